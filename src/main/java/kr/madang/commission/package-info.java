/**
 * The commission and every other body that meets (위원회·회의체): seats and terms, calls for members, meetings, agenda
 * papers, votes, minutes. Its entry point is the list of meetings.
 */
@NullMarked
package kr.madang.commission;

import org.jspecify.annotations.NullMarked;
