package kr.madang.domain.budget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import kr.madang.domain.shared.DomainRuleViolation;
import kr.madang.domain.shared.Won;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MonthlyPlanTest {

    private static MonthlyPlan even(long amount) {
        return MonthlyPlan.of(Collections.nCopies(12, Won.of(amount)));
    }

    private static MonthlyPlan open() {
        return MonthlyPlan.after(List.of());
    }

    @Provide
    Arbitrary<MonthlyPlan> plans() {
        return Arbitraries.longs()
                .between(0, MonthlyPlan.MOST_A_MONTH.amount())
                .map(Won::of)
                .injectNull(0.1)
                .list()
                .ofSize(12)
                .map(MonthlyPlan::of);
    }

    @Property
    void neverPlansLessOnALaterDay(
            @ForAll("plans") MonthlyPlan plan,
            @ForAll @IntRange(min = 2000, max = 2100) int year,
            @ForAll @IntRange(min = 1, max = 365) int day) {
        LocalDate one = LocalDate.ofYearDay(year, day);

        assertThat(plan.toDate(year, one.plusDays(1))).isGreaterThanOrEqualTo(plan.toDate(year, one));
    }

    @Property
    void plansTheWholeYearOnItsLastDayAndAfter(
            @ForAll("plans") MonthlyPlan plan, @ForAll @IntRange(min = 0, max = 41) int daysAfter) {
        assertThat(plan.toDate(2019, LocalDate.of(2019, 12, 31).plusDays(daysAfter)))
                .isEqualTo(plan.total());
    }

    @Property
    void countsWholeMonthsAtAMonthsEnd(
            @ForAll("plans") MonthlyPlan plan,
            @ForAll @IntRange(min = 2000, max = 2100) int year,
            @ForAll @IntRange(min = 1, max = 12) int month) {
        LocalDate end = LocalDate.of(year, month, 1).plusMonths(1).minusDays(1);
        Won whole = Won.ZERO;
        for (Won amount : plan.months().subList(0, month)) {
            whole = amount == null ? whole : whole.plus(amount);
        }

        assertThat(plan.toDate(year, end)).isEqualTo(whole);
    }

    @ParameterizedTest
    @CsvSource({
        "2019-01-01, 100, 3", // 100 / 31 = 3.2
        "2019-02-14, 101, 152", // 101 + 50.5
        "2020-02-14, 101, 150", // 101 + 48.8, a leap year
        "2019-08-15, 31, 232", // 7 months and 15
        "2018-12-31, 100, 0",
        "2020-01-01, 100, 1200"
    })
    void countsTheDaysOfTheMonthHalfUpToWholeWon(LocalDate day, long aMonth, long planned) {
        int year = day.getYear() == 2020 && day.getMonthValue() == 2 ? 2020 : 2019;

        assertThat(even(aMonth).toDate(year, day)).isEqualTo(Won.of(planned));
    }

    @Test
    void writesOnlyTheMonthsThatDiffer() {
        List<@Nullable Won> months = new ArrayList<>(even(100).months());
        months.set(6, Won.of(70));
        months.set(7, null);

        assertThat(even(100).changesTo(MonthlyPlan.of(months))).isEqualTo(Map.of(7, Won.of(70), 8, Won.ZERO));
        assertThat(even(100).changesTo(even(100))).isEmpty();
    }

    @Test
    void leavesAMonthOpenThatWasNeverPlanned() {
        List<@Nullable Won> months = new ArrayList<>(Collections.nCopies(12, null));
        months.set(0, Won.ZERO);

        assertThat(open().changesTo(MonthlyPlan.of(months))).isEqualTo(Map.of(1, Won.ZERO));
        assertThat(open().changesTo(open())).isEmpty();
        assertThat(open().isOpen()).isTrue();
    }

    @Test
    void followsTheLastEntryOfEachMonth() {
        List<ExecutionPlanEntry> history = List.of(
                new ExecutionPlanEntry(1, 3, Won.of(5), Instant.EPOCH, null),
                new ExecutionPlanEntry(1, 4, Won.of(6), Instant.EPOCH, null),
                new ExecutionPlanEntry(1, 3, Won.of(7), Instant.EPOCH, null));

        assertThat(MonthlyPlan.after(history).total()).isEqualTo(Won.of(13));
    }

    @Test
    void refusesNegativeAndAbsurdAmountsAndOtherThanTwelveMonths() {
        assertThatThrownBy(() -> even(-1))
                .isInstanceOf(DomainRuleViolation.class)
                .hasMessage("plan.negative");
        assertThatThrownBy(() -> even(100_000_000_000_001L)).hasMessage("plan.tooLarge");
        assertThatThrownBy(() -> MonthlyPlan.of(Arrays.asList(Won.ZERO, null))).hasMessage("plan.notTwelveMonths");
        assertThatThrownBy(() -> new ExecutionPlanEntry(1, 13, Won.ZERO, Instant.EPOCH, null))
                .hasMessage("plan.noSuchMonth");
    }
}
