package kr.madang.budget.ledger;

import java.time.LocalDate;
import java.util.List;
import kr.madang.domain.budget.EntryKind;
import kr.madang.domain.budget.FiscalYear;
import kr.madang.platform.web.BadRequest;
import kr.madang.platform.web.ConditionText;
import org.jspecify.annotations.Nullable;

/**
 * The conditions of the ledger page as they stand in the address.
 *
 * @param from first accounting day
 * @param asOf last accounting day
 * @param heldOn day on which the department answers for the programmes; the last accounting day where none is given
 * @param figure which figure of a report the entries make up
 * @param only ids of entries that were selected
 * @param q part of a document number or a summary, two characters or more
 */
public record LedgerConditions(
        @Nullable String year,
        @Nullable String from,
        @Nullable String asOf,
        @Nullable String knownAt,
        @Nullable String department,
        @Nullable String heldOn,
        @Nullable String program,
        @Nullable String line,
        @Nullable String figure,
        @Nullable String kind,
        @Nullable String q,
        @Nullable List<String> only) {

    private static final int SHORTEST_SEARCH = 2;
    private static final int MOST_SELECTED = 1_000;

    /**
     * What is asked for.
     *
     * @param latestYear the year meant where none is given
     * @throws BadRequest naming what is wrong and what is allowed
     */
    LedgerQuestion question(int latestYear) {
        int chosen = year == null ? latestYear : ConditionText.year(year);
        LocalDate last = asOf == null ? FiscalYear.booksCompleteOn(chosen) : ConditionText.day(asOf);
        LocalDate first = from == null ? FiscalYear.firstDayOf(chosen) : ConditionText.day(from);
        if (first.isAfter(last)) {
            throw new BadRequest("condition.endsBeforeItStarts", first, last);
        }
        return new LedgerQuestion(
                chosen,
                first,
                last,
                ConditionText.moment(knownAt),
                ConditionText.id(department),
                heldOn == null ? withinYear(chosen, last) : ConditionText.day(heldOn),
                ConditionText.id(program),
                ConditionText.id(line),
                ConditionText.oneOf(Figure.values(), figure),
                ConditionText.oneOf(EntryKind.values(), kind),
                search(),
                only == null
                        ? List.of()
                        : only.stream()
                                .limit(MOST_SELECTED)
                                .map(LedgerConditions::id)
                                .toList());
    }

    /** The same up to that day. */
    LedgerConditions on(LocalDate day) {
        return new LedgerConditions(
                year, from, day.toString(), knownAt, department, heldOn, program, line, figure, kind, q, only);
    }

    private static Long id(String text) {
        Long id = ConditionText.id(text);
        if (id == null) {
            throw new BadRequest("condition.unknownChoice", ConditionText.shortened(text));
        }
        return id;
    }

    private static LocalDate withinYear(int year, LocalDate day) {
        LocalDate last = FiscalYear.lastDayOf(year);
        return day.isAfter(last) ? last : day;
    }

    private @Nullable String search() {
        if (q == null) {
            return null;
        }
        if (q.strip().length() < SHORTEST_SEARCH) {
            throw new BadRequest("condition.searchTooShort", SHORTEST_SEARCH);
        }
        return q.strip();
    }
}
