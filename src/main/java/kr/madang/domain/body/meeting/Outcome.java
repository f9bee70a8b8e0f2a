package kr.madang.domain.body.meeting;

/** What became of an item at a meeting (의결 결과). */
public enum Outcome {
    /** 원안가결. */
    APPROVED,
    /** 수정가결. */
    AMENDED,
    /** 부결. */
    REJECTED,
    /** 보류. */
    DEFERRED,
    /** 철회. */
    WITHDRAWN,
    /** 접수. */
    NOTED,
    /** 미처리: the meeting ended, or lost its quorum, before the item; nothing was decided. */
    NOT_REACHED;

    /** Whether the item comes back to a later meeting by itself. */
    public boolean comesBack() {
        return this == DEFERRED || this == NOT_REACHED;
    }

    /** Whether it rests on a vote that was counted. */
    public boolean needsVote() {
        return this == APPROVED || this == AMENDED || this == REJECTED;
    }
}
