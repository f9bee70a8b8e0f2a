/** Trials of moves of budget. */
@NullMarked
package kr.madang.budget.transfer;

import org.jspecify.annotations.NullMarked;
