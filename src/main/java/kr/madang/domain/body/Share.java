package kr.madang.domain.body;

import jakarta.persistence.Embeddable;
import kr.madang.domain.shared.DomainRuleViolation;

/**
 * A share of a number of persons, in whole numbers alone.
 *
 * @param exceeds more than the share is needed (과반수: more than 1/2), rather than at least it (3분의 2 이상)
 */
@Embeddable
public record Share(int numerator, int denominator, boolean exceeds) {

    private static final int LARGEST_DENOMINATOR = 100;

    public Share {
        if (numerator < 1 || numerator > denominator || denominator > LARGEST_DENOMINATOR) {
            throw new DomainRuleViolation("sittingRule.shareOutOfRange", LARGEST_DENOMINATOR);
        }
    }

    public static Share moreThan(int numerator, int denominator) {
        return new Share(numerator, denominator, true);
    }

    public static Share atLeast(int numerator, int denominator) {
        return new Share(numerator, denominator, false);
    }

    /** The least number of persons that reaches the share of so many; never fewer than one. */
    int leastOf(int whole) {
        long product = (long) numerator * whole;
        long least = exceeds ? product / denominator + 1 : (product + denominator - 1) / denominator;
        return Math.toIntExact(Math.max(1, least));
    }
}
