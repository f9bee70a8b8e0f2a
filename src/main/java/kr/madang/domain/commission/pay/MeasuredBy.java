package kr.madang.domain.commission.pay;

/** Whose time decides on the extra amount. */
public enum MeasuredBy {
    /** The time the member was there while the meeting was open. */
    ATTENDANCE,
    /** The time the meeting was open, for everybody who attended. */
    MEETING
}
