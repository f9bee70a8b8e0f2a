/** Trials of minutes. */
@NullMarked
package kr.madang.commission.minutes;

import org.jspecify.annotations.NullMarked;
