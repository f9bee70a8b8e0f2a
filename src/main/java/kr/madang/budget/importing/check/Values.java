package kr.madang.budget.importing.check;

import java.time.DateTimeException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Reads years, days and amounts as people write them. Nothing is allocated for an amount. */
final class Values {

    /** No amount, or more than the ledger takes. */
    static final long NO_AMOUNT = Long.MIN_VALUE;

    /** 100조 원, the most one entry may be. */
    static final long LARGEST = 100_000_000_000_000L;

    static final int NO_NUMBER = -1;

    private Values() {}

    /** Whole won: 1234, 1,234, -1,234, △1,234, (1,234), each with or without 원. */
    static long amount(CharSequence text) {
        int from = 0;
        int to = text.length();
        boolean negative = false;
        if (to > from && text.charAt(to - 1) == '\uc6d0') {
            to--;
        }
        if (to - from > 2 && text.charAt(from) == '(' && text.charAt(to - 1) == ')') {
            negative = true;
            from++;
            to--;
        } else if (to > from && isMinus(text.charAt(from))) {
            negative = true;
            from++;
        }
        long amount = digits(text, from, to);
        return amount == NO_AMOUNT || amount > LARGEST ? NO_AMOUNT : negative ? -amount : amount;
    }

    /** A whole number without a sign, or {@link #NO_NUMBER}. */
    static int number(CharSequence text) {
        if (text.length() == 0 || text.length() > 9) {
            return NO_NUMBER;
        }
        int number = 0;
        for (int i = 0; i < text.length(); i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return NO_NUMBER;
            }
            number = number * 10 + digit;
        }
        return number;
    }

    /** A day: 2019-08-15, 2019-8-15, 2019.8.15, 2019. 8. 15., 2019/8/15 or 20190815; nothing where there is none. */
    static @Nullable LocalDate day(CharSequence text) {
        int length = text.length();
        if (length == 8) {
            int number = number(text);
            if (number != NO_NUMBER) {
                return date(number / 10_000, number / 100 % 100, number % 100);
            }
        }
        return length < 8 || length > 14 ? null : separated(text);
    }

    private static @Nullable LocalDate separated(CharSequence text) {
        int[] parts = new int[3];
        int part = 0;
        int digits = 0;
        for (int i = 0; i < text.length() && part < 3; i++) {
            char character = text.charAt(i);
            if (character >= '0' && character <= '9') {
                parts[part] = parts[part] * 10 + character - '0';
                digits++;
            } else if (character == '-' || character == '.' || character == '/') {
                part = digits == 0 ? 3 : part + 1;
                digits = 0;
            } else if (character != ' ') {
                return null;
            }
        }
        boolean complete = part == 2 && digits > 0 || part == 3 && text.charAt(text.length() - 1) == '.';
        return complete ? date(parts[0], parts[1], parts[2]) : null;
    }

    private static @Nullable LocalDate date(int year, int month, int day) {
        try {
            return LocalDate.of(year, month, day);
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static long digits(CharSequence text, int from, int to) {
        long amount = 0;
        int count = 0;
        for (int i = from; i < to; i++) {
            char character = text.charAt(i);
            if (character >= '0' && character <= '9') {
                amount = amount * 10 + character - '0';
                if (++count > 17) {
                    return NO_AMOUNT;
                }
            } else if (character != ',' || count == 0) {
                return NO_AMOUNT;
            }
        }
        return count == 0 ? NO_AMOUNT : amount;
    }

    private static boolean isMinus(char character) {
        return character == '-' || character == '\u2212' || character == '\u25b3' || character == '\u25b2';
    }
}
