/** Attendance pay: its dated rules, and the payment lists of closed meetings from the draft to the issued document. */
@NullMarked
package kr.madang.commission.pay;

import org.jspecify.annotations.NullMarked;
