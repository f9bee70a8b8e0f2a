package kr.madang.domain.budget;

/**
 * How far money has gone (재정단계): appropriated (예산), allotted (배정), committed (원인행위), spent (지출). On every day
 * spending stays within commitments, commitments within allotments and these within the current appropriation.
 */
public enum LedgerStage {
    APPROPRIATION,
    ALLOTMENT,
    COMMITMENT,
    EXPENDITURE
}
