/**
 * Calls for members (위원 공모): what is asked for, how applicants are measured, who applied, and the arithmetic of
 * averages and ranks. A call never names a person; its applications do, until their data is erased.
 */
@NullMarked
package kr.madang.domain.commission.recruitment;

import org.jspecify.annotations.NullMarked;
