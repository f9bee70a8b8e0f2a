@NullMarked
package kr.madang.domain.body.vote;

import org.jspecify.annotations.NullMarked;
