package kr.madang.budget.plan;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import kr.madang.domain.budget.ExecutionPlanEntries;
import kr.madang.domain.budget.MonthlyPlan;
import kr.madang.domain.shared.Won;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads the plan of a line: what is in force and how it came to be. */
@Component
@Transactional(readOnly = true)
public class PlanQuery {

    private final ExecutionPlanEntries entries;
    private final JdbcClient jdbc;

    PlanQuery(ExecutionPlanEntries entries, JdbcClient jdbc) {
        this.entries = entries;
        this.jdbc = jdbc;
    }

    /** The plan in force now. */
    public Plan plan(long lineId) {
        MonthlyPlan plan = MonthlyPlan.after(entries.history(lineId));
        List<Month> months = new ArrayList<>();
        Won sum = Won.ZERO;
        for (int month = 1; month <= plan.months().size(); month++) {
            Won amount = plan.months().get(month - 1);
            sum = amount == null ? sum : sum.plus(amount);
            months.add(new Month(month, amount, sum));
        }
        return new Plan(plan.isOpen(), months, plan.total());
    }

    /** All that was written down for the line, latest first. */
    public List<Revision> revisions(long lineId) {
        return jdbc.sql("""
                        select e.month, e.amount, e.recorded_at, s.login_id,
                               lag(e.amount) over (partition by e.month order by e.recorded_at, e.id) as before
                        from execution_plan_entry e left join staff_account s on s.id = e.recorded_by
                        where e.line_id = :line order by e.recorded_at desc, e.id desc
                        """)
                .param("line", lineId)
                .query((row, number) -> new Revision(
                        row.getInt("month"),
                        row.getObject("before") == null ? null : Won.of(row.getLong("before")),
                        Won.of(row.getLong("amount")),
                        row.getTimestamp("recorded_at").toInstant(),
                        row.getString("login_id")))
                .list();
    }

    /** A plan, month by month. */
    public record Plan(boolean isOpen, List<Month> months, Won total) {}

    /** A month; without an amount where it was never planned. */
    public record Month(int month, @Nullable Won amount, Won toDate) {}

    /** What was planned for a month at a moment, and what had been before. */
    public record Revision(
            int month,
            @Nullable Won before,
            Won amount,
            Instant recordedAt,
            @Nullable String loginId) {}
}
