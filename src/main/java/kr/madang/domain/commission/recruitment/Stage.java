package kr.madang.domain.commission.recruitment;

/** A stage of the screening (서류심사, 면접심사). */
public enum Stage {
    DOCUMENTS,
    INTERVIEW;

    /** The state in which a call is while this stage goes on. */
    public CallState under() {
        return this == DOCUMENTS ? CallState.SCREENING : CallState.INTERVIEW;
    }
}
