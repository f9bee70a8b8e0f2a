package kr.madang.commission.pay;

/** Where a payment list stands among the lists of its meeting. */
public enum PayStanding {
    DRAFT,
    /** Issued, and the one that counts. */
    ISSUED,
    /** Issued, and replaced by a later one. */
    REPLACED
}
