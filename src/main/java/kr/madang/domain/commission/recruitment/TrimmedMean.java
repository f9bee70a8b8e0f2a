package kr.madang.domain.commission.recruitment;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collections;
import java.util.List;

/**
 * The average of what the screeners gave an applicant: where five or more did, one highest and one lowest are left out.
 * The fraction of whole points is exact; its decimal form has two places, half up.
 *
 * @param sheets how many gave points
 * @param counted how many of them count
 * @param points what those that count make together
 */
public record TrimmedMean(int sheets, int counted, int points) {

    /** From so many screeners on the extremes are left out. */
    public static final int TRIMMED_FROM = 5;

    /** Decimal places of an average as printed and as ranked. */
    public static final int SCALE = 2;

    /** @param totals the sum of points on each sheet, one at least */
    public static TrimmedMean of(List<Integer> totals) {
        int sum = totals.stream().mapToInt(Integer::intValue).sum();
        int sheets = totals.size();
        if (sheets < TRIMMED_FROM) {
            return new TrimmedMean(sheets, sheets, sum);
        }
        return new TrimmedMean(sheets, sheets - 2, sum - Collections.max(totals) - Collections.min(totals));
    }

    public BigDecimal average() {
        return mean(points, counted);
    }

    /** Points over a number of sheets, as printed. */
    public static BigDecimal mean(int points, int sheets) {
        return BigDecimal.valueOf(points).divide(BigDecimal.valueOf(sheets), SCALE, RoundingMode.HALF_UP);
    }
}
