/**
 * The record of a meeting (회의록): its nine statutory contents in versions, what members say to them, their approval and
 * what of them the public may read. Reading starts at {@link kr.madang.domain.body.minutes.Minutes}.
 */
@NullMarked
package kr.madang.domain.body.minutes;

import org.jspecify.annotations.NullMarked;
