package kr.madang.domain.shared;

import java.util.stream.Stream;

/**
 * An amount of money in whole won (원). It may be negative (감액, 여입); sums that leave the range of a {@code long} fail
 * with {@link ArithmeticException} instead of wrapping round.
 */
public record Won(long amount) implements Comparable<Won> {

    public static final Won ZERO = new Won(0);

    public static Won of(long amount) {
        return amount == 0 ? ZERO : new Won(amount);
    }

    /** The sum of the amounts; zero for none. */
    public static Won sum(Stream<Won> amounts) {
        return amounts.reduce(ZERO, Won::plus);
    }

    public Won plus(Won other) {
        return of(Math.addExact(amount, other.amount));
    }

    public Won minus(Won other) {
        return of(Math.subtractExact(amount, other.amount));
    }

    public Won negated() {
        return of(Math.negateExact(amount));
    }

    public boolean isNegative() {
        return amount < 0;
    }

    public boolean isZero() {
        return amount == 0;
    }

    public boolean exceeds(Won other) {
        return amount > other.amount;
    }

    @Override
    public int compareTo(Won other) {
        return Long.compare(amount, other.amount);
    }
}
