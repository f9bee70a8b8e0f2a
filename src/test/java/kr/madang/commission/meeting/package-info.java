@NullMarked
package kr.madang.commission.meeting;

import org.jspecify.annotations.NullMarked;
