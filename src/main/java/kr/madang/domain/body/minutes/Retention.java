package kr.madang.domain.body.minutes;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** How long a record is kept (보존기간, 공공기록물법 시행령 제26조); the years are counted from 1 January after it was made. */
public enum Retention {
    PERMANENT(0),
    SEMI_PERMANENT(0),
    YEARS_30(30),
    YEARS_10(10),
    YEARS_5(5),
    YEARS_3(3),
    YEARS_1(1);

    private final int years;

    Retention(int years) {
        this.years = years;
    }

    /** The last day on which what was made on the day must still be kept; none where it is kept for good. */
    public @Nullable LocalDate lastDayOf(LocalDate madeOn) {
        return years == 0 ? null : LocalDate.of(madeOn.getYear() + years, 12, 31);
    }
}
