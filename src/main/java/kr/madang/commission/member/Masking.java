package kr.madang.commission.member;

import org.jspecify.annotations.Nullable;

/** Shows no more of contact data than tells one person's from another's. */
final class Masking {

    private static final String HIDDEN = "***";

    private Masking() {}

    /** {@code h***@example.org}. */
    static @Nullable String email(@Nullable String address) {
        if (address == null) {
            return null;
        }
        int at = address.indexOf('@');
        return at < 1 ? HIDDEN : address.charAt(0) + HIDDEN + address.substring(at);
    }

    /** {@code 010-****-5678}. */
    static @Nullable String phone(@Nullable String number) {
        if (number == null) {
            return null;
        }
        String digits = number.replaceAll("[^0-9]", "");
        return digits.length() < 9 ? HIDDEN : digits.substring(0, 3) + "-****-" + digits.substring(digits.length() - 4);
    }
}
