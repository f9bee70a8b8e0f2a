package kr.madang.budget.importing;

/** How far a batch has come (올리기 상태). */
public enum ImportState {
    /** Stored, waiting to be checked. */
    UPLOADED,
    CHECKING,
    /** Checked without an error, waiting to be confirmed. */
    CHECKED,
    POSTING,
    POSTED,
    /** The check found errors, or the ledger refused the posting; nothing was posted. */
    REJECTED,
    CANCELLED,
    /** The server failed on the way; nothing was posted. */
    FAILED;

    /** Whether a job is at work on the batch. */
    public boolean isUnderWay() {
        return this == UPLOADED || this == CHECKING || this == POSTING;
    }

    /** Whether the check may be run again from the stored file. */
    public boolean canBeRestarted() {
        return this == REJECTED || this == CANCELLED || this == FAILED;
    }

    public boolean canBeCancelled() {
        return isUnderWay() || this == CHECKED;
    }

    public String messageKey() {
        return "import.state." + name();
    }
}
