/**
 * Meetings in everybody's own calendar (일정 구독): a feed under a secret address, made on the page of one's own account.
 */
@NullMarked
package kr.madang.commission.calendar;

import org.jspecify.annotations.NullMarked;
