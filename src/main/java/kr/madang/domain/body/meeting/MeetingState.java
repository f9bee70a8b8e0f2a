package kr.madang.domain.body.meeting;

/** Where a meeting stands. */
public enum MeetingState {
    /** 예정. */
    PLANNED,
    /** 통지됨. */
    NOTIFIED,
    /** 회의 중. */
    IN_SESSION,
    /** 폐회. */
    CLOSED,
    /** 회의록 승인. */
    MINUTES_APPROVED,
    /** 공개. */
    PUBLISHED,
    /** 취소. */
    CANCELLED,
    /** 연기. */
    POSTPONED;

    /** Whether it has yet to take place. */
    public boolean isAhead() {
        return this == PLANNED || this == NOTIFIED || this == POSTPONED;
    }

    /** Whether its agenda may be arranged. */
    public boolean takesItems() {
        return this == PLANNED || this == NOTIFIED;
    }

    /** Whether it has ended. */
    public boolean isOver() {
        return this == CLOSED || this == MINUTES_APPROVED || this == PUBLISHED;
    }
}
