package kr.madang.domain.budget.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kr.madang.domain.shared.Won;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;

/** The allotment that goes along with a transfer is neither made nor lost, and never more than a line holds. */
class AllotmentShiftTest {

    @Property
    void keepsTheSumAndNeverAllotsMoreThanALineHolds(
            @ForAll @Size(min = 1, max = 6) List<@LongRange(min = 1, max = 1_000_000) Long> held,
            @ForAll @LongRange(min = 0, max = 100) long allottedPercent,
            @ForAll @LongRange(min = 1, max = 100) long movedPercent,
            @ForAll @LongRange(min = 1, max = 4) long targets) {
        List<AllotmentShift.Line> lines = new ArrayList<>();
        Map<Long, Long> room = new HashMap<>();
        long moved = 0;
        for (int i = 0; i < held.size(); i++) {
            long taken = held.get(i) * movedPercent / 100;
            long allotted = held.get(i) * allottedPercent / 100;
            lines.add(new AllotmentShift.Line(i, Won.of(held.get(i)), Won.of(allotted), Won.of(-taken)));
            room.put((long) i, held.get(i) - taken - allotted);
            moved += taken;
        }
        for (int i = 0; i < targets; i++) {
            long given = i == targets - 1 ? moved - moved / targets * (targets - 1) : moved / targets;
            lines.add(new AllotmentShift.Line(100 + i, Won.ZERO, Won.ZERO, Won.of(given)));
            room.put(100L + i, given);
        }

        List<AllotmentShift.Shift> shifts = AllotmentShift.of(lines);

        assertThat(shifts.stream().mapToLong(shift -> shift.amount().amount()).sum())
                .isZero();
        shifts.forEach(shift -> room.merge(shift.lineId(), -shift.amount().amount(), Long::sum));
        assertThat(room.values()).allMatch(left -> left >= 0);
    }
}
