package kr.madang.domain.body.meeting;

/** Regular or special (정기회·임시회). */
public enum MeetingKind {
    REGULAR,
    SPECIAL
}
