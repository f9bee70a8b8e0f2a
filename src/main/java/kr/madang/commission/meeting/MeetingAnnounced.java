package kr.madang.commission.meeting;

/** The members of a body have to be told of a meeting; published in the transaction that did it. */
public record MeetingAnnounced(long meetingId, What what) {

    /** What they are told. */
    public enum What {
        NOTIFIED,
        RESCHEDULED,
        CANCELLED,
        POSTPONED
    }
}
