package kr.madang.domain.budget.transfer;

import java.util.Collection;
import kr.madang.domain.shared.DomainRuleViolation;
import kr.madang.domain.shared.Won;

/** A request gives exactly what it takes. */
final class TransferBalance {

    private TransferBalance() {}

    /** @throws DomainRuleViolation when decreases and increases differ, one is missing, or a line stands there twice */
    static void check(Collection<TransferMove> moves) {
        if (moves.stream().noneMatch(TransferMove::isDecrease)) {
            throw new DomainRuleViolation("transfer.noDecrease");
        }
        if (moves.stream().allMatch(TransferMove::isDecrease)) {
            throw new DomainRuleViolation("transfer.noIncrease");
        }
        if (moves.stream().map(TransferMove::lineId).distinct().count() < moves.size()) {
            throw new DomainRuleViolation("transfer.lineTwice");
        }
        Won decrease = decreaseOf(moves);
        Won increase = sum(moves, TransferMove.Direction.INCREASE);
        if (!decrease.equals(increase)) {
            throw new DomainRuleViolation("transfer.unequal", decrease.amount(), increase.amount());
        }
    }

    static Won decreaseOf(Collection<TransferMove> moves) {
        return sum(moves, TransferMove.Direction.DECREASE);
    }

    private static Won sum(Collection<TransferMove> moves, TransferMove.Direction direction) {
        return moves.stream()
                .filter(move -> move.direction() == direction)
                .map(TransferMove::amount)
                .reduce(Won.ZERO, Won::plus);
    }
}
