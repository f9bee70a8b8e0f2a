package kr.madang.domain.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WonTest {

    @Property
    void addsExactlyOrFails(@ForAll long one, @ForAll long other) {
        BigInteger sum = BigInteger.valueOf(one).add(BigInteger.valueOf(other));

        if (sum.bitLength() < Long.SIZE) {
            assertThat(Won.of(one).plus(Won.of(other))).isEqualTo(Won.of(sum.longValueExact()));
        } else {
            assertThatThrownBy(() -> Won.of(one).plus(Won.of(other))).isInstanceOf(ArithmeticException.class);
        }
    }

    @Property
    void takingAwayUndoesAdding(@ForAll int one, @ForAll int other) {
        assertThat(Won.of(one).plus(Won.of(other)).minus(Won.of(other))).isEqualTo(Won.of(one));
    }

    @Test
    void refusesToWrapRound() {
        assertThatThrownBy(() -> Won.of(Long.MIN_VALUE).negated()).isInstanceOf(ArithmeticException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "499999, 0",
        "500000, 1",
        "1499999, 1",
        "1500000, 2",
        "-499999, 0",
        "-500000, -1",
        "-1500000, -2",
        "2976000000, 2976",
        "0, 0"
    })
    void showsMillionsRoundedHalfUpAwayFromZero(long won, long millions) {
        assertThat(MoneyUnit.MILLION.shown(Won.of(won))).isEqualTo(millions);
    }

    @Property
    void roundingIsTheSameOnBothSidesOfZero(@ForAll int won) {
        assertThat(MoneyUnit.THOUSAND.shown(Won.of(won).negated())).isEqualTo(-MoneyUnit.THOUSAND.shown(Won.of(won)));
    }
}
