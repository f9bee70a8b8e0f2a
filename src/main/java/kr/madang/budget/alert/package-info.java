/** Warnings about execution (집행 경고), their thresholds, and the forecast of the year's end (연말 예상). */
@NullMarked
package kr.madang.budget.alert;

import org.jspecify.annotations.NullMarked;
