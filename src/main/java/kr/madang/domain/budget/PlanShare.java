package kr.madang.domain.budget;

import java.time.LocalDate;
import kr.madang.domain.shared.Won;

/**
 * How much of each month's plan counts on a day: the months before it whole, its own month by the days that have passed,
 * those after it not at all. At a month's end, and from the last day of the year on, that is whole months.
 *
 * @param month month of the day, 1 to 12
 * @param days days of that month up to and with the day
 * @param length days that month has
 */
public record PlanShare(int month, int days, int length) {

    private static final PlanShare WHOLE_YEAR = new PlanShare(12, 31, 31);

    private static final PlanShare NOTHING = new PlanShare(1, 0, 31);

    /** The share of the year's plan up to the end of the day; nothing before the year, all of it after. */
    public static PlanShare upTo(int year, LocalDate day) {
        if (day.getYear() < year) {
            return NOTHING;
        }
        return day.getYear() > year
                ? WHOLE_YEAR
                : new PlanShare(day.getMonthValue(), day.getDayOfMonth(), day.lengthOfMonth());
    }

    /** The part of a month's amount that counts, half up to whole won; the amount is not negative. */
    public Won of(int ofMonth, Won amount) {
        if (ofMonth < month) {
            return amount;
        }
        if (ofMonth > month) {
            return Won.ZERO;
        }
        long doubled = Math.multiplyExact(Math.multiplyExact(2L, amount.amount()), days);
        return Won.of(Math.addExact(doubled, length) / (2L * length));
    }
}
