package kr.madang.domain.budget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import kr.madang.domain.shared.Won;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AlertRulesTest {

    private static final LocalDate AUGUST = LocalDate.of(2019, 8, 15);

    private final AlertRules rules = new AlertRules(new BigDecimal("10.0"), new BigDecimal("5.0"), 60);

    @ParameterizedTest
    @CsvSource({
        "900, 1000, false", // exactly the margin
        "899, 1000, true",
        "1100, 1000, false",
        "0, 1, true",
        "0, 0, false" // nothing planned
    })
    void warnsOfExecutionThatLagsMoreThanTheMargin(long executed, long planned, boolean low) {
        assertThat(rules.isLow(Won.of(executed), Won.of(planned))).isEqualTo(low);
    }

    @Property
    void neverWarnsOfExecutionUpToPlan(
            @ForAll @LongRange(min = 0, max = 1_000_000_000_000_000L) long planned,
            @ForAll @LongRange(min = 0, max = 1_000_000) long more) {
        assertThat(rules.isLow(Won.of(planned + more), Won.of(planned))).isFalse();
    }

    @Property
    void warnsOfLessExecutionWhereItWarnsOfMore(
            @ForAll @LongRange(min = 1, max = 1_000_000_000_000_000L) long planned,
            @ForAll @LongRange(min = 1, max = 1_000_000) long executed) {
        assertThat(!rules.isLow(Won.of(executed), Won.of(planned))
                        || rules.isLow(Won.of(executed - 1), Won.of(planned)))
                .isTrue();
    }

    @Test
    void saysHowManyPointsExecutionLagsBehind() {
        assertThat(AlertRules.lagOf(Won.of(625), Won.of(1000))).isEqualTo(new BigDecimal("37.5"));
        assertThat(AlertRules.lagOf(Won.of(2), Won.of(3))).isEqualTo(new BigDecimal("33.3"));
    }

    @ParameterizedTest
    @CsvSource({
        "950, 1000, true", // exactly 5 %
        "949, 1000, false",
        "1000, 1000, true",
        "0, 0, false"
    })
    void warnsWhenHardlyAnythingIsLeft(long committed, long appropriated, boolean gone) {
        assertThat(rules.isNearlyExhausted(Won.of(committed), Won.of(appropriated), 2019, AUGUST))
                .isEqualTo(gone);
    }

    @Test
    void staysSilentAboutExhaustionOnceTheYearIsOver() {
        Won all = Won.of(1000);

        assertThat(rules.isNearlyExhausted(all, all, 2019, LocalDate.of(2019, 12, 30)))
                .isTrue();
        assertThat(rules.isNearlyExhausted(all, all, 2019, LocalDate.of(2019, 12, 31)))
                .isFalse();
        assertThat(rules.isNearlyExhausted(all, all, 2019, LocalDate.of(2020, 1, 15)))
                .isFalse();
    }

    @Test
    void countsACommitmentAsOldFromTheDayAfterItsLimit() {
        LocalDate last = rules.lastOldDay(AUGUST);

        assertThat(last).isEqualTo(LocalDate.of(2019, 6, 15));
        assertThat(AlertRules.daysBetween(last, AUGUST)).isEqualTo(61);
    }

    @ParameterizedTest
    @CsvSource({
        "LOW_EXECUTION, -0.1, threshold.badPercent",
        "LOW_EXECUTION, 100.1, threshold.badPercent",
        "NEAR_EXHAUSTION, 5.55, threshold.badPercent",
        "NEAR_EXHAUSTION, 1e9, threshold.badPercent",
        "UNSPENT_COMMITMENT, 60.5, threshold.badDays",
        "UNSPENT_COMMITMENT, 367, threshold.badDays"
    })
    void refusesThresholdsThatCannotBe(AlertKind kind, BigDecimal amount, String rule) {
        assertThatThrownBy(() -> new AlertThreshold(kind, amount, AUGUST, Instant.EPOCH, null))
                .hasMessage(rule);
    }

    @Test
    void refusesThresholdsFromImplausibleDays() {
        for (int year : new int[] {1960, 2201}) {
            assertThatThrownBy(() -> new AlertThreshold(
                            AlertKind.LOW_EXECUTION, BigDecimal.TEN, LocalDate.of(year, 1, 1), Instant.EPOCH, null))
                    .hasMessage("threshold.implausibleDay");
        }
    }
}
