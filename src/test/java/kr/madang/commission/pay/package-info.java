/** Trials of attendance pay. */
@NullMarked
package kr.madang.commission.pay;

import org.jspecify.annotations.NullMarked;
