/**
 * The screening of applicants (심사): who screens, sheets on which scores are given blind, the results worked out from them
 * and the letters of appointment. Its entry points are the sheet of a screener and the results of a stage.
 */
@NullMarked
package kr.madang.commission.screening;

import org.jspecify.annotations.NullMarked;
