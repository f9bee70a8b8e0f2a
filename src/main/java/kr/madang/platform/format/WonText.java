package kr.madang.platform.format;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kr.madang.domain.shared.Won;

/**
 * Reads an amount as officials type it or copy it from a table: {@code 1,234}, {@code △1,234}, {@code (1,234)},
 * {@code 1.2억}, {@code 3억 5,000만}, {@code 3,155천원}; full-width characters count as plain ones.
 */
public final class WonText {

    /** Beyond any budget of a city (100조 won); a larger amount is a slip of the finger. */
    private static final BigDecimal LIMIT = BigDecimal.TEN.pow(14);

    private static final String PLACES = Words.of("numeral.places");
    private static final String GROUPS = Words.of("numeral.groups").substring(0, 3);
    private static final String WHOLE = "(?:\\d{1,3}(?:,\\d{3})++|\\d++)";
    private static final String NUMBER = WHOLE + "(?:\\.\\d++)?";
    private static final String UNIT = "(?:[" + PLACES + "][" + GROUPS + "]?|[" + GROUPS + "])";
    private static final Pattern TERM = Pattern.compile("(" + NUMBER + ")(" + UNIT + "?)");

    /** Only the last term may have decimals, and only it may do without a unit; so no text takes long to refuse. */
    private static final Pattern UNSIGNED =
            Pattern.compile("((?:" + WHOLE + UNIT + ")*" + NUMBER + UNIT + "?)(?:" + Words.of("numeral.after") + ")?");

    private static final Pattern SIGNED = Pattern.compile("[△▲−–-](.+)|\\((.+)\\)");
    private static final Pattern SPACES = Pattern.compile("[\\s\\h]+");
    private static final int LONGEST = 60;

    private WonText() {}

    /**
     * The amount the text means.
     *
     * @throws UnreadableText when it is empty, no amount, not a whole number of won or more than 100조 won
     */
    public static Won parse(String text) {
        String typed =
                SPACES.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC)).replaceAll("");
        if (typed.isEmpty()) {
            throw new UnreadableText("amount.empty");
        }
        if (typed.length() > LONGEST) {
            throw new UnreadableText("amount.unreadable");
        }
        Matcher signed = SIGNED.matcher(typed);
        if (!signed.matches()) {
            return unsigned(typed);
        }
        return unsigned(signed.group(1) == null ? signed.group(2) : signed.group(1))
                .negated();
    }

    private static Won unsigned(String typed) {
        Matcher amount = UNSIGNED.matcher(typed);
        if (!amount.matches()) {
            throw new UnreadableText("amount.unreadable");
        }
        BigDecimal sum = sumOfTerms(TERM.matcher(amount.group(1)));
        if (sum.compareTo(LIMIT) > 0) {
            throw new UnreadableText("amount.tooLarge");
        }
        if (sum.stripTrailingZeros().scale() > 0) {
            throw new UnreadableText("amount.notWhole");
        }
        return Won.of(sum.longValueExact());
    }

    /** Adds terms of falling units (1억 2천만); a term as large as the unit before it would be read twice. */
    private static BigDecimal sumOfTerms(Matcher terms) {
        BigDecimal sum = BigDecimal.ZERO;
        BigDecimal below = null;
        while (terms.find()) {
            BigDecimal unit = BigDecimal.TEN.pow(zeros(terms.group(2)));
            BigDecimal term = new BigDecimal(terms.group(1).replace(",", "")).multiply(unit);
            if (below != null && term.compareTo(below) >= 0) {
                throw new UnreadableText("amount.unreadable");
            }
            sum = sum.add(term);
            below = unit;
        }
        return sum;
    }

    private static int zeros(String unit) {
        return unit.chars()
                .map(word -> PLACES.indexOf(word) + 1 + 4 * (GROUPS.indexOf(word) + 1))
                .sum();
    }
}
