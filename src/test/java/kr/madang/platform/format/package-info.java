/** Tests of how figures and dates are written and read. */
@NullMarked
package kr.madang.platform.format;

import org.jspecify.annotations.NullMarked;
