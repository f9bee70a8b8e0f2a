/** Trials of what every list offers. */
@NullMarked
package kr.madang.platform.list;

import org.jspecify.annotations.NullMarked;
