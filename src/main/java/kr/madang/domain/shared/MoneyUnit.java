package kr.madang.domain.shared;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** The unit an amount is shown in (단위: 원, 천원, 백만원). Rounding is for show alone; sums are made in won. */
public enum MoneyUnit {
    WON(1),
    THOUSAND(1_000),
    MILLION(1_000_000);

    private final long won;

    MoneyUnit(long won) {
        this.won = won;
    }

    /** How many won one of this unit is. */
    public long inWon() {
        return won;
    }

    /** The amount in this unit, rounded half up away from zero, so that △0.5 shows as △1. */
    public long shown(Won amount) {
        return BigDecimal.valueOf(amount.amount())
                .divide(BigDecimal.valueOf(won), 0, RoundingMode.HALF_UP)
                .longValueExact();
    }
}
