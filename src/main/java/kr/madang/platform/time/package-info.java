/**
 * The business clock; nothing else in the house asks the system for the time.
 */
@NullMarked
package kr.madang.platform.time;

import org.jspecify.annotations.NullMarked;
