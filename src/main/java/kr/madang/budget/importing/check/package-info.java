/**
 * Reads an import file into its staging table, finds what is wrong with it and posts what is right (자료 검사).
 */
@NullMarked
package kr.madang.budget.importing.check;

import org.jspecify.annotations.NullMarked;
