package kr.madang.budget.transfer;

import java.time.LocalDate;
import java.util.Objects;
import kr.madang.domain.budget.FiscalYear;
import kr.madang.domain.budget.transfer.TransferKind;
import kr.madang.domain.shared.MoneyUnit;
import kr.madang.platform.web.BadRequest;
import kr.madang.platform.web.ConditionText;
import org.jspecify.annotations.Nullable;

/**
 * The conditions of the report to the council as they stand in the address.
 *
 * @param from first accounting day; the year's first where there is none
 * @param until last accounting day; the year's last where there is none
 * @param kind reallocations where there is none
 */
public record ReportConditions(
        @Nullable String year,
        @Nullable String from,
        @Nullable String until,
        @Nullable String kind,
        @Nullable String unit) {

    /**
     * What is asked for.
     *
     * @throws BadRequest naming what is wrong and what is allowed
     */
    Question question(int latestYear) {
        int chosen = year == null ? latestYear : ConditionText.year(year);
        LocalDate first = from == null ? FiscalYear.firstDayOf(chosen) : ConditionText.day(from);
        LocalDate last = until == null ? FiscalYear.lastDayOf(chosen) : ConditionText.day(until);
        if (first.isAfter(last)) {
            throw new BadRequest("condition.endsBeforeItStarts", first, last);
        }
        return new Question(
                chosen,
                first,
                last,
                Objects.requireNonNullElse(ConditionText.oneOf(TransferKind.values(), kind), TransferKind.REALLOCATION),
                Objects.requireNonNullElse(ConditionText.oneOf(MoneyUnit.values(), unit), MoneyUnit.THOUSAND));
    }

    /** What is asked for. */
    public record Question(int year, LocalDate from, LocalDate until, TransferKind kind, MoneyUnit unit) {}
}
