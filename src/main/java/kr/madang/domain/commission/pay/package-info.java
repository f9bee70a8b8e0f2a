/**
 * Attendance pay (수당): dated rules about what a member gets for attending, and the list of a meeting's payments, which is
 * frozen once issued. Nothing here pays; the finance system does.
 */
@NullMarked
package kr.madang.domain.commission.pay;

import org.jspecify.annotations.NullMarked;
