package kr.madang.commission.screening;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import kr.madang.domain.commission.recruitment.Ranking.Outcome;
import kr.madang.domain.commission.recruitment.TrimmedMean;
import org.jspecify.annotations.Nullable;

/**
 * How an applicant stands at a stage, with all that the figure is made of.
 *
 * @param name nothing for those who may not see it, and once erased
 * @param totals what each screener gave, in the order of the screeners; nothing where one did not judge
 */
public record Standing(
        long applicationId,
        int number,
        @Nullable String name,
        List<@Nullable Integer> totals,
        TrimmedMean mean,
        BigDecimal average,
        BigDecimal tieAverage,
        int place,
        Outcome outcome,
        @Nullable Integer reserveNo) {

    /** What a screener gave, and whether it was left out of the average. */
    public record Given(@Nullable Integer total, boolean leftOut) {}

    /** Each screener's total; one highest and one lowest are marked where they were left out. */
    public List<Given> given() {
        List<Integer> present = new ArrayList<>();
        totals.forEach(total -> {
            if (total != null) {
                present.add(total);
            }
        });
        boolean trimmed = present.size() >= TrimmedMean.TRIMMED_FROM;
        int highest = trimmed ? totals.indexOf(Collections.max(present)) : -1;
        int lowest = trimmed ? lastIndexBut(Collections.min(present), highest) : -1;
        List<Given> given = new ArrayList<>();
        for (int i = 0; i < totals.size(); i++) {
            given.add(new Given(totals.get(i), i == highest || i == lowest));
        }
        return given;
    }

    private int lastIndexBut(int value, int taken) {
        int last = totals.lastIndexOf(value);
        return last == taken ? totals.indexOf(value) : last;
    }
}
