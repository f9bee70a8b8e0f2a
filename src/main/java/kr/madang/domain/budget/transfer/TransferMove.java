package kr.madang.domain.budget.transfer;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import kr.madang.domain.shared.DomainRuleViolation;
import kr.madang.domain.shared.Won;
import org.jspecify.annotations.Nullable;

/**
 * What a request takes from a line or gives to it.
 *
 * @param amount more than zero; the direction says which way
 * @param appropriatedBefore the line's current appropriation just before the move; known once it has been made
 */
@Embeddable
public record TransferMove(
        int fiscalYear,
        long lineId,
        @Enumerated(EnumType.STRING) Direction direction,
        Won amount,
        @Nullable Won appropriatedBefore) {

    /** Which way the money goes. */
    public enum Direction {
        /** 감. */
        DECREASE,
        /** 증. */
        INCREASE
    }

    public TransferMove {
        if (amount.amount() <= 0) {
            throw new DomainRuleViolation("transfer.amountNotPositive");
        }
    }

    public static TransferMove decrease(int fiscalYear, long lineId, Won amount) {
        return new TransferMove(fiscalYear, lineId, Direction.DECREASE, amount, null);
    }

    public static TransferMove increase(int fiscalYear, long lineId, Won amount) {
        return new TransferMove(fiscalYear, lineId, Direction.INCREASE, amount, null);
    }

    public boolean isDecrease() {
        return direction == Direction.DECREASE;
    }

    /** The amount as the ledger takes it. */
    public Won signed() {
        return isDecrease() ? amount.negated() : amount;
    }

    TransferMove madeAt(Won before) {
        return new TransferMove(fiscalYear, lineId, direction, amount, before);
    }
}
