package kr.madang.domain.budget;

import java.math.BigDecimal;
import kr.madang.domain.shared.Won;
import org.jspecify.annotations.Nullable;

/**
 * What was planned to be spent by a day (계획액 누계), for a programme or a sum of programmes.
 *
 * @param amount null where nothing was ever planned
 * @param unplannedLines how many budget lines with money have no plan and so are left out of the amount
 */
public record PlannedToDate(@Nullable Won amount, long unplannedLines) {

    public static final PlannedToDate NONE = new PlannedToDate(null, 0);

    /** Both together. */
    public PlannedToDate plus(PlannedToDate other) {
        return new PlannedToDate(sum(amount, other.amount), Math.addExact(unplannedLines, other.unplannedLines));
    }

    private static @Nullable Won sum(@Nullable Won one, @Nullable Won other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.plus(other);
    }

    /** 계획대비 집행률: executed over planned; unknown where nothing is planned. */
    public ExecutionRate rateOf(Won executed) {
        return amount == null ? ExecutionRate.NONE : ExecutionRate.of(executed, amount);
    }

    /** Whether every budget line with money is planned, so that the amount can be measured against. */
    public boolean isComplete() {
        return amount != null && unplannedLines == 0;
    }

    /** The planned part of the appropriation in per cent; null where not all of it is planned. */
    public @Nullable BigDecimal shareOf(Won appropriated) {
        return isComplete() && amount != null
                ? ExecutionRate.of(amount, appropriated).percent()
                : null;
    }
}
