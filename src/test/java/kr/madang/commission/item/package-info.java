@NullMarked
package kr.madang.commission.item;

import org.jspecify.annotations.NullMarked;
