/** The organisation's pages and reference data under test. */
@NullMarked
package kr.madang.planning.organisation;

import org.jspecify.annotations.NullMarked;
