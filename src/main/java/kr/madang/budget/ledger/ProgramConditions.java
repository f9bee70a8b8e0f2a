package kr.madang.budget.ledger;

import org.jspecify.annotations.Nullable;

/** The conditions of the programme pages as they stand in the address. */
public record ProgramConditions(
        @Nullable String year,
        @Nullable String asOf,
        @Nullable String knownAt,
        @Nullable String department,
        @Nullable String q) {

    LedgerConditions ledger() {
        return new LedgerConditions(year, null, asOf, knownAt, department, null, null, null, null, null, q, null);
    }

    LedgerConditions ledgerOf(int programYear) {
        return new LedgerConditions(
                String.valueOf(programYear), null, asOf, knownAt, null, null, null, null, null, null, null, null);
    }
}
