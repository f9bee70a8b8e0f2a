package kr.madang.platform.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.Arrays;
import kr.madang.platform.time.BusinessClock;
import org.jspecify.annotations.Nullable;

/** Reads the conditions of addresses; what cannot be read is a {@link BadRequest} that says what is allowed. */
public final class ConditionText {

    private static final int DATE_LENGTH = 10;

    private ConditionText() {}

    /** An ISO day such as 2019-08-15. */
    public static LocalDate day(String text) {
        try {
            return plausible(LocalDate.parse(text.strip()));
        } catch (DateTimeException e) {
            throw new BadRequest("condition.badDay", shortened(text));
        }
    }

    /**
     * A moment of record (기록시점): a whole day means its last moment in Seoul, a time of day is one in Seoul unless an
     * offset is given; null stays null.
     */
    public static @Nullable Instant moment(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        String given = text.strip();
        try {
            if (given.length() <= DATE_LENGTH) {
                return plausible(LocalDate.parse(given))
                        .atTime(LocalTime.of(23, 59, 59, 999_999_000))
                        .atZone(BusinessClock.SEOUL)
                        .toInstant();
            }
            return hasOffset(given) ? withOffset(given) : inSeoul(given);
        } catch (DateTimeException e) {
            throw new BadRequest("condition.badMoment", shortened(text));
        }
    }

    private static Instant withOffset(String given) {
        OffsetDateTime moment = OffsetDateTime.parse(given);
        plausible(moment.toLocalDate());
        return moment.toInstant();
    }

    private static Instant inSeoul(String given) {
        LocalDateTime moment = LocalDateTime.parse(given);
        plausible(moment.toLocalDate());
        return moment.atZone(BusinessClock.SEOUL).toInstant();
    }

    private static boolean hasOffset(String text) {
        return text.endsWith("Z") || text.lastIndexOf('+') > DATE_LENGTH || text.lastIndexOf('-') > DATE_LENGTH;
    }

    /** Java counts years up to a thousand million, the database does not. */
    private static LocalDate plausible(LocalDate day) {
        if (day.getYear() < 1900 || day.getYear() > 9999) {
            throw new DateTimeException("year");
        }
        return day;
    }

    /** The id of a record; null stays null. */
    public static @Nullable Long id(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            return Long.valueOf(text.strip());
        } catch (NumberFormatException e) {
            throw new BadRequest("condition.badId", shortened(text));
        }
    }

    /** A fiscal year of four digits. */
    public static int year(String text) {
        String digits = text.strip();
        if (!digits.matches("[0-9]{4}")) {
            throw new BadRequest("condition.badYear", shortened(text));
        }
        return Integer.parseInt(digits);
    }

    /** The one of the values that bears the name; null stays null. */
    public static <E extends Enum<E>> @Nullable E oneOf(E[] values, @Nullable String name) {
        if (name == null) {
            return null;
        }
        return Arrays.stream(values)
                .filter(value -> value.name().equals(name.strip()))
                .findFirst()
                .orElseThrow(() -> new BadRequest("condition.unknownChoice", shortened(name)));
    }

    /** The pattern of a search for what contains the words, in which signs of patterns mean themselves; null stays null. */
    public static @Nullable String containing(@Nullable String words) {
        return words == null ? null : "%" + words.strip().replaceAll("([%_\\\\])", "\\\\$1") + "%";
    }

    /** What was typed, short enough to be shown again. */
    public static String shortened(String text) {
        return text.length() <= 40 ? text : text.substring(0, 40) + "…";
    }
}
