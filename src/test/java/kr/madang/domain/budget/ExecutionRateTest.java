package kr.madang.domain.budget;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import kr.madang.domain.shared.Won;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExecutionRateTest {

    @ParameterizedTest
    @CsvSource({
        "40977, 55915, 73.3",
        "1148, 3637, 31.6",
        "885, 2976, 29.7",
        "14, 30, 46.7",
        "0, 250, 0.0",
        "50, 50, 100.0",
        "15, 20, 75.0",
        "12345, 100000, 12.3",
        "12350, 100000, 12.4"
    })
    @DisplayName("집행률은 소수 첫째 자리까지 반올림한다")
    void roundsHalfUpToOneDecimal(long executed, long appropriated, String percent) {
        assertThat(ExecutionRate.of(Won.of(executed), Won.of(appropriated)).percent())
                .isEqualTo(new BigDecimal(percent));
    }

    @Test
    @DisplayName("예산현액이 없으면 집행률도 없다")
    void hasNoRateWhereNothingIsAppropriated() {
        assertThat(ExecutionRate.of(Won.ZERO, Won.ZERO).isKnown()).isFalse();
    }
}
