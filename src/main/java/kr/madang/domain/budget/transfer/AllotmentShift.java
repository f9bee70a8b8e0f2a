package kr.madang.domain.budget.transfer;

import java.util.ArrayList;
import java.util.List;
import kr.madang.domain.shared.Won;

/**
 * The allotment (배정) that goes with a transfer: a line that would keep more allotted than it has left gives the excess
 * back, and the lines that gain are allotted exactly what was given back, in their order and up to what they gain.
 */
public final class AllotmentShift {

    private AllotmentShift() {}

    /**
     * A line of a transfer.
     *
     * @param change what the transfer adds to its appropriation, below zero where it loses
     */
    public record Line(long lineId, Won appropriated, Won allotted, Won change) {

        private long excess() {
            return Math.max(0, allotted.amount() - appropriated.plus(change).amount());
        }
    }

    /** A change of a line's allotment; never zero. */
    public record Shift(long lineId, Won amount) {}

    /** The changes; together they are zero. */
    public static List<Shift> of(List<Line> lines) {
        List<Shift> shifts = new ArrayList<>();
        long released = 0;
        for (Line line : lines) {
            if (line.change().isNegative() && line.excess() > 0) {
                shifts.add(new Shift(line.lineId(), Won.of(-line.excess())));
                released += line.excess();
            }
        }
        for (Line line : lines) {
            long given = Math.min(released, line.change().amount());
            if (given > 0) {
                shifts.add(new Shift(line.lineId(), Won.of(given)));
                released -= given;
            }
        }
        return shifts;
    }
}
