package kr.madang.budget.execution;

import java.time.LocalDate;
import java.util.List;
import kr.madang.domain.budget.FiscalYear;
import kr.madang.domain.shared.MoneyUnit;
import kr.madang.platform.web.BadRequest;
import kr.madang.platform.web.ConditionText;
import org.jspecify.annotations.Nullable;

/** The conditions of a report as they stand in the address, each of them optional and none of them trusted. */
public record ExecutionConditions(
        @Nullable String year,
        @Nullable String asOf,
        @Nullable String knownAt,
        @Nullable String department,
        @Nullable String unit,
        @Nullable String order) {

    /**
     * What is asked for, with what is left out filled in.
     *
     * @param years the open fiscal years, latest first
     * @throws BadRequest naming what is wrong and what is allowed
     */
    ExecutionQuestion question(List<YearState> years) {
        YearState chosen = chosenYear(years);
        LocalDate day = asOf == null ? chosen.suggestedDay() : ConditionText.day(asOf);
        LocalDate first = FiscalYear.firstDayOf(chosen.year());
        LocalDate last = FiscalYear.booksCompleteOn(chosen.year());
        if (day.isBefore(first) || day.isAfter(last)) {
            throw new BadRequest("execution.dayOutsideYear", chosen.year(), first, last);
        }
        return new ExecutionQuestion(
                chosen.year(),
                day,
                ConditionText.moment(knownAt),
                ConditionText.id(department),
                moneyUnit(),
                RowOrder.of(order));
    }

    /** The same for all departments in budget order, as editions are issued. */
    public ExecutionConditions forAll() {
        return new ExecutionConditions(year, asOf, knownAt, null, unit, null);
    }

    /** An open fiscal year and the day whose figures are most likely wanted. */
    public record YearState(int year, LocalDate suggestedDay) {}

    private YearState chosenYear(List<YearState> years) {
        if (years.isEmpty()) {
            throw new BadRequest("execution.noYear");
        }
        if (year == null) {
            return years.get(0);
        }
        return years.stream()
                .filter(open -> String.valueOf(open.year()).equals(year.strip()))
                .findFirst()
                .orElseThrow(
                        () -> new BadRequest("execution.unknownYear", ConditionText.shortened(year), listOf(years)));
    }

    private static String listOf(List<YearState> years) {
        return String.join(
                ", ", years.stream().map(open -> String.valueOf(open.year())).toList());
    }

    private MoneyUnit moneyUnit() {
        if (unit == null) {
            return MoneyUnit.MILLION;
        }
        for (MoneyUnit known : MoneyUnit.values()) {
            if (known.name().equals(unit.strip())) {
                return known;
            }
        }
        throw new BadRequest("execution.badUnit", ConditionText.shortened(unit));
    }
}
