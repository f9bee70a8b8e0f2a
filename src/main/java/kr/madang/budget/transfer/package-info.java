/** Requests to move budget between lines: drafting, review, approval, execution and the report to the council (예산전용). */
@NullMarked
package kr.madang.budget.transfer;

import org.jspecify.annotations.NullMarked;
