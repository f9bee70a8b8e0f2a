/** Trials of how minutes read. */
@NullMarked
package kr.madang.commission.minutes.text;

import org.jspecify.annotations.NullMarked;
