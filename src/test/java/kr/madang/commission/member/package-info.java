@NullMarked
package kr.madang.commission.member;

import org.jspecify.annotations.NullMarked;
