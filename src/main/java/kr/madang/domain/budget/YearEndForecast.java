package kr.madang.domain.budget;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import kr.madang.domain.shared.Won;

/**
 * What will have been spent at the year's end if money goes on being spent at the same pace (연말 예상).
 *
 * @param forecast half up to whole won, never above the current appropriation
 */
public record YearEndForecast(Won appropriated, Won executed, Won forecast) {

    public static final YearEndForecast ZERO = new YearEndForecast(Won.ZERO, Won.ZERO, Won.ZERO);

    /** The forecast on a day of the year; once the year is over it is what was executed. */
    public static YearEndForecast of(Won appropriated, Won executed, Pace pace) {
        BigDecimal projected = BigDecimal.valueOf(executed.amount())
                .multiply(BigDecimal.valueOf(pace.daysOfYear()))
                .divide(BigDecimal.valueOf(pace.elapsedDays()), 0, RoundingMode.HALF_UP);
        BigDecimal capped = projected.min(BigDecimal.valueOf(appropriated.amount()));
        return new YearEndForecast(appropriated, executed, Won.of(capped.longValueExact()));
    }

    /** Both together. */
    public YearEndForecast plus(YearEndForecast other) {
        return new YearEndForecast(
                appropriated.plus(other.appropriated), executed.plus(other.executed), forecast.plus(other.forecast));
    }

    /** 예상 불용액: what will not have been spent. */
    public Won unused() {
        return appropriated.minus(forecast);
    }

    public ExecutionRate rate() {
        return ExecutionRate.of(forecast, appropriated);
    }

    /** How far the year has gone. */
    public record Pace(int elapsedDays, int daysOfYear) {

        /** Days of the year up to and with the day; all of them once it is over. */
        public static Pace upTo(int year, LocalDate day) {
            int daysOfYear = FiscalYear.lastDayOf(year).lengthOfYear();
            return new Pace(day.getYear() > year ? daysOfYear : day.getDayOfYear(), daysOfYear);
        }
    }
}
