package kr.madang.domain.budget;

/** Where a ledger entry came from; document numbers are unique per source, fiscal year and stage. */
public enum EntrySource {
    IMPORT,
    TRANSFER,
    CORRECTION
}
