/** Moves of budget between lines (이용·전용·이체·변경사용): the request, its way through the office, and the rules it is held to. */
@NullMarked
package kr.madang.domain.budget.transfer;

import org.jspecify.annotations.NullMarked;
