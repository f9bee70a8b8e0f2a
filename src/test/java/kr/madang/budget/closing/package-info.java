/** Trials of the closing of months. */
@NullMarked
package kr.madang.budget.closing;

import org.jspecify.annotations.NullMarked;
