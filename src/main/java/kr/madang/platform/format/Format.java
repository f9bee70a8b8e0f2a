package kr.madang.platform.format;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import kr.madang.domain.shared.MoneyUnit;
import kr.madang.domain.shared.Won;
import kr.madang.platform.time.BusinessClock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Writes amounts, rates, counts and dates as the office prints them; screens, documents and files all ask this class, so
 * that they cannot differ. What is absent is written "-"; zero is written "0".
 */
@Component("format")
public class Format {

    /** Stands for what is absent or does not apply. */
    public static final String NONE = "-";

    /** Stands before a negative amount or rate, without a space. */
    public static final String NEGATIVE = "△";

    private static final DateTimeFormatter DATE = pattern("uuuu. M. d.");
    private static final DateTimeFormatter DATE_WITH_DAY = pattern("uuuu. M. d.(E)");
    private static final DateTimeFormatter SHORT_DATE = pattern("’uu. M. d.");
    private static final DateTimeFormatter TIME = pattern("uuuu. M. d. HH:mm").withZone(BusinessClock.SEOUL);
    private static final BigDecimal KIBI = BigDecimal.valueOf(1024);
    private static final String[] BYTE_UNITS = {"B", "KB", "MB", "GB", "TB"};

    /** Whole won, e.g. {@code 1,234} or {@code △1,234}. */
    public String won(@Nullable Won amount) {
        return money(amount, MoneyUnit.WON);
    }

    /** The amount in the unit, half up, e.g. {@code 55,915}; what rounds to nothing is {@code 0}, without a sign. */
    public String money(@Nullable Won amount, MoneyUnit unit) {
        return amount == null ? NONE : signed(unit.shown(amount));
    }

    /** A whole number that is not money, e.g. {@code 3,511}. */
    public String count(@Nullable Number number) {
        return number == null ? NONE : signed(number.longValue());
    }

    /**
     * Per cent with one decimal, half up: {@code 73.3%}, {@code 100.0%}; exactly nothing is {@code 0%}.
     *
     * @param percent in hundredths, 73.28 for 73.28 %; null where nothing could be divided by
     */
    public String rate(@Nullable BigDecimal percent) {
        if (percent == null) {
            return NONE;
        }
        if (percent.signum() == 0) {
            return "0%";
        }
        BigDecimal rounded = percent.setScale(1, RoundingMode.HALF_UP);
        return (rounded.signum() < 0 ? NEGATIVE : "") + rounded.abs().toPlainString() + "%";
    }

    /** The part's rate of the whole, rounded once from whole won; {@code -} where the whole is nothing. */
    public String rateOf(@Nullable Won part, @Nullable Won whole) {
        if (part == null || whole == null || whole.isZero()) {
            return NONE;
        }
        if (part.isZero()) {
            return rate(BigDecimal.ZERO);
        }
        BigDecimal percent = BigDecimal.valueOf(part.amount())
                .movePointRight(2)
                .divide(BigDecimal.valueOf(whole.amount()), 1, RoundingMode.HALF_UP);
        return percent.signum() == 0 ? "0.0%" : rate(percent);
    }

    /** The amount in words as letters write it, e.g. 3,155,000 won as {@code 금삼백일십오만오천원}. */
    public String amountInWords(@Nullable Won amount) {
        return amount == null ? NONE : Numerals.formal(amount);
    }

    /** The amount in figures and words, e.g. {@code 금3,155,000원(금삼백일십오만오천원)}. */
    public String formalAmount(@Nullable Won amount) {
        return amount == null ? NONE : Numerals.formalFigures(won(amount)) + "(" + amountInWords(amount) + ")";
    }

    /** {@code 2019. 8. 15.} */
    public String date(@Nullable LocalDate date) {
        return date == null ? NONE : DATE.format(date);
    }

    /** {@code 2019. 8. 15.(목)} */
    public String dateWithDay(@Nullable LocalDate date) {
        return date == null ? NONE : DATE_WITH_DAY.format(date);
    }

    /** {@code ’19. 8. 15.}, as reports abbreviate it. */
    public String shortDate(@Nullable LocalDate date) {
        return date == null ? NONE : SHORT_DATE.format(date);
    }

    /** The moment in Seoul, {@code 2019. 8. 15. 13:30}. */
    public String time(@Nullable Instant instant) {
        return instant == null ? NONE : TIME.format(instant);
    }

    /** The size of a file, e.g. {@code 512B}, {@code 1.5KB}, {@code 3.0MB}. */
    public String bytes(@Nullable Number size) {
        if (size == null) {
            return NONE;
        }
        BigDecimal rest = BigDecimal.valueOf(size.longValue());
        int unit = 0;
        while (rest.compareTo(KIBI) >= 0 && unit < BYTE_UNITS.length - 1) {
            rest = rest.divide(KIBI, 10, RoundingMode.HALF_UP);
            unit++;
        }
        return rest.setScale(unit == 0 ? 0 : 1, RoundingMode.HALF_UP).toPlainString() + BYTE_UNITS[unit];
    }

    private static String signed(long number) {
        BigDecimal value = BigDecimal.valueOf(number);
        return (number < 0 ? NEGATIVE : "")
                + String.format(Locale.ROOT, "%,d", value.abs().toBigInteger());
    }

    private static DateTimeFormatter pattern(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.KOREAN);
    }
}
