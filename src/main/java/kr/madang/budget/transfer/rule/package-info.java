/** The rules about moves of budget and the approval limits, kept as dated data. */
@NullMarked
package kr.madang.budget.transfer.rule;

import org.jspecify.annotations.NullMarked;
