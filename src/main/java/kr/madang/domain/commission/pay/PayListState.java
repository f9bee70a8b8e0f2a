package kr.madang.domain.commission.pay;

/** Where a payment list stands. */
public enum PayListState {
    DRAFT,
    /** Frozen (확정); corrected only by another that replaces it. */
    ISSUED
}
