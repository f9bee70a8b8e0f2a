/**
 * How figures, dates and rates are shown and read, in one place.
 */
@NullMarked
package kr.madang.platform.format;

import org.jspecify.annotations.NullMarked;
