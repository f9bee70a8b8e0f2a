/**
 * What a meeting decides upon, put together for those who read it (안건 자료집): one page, one PDF, notes of one's own,
 * questions to the divisions and their answers. Its entry point is {@code PacketReading}.
 */
@NullMarked
package kr.madang.commission.packet;

import org.jspecify.annotations.NullMarked;
