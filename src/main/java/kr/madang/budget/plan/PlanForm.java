package kr.madang.budget.plan;

import java.util.Arrays;
import java.util.List;
import kr.madang.domain.budget.MonthlyPlan;
import kr.madang.domain.shared.Won;
import org.jspecify.annotations.Nullable;

/**
 * The plan of a line as typed, month by month.
 *
 * @param seen id of the last entry the page was made from, 0 for none; another one since then means that somebody else
 *     has planned meanwhile
 */
public record PlanForm(
        @Nullable Won month1,
        @Nullable Won month2,
        @Nullable Won month3,
        @Nullable Won month4,
        @Nullable Won month5,
        @Nullable Won month6,
        @Nullable Won month7,
        @Nullable Won month8,
        @Nullable Won month9,
        @Nullable Won month10,
        @Nullable Won month11,
        @Nullable Won month12,
        @Nullable Long seen) {

    static PlanForm of(MonthlyPlan plan, long seen) {
        List<@Nullable Won> months = plan.months();
        return new PlanForm(
                months.get(0),
                months.get(1),
                months.get(2),
                months.get(3),
                months.get(4),
                months.get(5),
                months.get(6),
                months.get(7),
                months.get(8),
                months.get(9),
                months.get(10),
                months.get(11),
                seen);
    }

    /** The twelve months as typed. */
    public List<@Nullable Won> months() {
        return Arrays.asList(
                month1, month2, month3, month4, month5, month6, month7, month8, month9, month10, month11, month12);
    }

    MonthlyPlan plan() {
        return MonthlyPlan.of(months());
    }

    long lastSeen() {
        return seen == null ? 0 : seen;
    }
}
