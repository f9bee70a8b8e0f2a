@NullMarked
package kr.madang.commission;

import org.jspecify.annotations.NullMarked;
