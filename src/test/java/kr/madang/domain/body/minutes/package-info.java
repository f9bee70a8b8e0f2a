/** Trials of the rules of minutes. */
@NullMarked
package kr.madang.domain.body.minutes;

import org.jspecify.annotations.NullMarked;
