package kr.madang.domain.budget;

import java.math.BigDecimal;
import java.math.RoundingMode;
import kr.madang.domain.shared.Won;
import org.jspecify.annotations.Nullable;

/**
 * The execution rate (집행률): spent money over the current appropriation in per cent, one decimal, half up. Where nothing
 * is appropriated there is no rate.
 */
public record ExecutionRate(@Nullable BigDecimal percent) {

    /** No rate, because there is nothing to divide by. */
    public static final ExecutionRate NONE = new ExecutionRate(null);

    /** The rate of what was executed, whether over what is appropriated or, as 계획대비, over what was planned. */
    public static ExecutionRate of(Won executed, Won appropriated) {
        if (appropriated.isZero()) {
            return NONE;
        }
        return new ExecutionRate(BigDecimal.valueOf(executed.amount())
                .multiply(BigDecimal.valueOf(100))
                .divide(BigDecimal.valueOf(appropriated.amount()), 1, RoundingMode.HALF_UP));
    }

    public boolean isKnown() {
        return percent != null;
    }
}
