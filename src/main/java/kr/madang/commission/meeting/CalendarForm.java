package kr.madang.commission.meeting;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kr.madang.platform.web.ConditionText;
import org.jspecify.annotations.Nullable;

/**
 * The regular meetings of a year, as typed: which weekday of each month (매월 셋째 주 목요일), and where.
 *
 * @param week which of the weekdays of the month, 1 to 4; 5 means the last
 */
public record CalendarForm(
        @NotNull @Nullable String body,

        @NotNull @Pattern(regexp = "[12][0-9]{3}") @Nullable String year,

        @NotNull @Pattern(regexp = "[1-9]|1[0-2]") @Nullable String firstMonth,

        @NotNull @Pattern(regexp = "[1-5]") @Nullable String week,

        @NotNull @Nullable DayOfWeek weekday,

        @NotNull @Pattern(regexp = "([01]?[0-9]|2[0-3]):[0-5][0-9]") @Nullable
        String startsAt,

        @NotBlank @Size(max = 200) @Nullable String place) {

    private static final int LAST = 5;
    private static final int MONTHS = 12;

    static CalendarForm blank(LocalDate today) {
        return new CalendarForm(null, String.valueOf(today.getYear()), "1", "3", DayOfWeek.THURSDAY, "14:00", null);
    }

    long bodyId() {
        return Objects.requireNonNull(ConditionText.id(body));
    }

    /** The days of the meetings, in order. */
    Stream<LocalDate> days() {
        int of = Integer.parseInt(Objects.requireNonNull(year));
        return IntStream.rangeClosed(Integer.parseInt(Objects.requireNonNull(firstMonth)), MONTHS)
                .mapToObj(month -> dayIn(YearMonth.of(of, month)));
    }

    private LocalDate dayIn(YearMonth month) {
        int which = Integer.parseInt(Objects.requireNonNull(week));
        DayOfWeek day = Objects.requireNonNull(weekday);
        return month.atDay(1)
                .with(
                        which == LAST
                                ? TemporalAdjusters.lastInMonth(day)
                                : TemporalAdjusters.dayOfWeekInMonth(which, day));
    }

    LocalTime time() {
        String text = Objects.requireNonNull(startsAt);
        return LocalTime.parse(text.length() == 4 ? "0" + text : text);
    }
}
