/** Trials of the rules about moves of budget, without a database. */
@NullMarked
package kr.madang.domain.budget.transfer;

import org.jspecify.annotations.NullMarked;
