/**
 * Applications to a call (응모): entered or imported by the secretariat, seen by it and the screeners of the call alone, each
 * view written down, erased on the day the call names. Its entry point is the list of a call's applications.
 */
@NullMarked
package kr.madang.commission.recruitment.applicant;

import org.jspecify.annotations.NullMarked;
