/** Tests of the agenda packet. */
@NullMarked
package kr.madang.commission.packet;

import org.jspecify.annotations.NullMarked;
