/**
 * Documents as data and the writers that print them as XLSX, PDF, HWPX and CSV.
 */
@NullMarked
package kr.madang.platform.export;

import org.jspecify.annotations.NullMarked;
