/**
 * How figures, dates and rates are shown and read, in one place: {@link kr.madang.platform.format.Format} writes them,
 * {@link kr.madang.platform.format.WonText} and {@link kr.madang.platform.format.DateText} read what people type, and
 * forms bind with both.
 */
@NullMarked
package kr.madang.platform.format;

import org.jspecify.annotations.NullMarked;
