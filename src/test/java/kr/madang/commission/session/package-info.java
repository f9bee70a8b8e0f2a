@NullMarked
package kr.madang.commission.session;

import org.jspecify.annotations.NullMarked;
