@NullMarked
package kr.madang.domain.body.meeting;

import org.jspecify.annotations.NullMarked;
