package kr.madang.domain.budget;

/** What a ledger entry records; each kind belongs to one stage, and a reversal to the stage of what it takes back. */
public enum EntryKind {
    /** 본예산. */
    ORIGINAL,
    /** 추가경정예산. */
    SUPPLEMENTARY,
    /** 전년도 이월. */
    CARRYOVER,
    /** 예비비 지출결정. */
    CONTINGENCY,
    /** 이용·전용·이체·변경사용. */
    TRANSFER,
    /** 예산배정. */
    ALLOTMENT,
    /** 지출원인행위. */
    COMMITMENT,
    /** 지출. */
    EXPENDITURE,
    /** 여입: money spent that came back. */
    REFUND,
    /** 정정: takes back a named entry, wholly or in part. */
    REVERSAL
}
