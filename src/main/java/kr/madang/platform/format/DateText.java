package kr.madang.platform.format;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads a day as officials type it: {@code 2019-08-15}, {@code 2019. 8. 15.}, {@code 2019/8/15}, {@code 20190815},
 * {@code 190815}, {@code ’19. 8. 15.}, or {@code 8.15} in the year of reference. A weekday in brackets must be right.
 */
public final class DateText {

    private static final String WEEKDAY = "(?:\\((?<weekday>\\p{IsHangul})\\))?";
    private static final List<Pattern> FORMS = List.of(
            Pattern.compile("(?<year>\\d{4})-(?<month>\\d{1,2})-(?<day>\\d{1,2})" + WEEKDAY),
            Pattern.compile("(?<year>\\d{4})/(?<month>\\d{1,2})/(?<day>\\d{1,2})" + WEEKDAY),
            Pattern.compile("(?<year>\\d{4}|['’‘]\\d{2})\\.(?<month>\\d{1,2})\\.(?<day>\\d{1,2})\\.?" + WEEKDAY),
            Pattern.compile("(?<year>\\d{4}|\\d{2})(?<month>\\d{2})(?<day>\\d{2})" + WEEKDAY),
            Pattern.compile("(?<year>)(?<month>\\d{1,2})\\.(?<day>\\d{1,2})\\.?" + WEEKDAY));
    private static final Pattern SPACES = Pattern.compile("[\\s\\h]+");
    private static final int CENTURY = 2000;
    private static final int EARLIEST_YEAR = 1900;

    private DateText() {}

    /**
     * The day the text means.
     *
     * @param reference a day of the year meant where the text names none
     * @throws UnreadableText when it is empty, has another form or names a day that is not in the calendar
     */
    public static LocalDate parse(String text, LocalDate reference) {
        String typed =
                SPACES.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC)).replaceAll("");
        if (typed.isEmpty()) {
            throw new UnreadableText("date.empty");
        }
        for (Pattern form : FORMS) {
            Matcher parts = form.matcher(typed);
            if (parts.matches()) {
                return day(parts, reference);
            }
        }
        throw new UnreadableText("date.unreadable");
    }

    private static LocalDate day(Matcher parts, LocalDate reference) {
        LocalDate day;
        try {
            day = LocalDate.of(year(parts.group("year"), reference), number(parts, "month"), number(parts, "day"));
        } catch (DateTimeException notInTheCalendar) {
            throw new UnreadableText("date.noSuchDay");
        }
        String weekday = parts.group("weekday");
        if (day.getYear() < EARLIEST_YEAR || (weekday != null && !weekday.equals(weekdayOf(day)))) {
            throw new UnreadableText("date.noSuchDay");
        }
        return day;
    }

    private static int year(String typed, LocalDate reference) {
        if (typed.isEmpty()) {
            return reference.getYear();
        }
        return typed.length() == 4
                ? Integer.parseInt(typed)
                : CENTURY + Integer.parseInt(typed.substring(typed.length() - 2));
    }

    private static int number(Matcher parts, String name) {
        return Integer.parseInt(parts.group(name));
    }

    private static String weekdayOf(LocalDate day) {
        return day.getDayOfWeek().getDisplayName(TextStyle.SHORT, Locale.KOREAN);
    }
}
