package kr.madang.domain.budget;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import kr.madang.domain.budget.YearEndForecast.Pace;
import kr.madang.domain.shared.Won;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class YearEndForecastTest {

    private static YearEndForecast on(LocalDate day, long appropriated, long executed) {
        return YearEndForecast.of(Won.of(appropriated), Won.of(executed), Pace.upTo(2019, day));
    }

    @ParameterizedTest
    @CsvSource({
        "2019-08-15, 3637, 1148, 1846", // 1148 * 365 / 227 = 1845.9
        "2019-01-02, 1000, 1, 183", // 182.5, half up
        "2019-08-15, 21114, 18319, 21114", // 29455 would be more than there is
        "2019-12-31, 1000, 700, 700",
        "2020-02-10, 1000, 700, 700",
        "2019-08-15, 250, 0, 0",
        "2019-08-15, 0, 0, 0"
    })
    void goesOnAtTheSamePaceButNeverBeyondTheAppropriation(
            LocalDate day, long appropriated, long executed, long forecast) {
        YearEndForecast figures = on(day, appropriated, executed);

        assertThat(figures.forecast()).isEqualTo(Won.of(forecast));
        assertThat(figures.unused()).isEqualTo(Won.of(appropriated - forecast));
    }

    @Property
    void staysBetweenWhatIsSpentAndWhatIsAppropriated(
            @ForAll @LongRange(min = 0, max = 100_000_000_000_000L) long appropriated,
            @ForAll @IntRange(min = 0, max = 1000) int perMille,
            @ForAll @IntRange(min = 1, max = 365) int day) {
        long executed = BigDecimal.valueOf(appropriated)
                .multiply(BigDecimal.valueOf(perMille))
                .divideToIntegralValue(BigDecimal.valueOf(1000))
                .longValueExact();
        Won forecast =
                on(LocalDate.ofYearDay(2019, day), appropriated, executed).forecast();

        assertThat(forecast).isBetween(Won.of(executed), Won.of(appropriated));
    }

    @Test
    void addsForecastsUpSoThatTotalsAgreeWithTheirRows() {
        LocalDate day = LocalDate.of(2019, 8, 15);
        YearEndForecast sum = on(day, 21114, 18319).plus(on(day, 3637, 1148));

        assertThat(sum.forecast()).isEqualTo(Won.of(21114 + 1846));
        assertThat(sum.rate().percent()).isEqualTo(new BigDecimal("92.8"));
        assertThat(YearEndForecast.ZERO.rate().isKnown()).isFalse();
    }

    @Test
    void countsTheDaysOfALeapYear() {
        assertThat(Pace.upTo(2020, LocalDate.of(2020, 3, 1))).isEqualTo(new Pace(61, 366));
    }
}
