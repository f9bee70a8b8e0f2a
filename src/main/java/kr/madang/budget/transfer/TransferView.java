package kr.madang.budget.transfer;

import java.util.List;
import kr.madang.budget.transfer.TransferFiles.Attachment;
import kr.madang.budget.transfer.TransferQuery.Answer;
import kr.madang.budget.transfer.TransferQuery.Detail;
import kr.madang.budget.transfer.TransferQuery.Move;
import kr.madang.budget.transfer.TransferQuery.Step;
import kr.madang.domain.budget.transfer.TransferFinding;
import kr.madang.domain.shared.Won;

/**
 * A request as its page shows it.
 *
 * @param findings what the rules say; for a request that is settled, what they said on its day
 */
public record TransferView(
        Detail detail,
        List<Move> moves,
        List<Step> steps,
        List<Answer> answers,
        List<TransferFinding> findings,
        List<Attachment> files,
        Desk desk) {

    /** What the person looking may do now. */
    public record Desk(
            boolean revises,
            boolean submits,
            boolean reviews,
            boolean approves,
            boolean sendsBack,
            boolean rejects,
            boolean withdraws,
            boolean executes) {

        public boolean isEmpty() {
            return !(revises || submits || reviews || approves || sendsBack || rejects || withdraws || executes);
        }
    }

    public Won amount() {
        return Won.sum(moves.stream().map(Move::decrease));
    }

    public Won before() {
        return Won.sum(moves.stream().map(Move::before));
    }

    public Won after() {
        return Won.sum(moves.stream().map(Move::after));
    }

    /** Whether a line has less left than is asked from it. */
    public boolean isOverdrawn(Move move) {
        return detail.state().isOpen() && move.isDecrease() && move.amount().exceeds(move.available());
    }

    public boolean isForbidden() {
        return findings.stream().anyMatch(TransferFinding::forbids);
    }
}
