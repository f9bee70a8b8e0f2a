package kr.madang.budget.transfer;

import java.time.LocalDate;
import java.util.List;
import kr.madang.budget.transfer.TransferQuery.Move;
import kr.madang.domain.shared.Won;
import org.jspecify.annotations.Nullable;

/**
 * The report of executed moves to the council (예산전용 보고).
 *
 * @param reasons the requests' reasons, in the order of their numbers
 * @param organisation the office on the last day asked for
 */
public record TransferReport(
        ReportConditions.Question question, List<Reason> reasons, List<Move> moves, Organisation organisation) {

    /** Why budget was moved. */
    public record Reason(
            long transferId,
            String number,
            LocalDate effectiveDate,
            String reason,
            @Nullable String basis) {}

    /** The office in figures, and its divisions. */
    public record Organisation(long commissions, long divisions, long teams, long people, List<Division> parts) {}

    /**
     * A division.
     *
     * @param predecessor the division whose work it took over; none for a new one
     * @param predecessorBureau where that one belonged
     */
    public record Division(
            String name,
            @Nullable String mission,
            LocalDate since,
            @Nullable String predecessor,
            @Nullable String predecessorBureau) {}

    public Won amount() {
        return Won.sum(moves.stream().map(Move::decrease));
    }

    public Won before() {
        return Won.sum(moves.stream().map(Move::before));
    }

    public Won after() {
        return Won.sum(moves.stream().map(Move::after));
    }
}
