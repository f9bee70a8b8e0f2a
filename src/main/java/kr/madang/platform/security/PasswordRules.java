package kr.madang.platform.security;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import kr.madang.domain.shared.DomainRuleViolation;

/**
 * What a password must be (비밀번호 규칙): ten characters or more of three kinds, or sixteen of any; not the login id and
 * none of those that everybody tries first.
 */
public final class PasswordRules {

    private static final int SHORTEST = 10;
    private static final int LONG_ENOUGH = 16;
    private static final int LONGEST_IN_BYTES = 72;
    private static final int KINDS = 3;
    private static final int FEWEST_DIFFERENT = 5;

    private static final Set<String> TRIED_FIRST =
            Set.of("password", "qwerty", "12345678", "admin", "madang", "welcome", "letmein", "abcdefg", "seoul");

    private PasswordRules() {}

    /**
     * Refuses a password that is too weak.
     *
     * @throws DomainRuleViolation saying what is missing
     */
    public static void require(String password, String loginId) {
        if (password.length() < SHORTEST) {
            throw new DomainRuleViolation("password.tooShort", SHORTEST);
        }
        if (password.getBytes(StandardCharsets.UTF_8).length > LONGEST_IN_BYTES) {
            throw new DomainRuleViolation("password.tooLong", LONGEST_IN_BYTES);
        }
        if (password.length() < LONG_ENOUGH && kindsIn(password) < KINDS) {
            throw new DomainRuleViolation("password.tooUniform", KINDS, LONG_ENOUGH);
        }
        String plain = password.toLowerCase(Locale.ROOT);
        if (plain.contains(loginId.toLowerCase(Locale.ROOT))) {
            throw new DomainRuleViolation("password.containsLogin");
        }
        if (TRIED_FIRST.stream().anyMatch(plain::startsWith)
                || plain.chars().distinct().count() < FEWEST_DIFFERENT) {
            throw new DomainRuleViolation("password.tooCommon");
        }
    }

    private static long kindsIn(String password) {
        return Stream.of(
                        password.chars().anyMatch(Character::isUpperCase),
                        password.chars().anyMatch(Character::isLowerCase),
                        password.chars().anyMatch(Character::isDigit),
                        password.chars().anyMatch(character -> !Character.isLetterOrDigit(character)))
                .filter(Boolean::booleanValue)
                .count();
    }
}
