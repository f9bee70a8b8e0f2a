package kr.madang.budget.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import kr.madang.domain.budget.EntryKind;
import org.jspecify.annotations.Nullable;

/**
 * Which entries of the ledger are asked for; what is null does not narrow.
 *
 * @param only these entries alone; all where there are none
 * @param heldOn the day on which the department must answer for the programme
 */
public record LedgerQuestion(
        int year,
        LocalDate from,
        LocalDate asOf,
        @Nullable Instant knownAt,
        @Nullable Long departmentId,
        LocalDate heldOn,
        @Nullable Long programId,
        @Nullable Long lineId,
        @Nullable Figure figure,
        @Nullable EntryKind kind,
        @Nullable String search,
        List<Long> only) {}
