/** Closes the months of a fiscal year in order, and reopens the last one (월 마감). */
@NullMarked
package kr.madang.budget.closing;

import org.jspecify.annotations.NullMarked;
