package kr.madang.budget.execution;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import kr.madang.domain.budget.FiscalYear;
import kr.madang.domain.shared.MoneyUnit;
import org.jspecify.annotations.Nullable;

/**
 * What a report is asked for.
 *
 * @param asOf figures up to the end of this day (기준일)
 * @param knownAt as they had been recorded by this moment (기록시점); null for all that is recorded
 * @param departmentId only this department; null for all
 * @param unit shown unit; figures themselves are won
 */
public record ExecutionQuestion(
        int year,
        LocalDate asOf,
        @Nullable Instant knownAt,
        @Nullable Long departmentId,
        MoneyUnit unit,
        RowOrder order) {

    /** The last day of the month before, whose figures stand beside; the eve of the year for January. */
    public LocalDate previousMonthEnd() {
        return YearMonth.from(asOf).minusMonths(1).atEndOfMonth();
    }

    /** The day whose departments answer for the programmes: after the year's end its last day. */
    public LocalDate responsibilityDay() {
        LocalDate last = FiscalYear.lastDayOf(year);
        return asOf.isAfter(last) ? last : asOf;
    }

    /** The same as it is to be filed: all departments, budget order, known at the given moment. */
    public ExecutionQuestion forIssue(Instant moment) {
        return new ExecutionQuestion(year, asOf, moment, null, unit, RowOrder.BUDGET);
    }
}
