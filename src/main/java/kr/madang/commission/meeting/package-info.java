/** Meetings and their agenda: planning, calling together, what stands on the agenda and in which order. */
@NullMarked
package kr.madang.commission.meeting;

import org.jspecify.annotations.NullMarked;
