/** Monthly execution plans of budget lines (월별 집행계획). */
@NullMarked
package kr.madang.budget.plan;

import org.jspecify.annotations.NullMarked;
