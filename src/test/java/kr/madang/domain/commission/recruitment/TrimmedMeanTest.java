package kr.madang.domain.commission.recruitment;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/** The average of the sheets of an applicant. */
class TrimmedMeanTest {

    @Test
    void countsEverySheetOfFour() {
        TrimmedMean mean = TrimmedMean.of(List.of(100, 70, 71, 20));

        assertThat(mean).isEqualTo(new TrimmedMean(4, 4, 261));
        assertThat(mean.average()).isEqualTo("65.25");
    }

    @Test
    void leavesOutOneHighestAndOneLowestOfFive() {
        TrimmedMean mean = TrimmedMean.of(List.of(100, 70, 71, 20, 100));

        assertThat(mean).isEqualTo(new TrimmedMean(5, 3, 241));
        assertThat(mean.average()).isEqualTo("80.33");
    }

    @Test
    void leavesOutOneHighestAndOneLowestOfSix() {
        TrimmedMean mean = TrimmedMean.of(List.of(90, 80, 70, 60, 50, 40));

        assertThat(mean).isEqualTo(new TrimmedMean(6, 4, 260));
        assertThat(mean.average()).isEqualTo("65.00");
    }

    @Test
    void roundsHalvesUp() {
        assertThat(TrimmedMean.mean(641, 8)).isEqualTo("80.13");
        assertThat(TrimmedMean.mean(1, 3)).isEqualTo("0.33");
        assertThat(TrimmedMean.mean(2, 3)).isEqualTo("0.67");
    }

    @Property
    void agreesWithASlowSortingImplementation(
            @ForAll @Size(min = 1, max = 12) List<@IntRange(max = 100) Integer> totals) {
        List<Integer> sorted = new ArrayList<>(totals);
        sorted.sort(null);
        if (sorted.size() >= 5) {
            sorted.remove(0);
            sorted.remove(sorted.size() - 1);
        }
        BigDecimal sum = BigDecimal.ZERO;
        for (int total : sorted) {
            sum = sum.add(BigDecimal.valueOf(total));
        }
        BigDecimal slow = sum.divide(BigDecimal.valueOf(sorted.size()), 10, RoundingMode.FLOOR)
                .add(new BigDecimal("0.0050000001"))
                .setScale(2, RoundingMode.FLOOR);

        assertThat(TrimmedMean.of(totals).average()).isEqualByComparingTo(slow);
    }

    @Property
    void liesBetweenTheExtremes(@ForAll @Size(min = 1, max = 12) List<@IntRange(max = 100) Integer> totals) {
        BigDecimal average = TrimmedMean.of(totals).average();

        assertThat(average)
                .isBetween(
                        BigDecimal.valueOf(totals.stream().min(Integer::compare).orElseThrow()),
                        BigDecimal.valueOf(totals.stream().max(Integer::compare).orElseThrow()));
    }
}
