/** How minutes read: a draft from the record of the meeting, the printed document, and the difference between two texts. */
@NullMarked
package kr.madang.commission.minutes.text;

import org.jspecify.annotations.NullMarked;
