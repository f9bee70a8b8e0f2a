package kr.madang.domain.budget;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import kr.madang.domain.shared.Won;

/**
 * When a warning is given. Limits are compared exactly; only what is shown is rounded.
 *
 * @param lowMargin how many percentage points of the plan to date execution may lag behind it
 * @param exhaustionPercent at this share of the appropriation, or less, what is left to commit is nearly exhausted
 * @param unspentDays a commitment older than this many days should have been spent
 */
public record AlertRules(BigDecimal lowMargin, BigDecimal exhaustionPercent, int unspentDays) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** Whether execution lags more than the margin behind the plan; never where nothing is planned by now. */
    public boolean isLow(Won executed, Won planned) {
        if (planned.amount() <= 0) {
            return false;
        }
        BigDecimal lag = amount(planned).subtract(amount(executed)).multiply(HUNDRED);
        return lag.compareTo(lowMargin.multiply(amount(planned))) > 0;
    }

    /** How many percentage points of the plan execution lags behind it, one decimal, half up; for what {@link #isLow}. */
    public static BigDecimal lagOf(Won executed, Won planned) {
        return amount(planned)
                .subtract(amount(executed))
                .multiply(HUNDRED)
                .divide(amount(planned), 1, RoundingMode.HALF_UP);
    }

    /** Whether hardly anything is left to commit on that day; never after the year has ended. */
    public boolean isNearlyExhausted(Won committed, Won appropriated, int year, LocalDate day) {
        if (appropriated.amount() <= 0 || !day.isBefore(FiscalYear.lastDayOf(year))) {
            return false;
        }
        BigDecimal left = amount(appropriated).subtract(amount(committed)).multiply(HUNDRED);
        return left.compareTo(exhaustionPercent.multiply(amount(appropriated))) <= 0;
    }

    /** The last day on which a commitment must have been made to count as old on that day. */
    public LocalDate lastOldDay(LocalDate day) {
        return day.minusDays(unspentDays + 1L);
    }

    /** Age of a commitment in days. */
    public static long daysBetween(LocalDate committed, LocalDate day) {
        return ChronoUnit.DAYS.between(committed, day);
    }

    private static BigDecimal amount(Won won) {
        return BigDecimal.valueOf(won.amount());
    }
}
