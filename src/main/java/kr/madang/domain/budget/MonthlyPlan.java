package kr.madang.domain.budget;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import kr.madang.domain.shared.DomainRuleViolation;
import kr.madang.domain.shared.Won;
import org.jspecify.annotations.Nullable;

/**
 * The twelve months a budget line plans to spend its money in. A month may be open, that is never planned; it counts as
 * nothing.
 */
public final class MonthlyPlan {

    /** Beyond any budget of a city (100조 won); a larger amount is a slip of the finger. */
    public static final Won MOST_A_MONTH = Won.of(100_000_000_000_000L);

    private static final int MONTHS = 12;

    private final List<@Nullable Won> months;

    private MonthlyPlan(List<@Nullable Won> months) {
        this.months = Collections.unmodifiableList(new ArrayList<>(months));
    }

    /**
     * A plan.
     *
     * @param months January to December; null for an open month
     * @throws DomainRuleViolation when there are not twelve, or an amount is negative or absurd
     */
    public static MonthlyPlan of(List<@Nullable Won> months) {
        if (months.size() != MONTHS) {
            throw new DomainRuleViolation("plan.notTwelveMonths", months.size());
        }
        for (int month = 1; month <= MONTHS; month++) {
            Won amount = months.get(month - 1);
            if (amount != null) {
                requirePlausible(month, amount);
            }
        }
        return new MonthlyPlan(months);
    }

    /** What is in force after these entries, the earliest record first. */
    public static MonthlyPlan after(List<ExecutionPlanEntry> history) {
        List<@Nullable Won> months = new ArrayList<>(Collections.nCopies(MONTHS, null));
        history.forEach(entry -> months.set(entry.month() - 1, entry.amount()));
        return new MonthlyPlan(months);
    }

    static void requireMonth(int month) {
        if (month < 1 || month > MONTHS) {
            throw new DomainRuleViolation("plan.noSuchMonth", month);
        }
    }

    static void requirePlausible(int month, Won amount) {
        if (amount.isNegative()) {
            throw new DomainRuleViolation("plan.negative", month);
        }
        if (amount.exceeds(MOST_A_MONTH)) {
            throw new DomainRuleViolation("plan.tooLarge", month);
        }
    }

    /** The amounts from January to December; null for an open month. */
    public List<@Nullable Won> months() {
        return months;
    }

    /** Whether nothing was ever planned. */
    public boolean isOpen() {
        return months.stream().allMatch(Objects::isNull);
    }

    /** What the year plans. */
    public Won total() {
        return Won.sum(months.stream().filter(Objects::nonNull));
    }

    /** What is planned up to the end of the day, half up to whole won. */
    public Won toDate(PlanShare share) {
        Won sum = Won.ZERO;
        for (int month = 1; month <= MONTHS; month++) {
            Won amount = months.get(month - 1);
            sum = amount == null ? sum : sum.plus(share.of(month, amount));
        }
        return sum;
    }

    /** What is planned for the year up to the end of the day. */
    public Won toDate(int year, LocalDate day) {
        return toDate(PlanShare.upTo(year, day));
    }

    /**
     * The months a new plan writes anew, with their amounts. A month left open changes nothing where none was planned and
     * plans nothing where something was.
     */
    public Map<Integer, Won> changesTo(MonthlyPlan wanted) {
        Map<Integer, Won> changes = new TreeMap<>();
        for (int month = 1; month <= MONTHS; month++) {
            Won before = months.get(month - 1);
            Won after = wanted.months.get(month - 1);
            Won meant = after == null && before != null ? Won.ZERO : after;
            if (meant != null && !meant.equals(before)) {
                changes.put(month, meant);
            }
        }
        return changes;
    }
}
