package kr.madang.domain.body;

/** What kind of seat it is. */
public enum SeatClass {
    /** The chair (위원장). */
    CHAIR,
    /** Held by whoever holds a post (당연직). */
    EX_OFFICIO,
    /** Held by a citizen beside other work (비상임위원). */
    NON_STANDING
}
