package kr.madang.budget.ledger;

import java.time.Instant;
import java.time.LocalDate;
import kr.madang.domain.budget.EntryKind;
import kr.madang.domain.budget.FiscalYear;
import org.jspecify.annotations.Nullable;

/** Which entries of the ledger are asked for; what is null does not narrow. */
public record LedgerQuestion(
        int year,
        LocalDate from,
        LocalDate asOf,
        @Nullable Instant knownAt,
        @Nullable Long departmentId,
        @Nullable Long programId,
        @Nullable Long lineId,
        @Nullable Figure figure,
        @Nullable EntryKind kind,
        @Nullable String search) {

    /** The day on which a department must answer for the programme. */
    LocalDate responsibilityDay() {
        LocalDate last = FiscalYear.lastDayOf(year);
        return asOf.isAfter(last) ? last : asOf;
    }
}
