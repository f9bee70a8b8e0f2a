package kr.madang.domain.commission.recruitment;

/** Where a call stands. */
public enum CallState {
    DRAFT,
    ANNOUNCED,
    SCREENING,
    INTERVIEW,
    DECIDED,
    CLOSED,
    CANCELLED;

    /** Whether what the call says may still be changed, as long as nobody has been scored. */
    public boolean isEditable() {
        return this == DRAFT || this == ANNOUNCED || this == SCREENING;
    }

    /** Whether the result is still to come. */
    public boolean isUndecided() {
        return isEditable() || this == INTERVIEW;
    }

    /** Whether nothing follows any more. */
    public boolean isFinished() {
        return this == CLOSED || this == CANCELLED;
    }
}
