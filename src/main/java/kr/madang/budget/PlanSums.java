package kr.madang.budget;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import kr.madang.domain.budget.PlanShare;
import kr.madang.domain.budget.PlannedToDate;
import kr.madang.domain.shared.Won;
import org.jspecify.annotations.Nullable;

/**
 * The one SQL from which planned amounts (월별 집행계획) are summed, to be joined beside {@link LedgerSums}: a table
 * expression {@code planned(line_id, planned_year, planned)} with a row for each line that has a plan. Its parameters are
 * {@code year}, {@code knownAt} (may be null) and those of {@link #parameters}.
 */
public final class PlanSums {

    /** The table expression; {@code planned} is rounded as {@link PlanShare} does it. */
    public static final String PLANNED = """
            plans as (
                select distinct on (e.line_id, e.month) e.line_id, e.month, e.amount
                from execution_plan_entry e join budget_line planned_line on planned_line.id = e.line_id
                where planned_line.fiscal_year = :year
                  and e.recorded_at <= coalesce(cast(:knownAt as timestamptz), 'infinity')
                order by e.line_id, e.month, e.recorded_at desc, e.id desc),
            planned as (
                select line_id, sum(amount) as planned_year,
                       sum(case when month < :planMonth then amount
                                when month = :planMonth then (2 * amount * :planDays + :planLength) / (2 * :planLength)
                                else 0 end) as planned
                from plans
                group by line_id)
            """;

    /** Select list that adds the plans up over the lines of a group; read with {@link #read}. */
    public static final String TOTALS = """
            sum(planned.planned) as planned,
            count(sums.line_id) filter (where planned.line_id is null) as unplanned_lines
            """;

    private PlanSums() {}

    /** The parameters of the table expression but the year. */
    public static Map<String, @Nullable Object> parameters(int year, LocalDate asOf, @Nullable Instant knownAt) {
        PlanShare share = PlanShare.upTo(year, asOf);
        Map<String, @Nullable Object> parameters = new LinkedHashMap<>();
        parameters.put("planMonth", share.month());
        parameters.put("planDays", share.days());
        parameters.put("planLength", share.length());
        parameters.put("knownAt", knownAt == null ? null : Timestamp.from(knownAt));
        return parameters;
    }

    /** What a result row has planned. */
    public static PlannedToDate read(ResultSet row) throws SQLException {
        return new PlannedToDate(won(row, "planned"), row.getLong("unplanned_lines"));
    }

    /** A planned sum; null where nothing is planned. */
    public static @Nullable Won won(ResultSet row, String column) throws SQLException {
        return row.getBigDecimal(column) == null
                ? null
                : Won.of(row.getBigDecimal(column).longValueExact());
    }
}
