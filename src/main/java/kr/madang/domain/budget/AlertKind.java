package kr.madang.domain.budget;

/** What a warning about execution is about (집행 경고). */
public enum AlertKind {
    /** 집행 저조: executed too far below plan to date. */
    LOW_EXECUTION,
    /** 잔액 소진 임박: hardly anything left to commit while the year still runs. */
    NEAR_EXHAUSTION,
    /** 원인행위 후 미지출: committed long ago and still not wholly spent. */
    UNSPENT_COMMITMENT;

    /** Whether it is about a single commitment; else it is about a budget line. */
    public boolean isOfCommitment() {
        return this == UNSPENT_COMMITMENT;
    }
}
