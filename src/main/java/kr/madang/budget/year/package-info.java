/** Fiscal years and their object codes (회계연도, 통계목). */
@NullMarked
package kr.madang.budget.year;

import org.jspecify.annotations.NullMarked;
