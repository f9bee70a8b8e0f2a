@NullMarked
package kr.madang.domain.body;

import org.jspecify.annotations.NullMarked;
