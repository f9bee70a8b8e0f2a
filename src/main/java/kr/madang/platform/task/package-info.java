/** The first page of everybody: what waits for me, and what I wait for (업무마당). */
@NullMarked
package kr.madang.platform.task;

import org.jspecify.annotations.NullMarked;
