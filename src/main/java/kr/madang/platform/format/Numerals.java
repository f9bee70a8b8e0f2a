package kr.madang.platform.format;

import java.math.BigInteger;
import kr.madang.domain.shared.Won;

/** Amounts in Korean numerals, with 일 before 십, 백 and 천 so that nothing can be written in afterwards. */
final class Numerals {

    private static final String DIGITS = Words.of("numeral.digits");
    private static final String PLACES = Words.of("numeral.places");
    private static final String GROUPS = Words.of("numeral.groups");
    private static final String BEFORE = Words.of("numeral.before");
    private static final String AFTER = Words.of("numeral.after");
    private static final int GROUP_LENGTH = 4;

    private Numerals() {}

    static String formal(Won amount) {
        String digits = BigInteger.valueOf(amount.amount()).abs().toString();
        return (amount.isNegative() ? Format.NEGATIVE : "") + BEFORE + inWords(digits) + AFTER;
    }

    static String formalFigures(String figures) {
        return BEFORE + figures + AFTER;
    }

    private static String inWords(String digits) {
        if (digits.equals("0")) {
            return DIGITS.substring(0, 1);
        }
        StringBuilder words = new StringBuilder();
        boolean groupHasDigits = false;
        for (int index = 0; index < digits.length(); index++) {
            int place = digits.length() - 1 - index;
            int digit = digits.charAt(index) - '0';
            if (digit > 0) {
                words.append(DIGITS.charAt(digit)).append(nth(PLACES, place % GROUP_LENGTH));
                groupHasDigits = true;
            }
            if (place % GROUP_LENGTH == 0 && groupHasDigits) {
                words.append(nth(GROUPS, place / GROUP_LENGTH));
                groupHasDigits = false;
            }
        }
        return words.toString();
    }

    private static String nth(String words, int number) {
        return number == 0 ? "" : words.substring(number - 1, number);
    }
}
