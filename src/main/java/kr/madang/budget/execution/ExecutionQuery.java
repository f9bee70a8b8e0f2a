package kr.madang.budget.execution;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kr.madang.budget.LedgerSums;
import kr.madang.budget.PlanSums;
import kr.madang.budget.execution.ExecutionReport.Division;
import kr.madang.budget.execution.ExecutionReport.Program;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads the execution report, in one statement whatever the number of entries and programmes. */
@Component
@Transactional(readOnly = true)
public class ExecutionQuery {

    private static final String REPORT = """
            , later as (
                select coalesce(sum(entries), 0) as entries from ledger_day
                where fiscal_year = :year and effective_date > :asOf)
            select d.id as department_id, d.name as department_name, p.id, p.name, p.citizen_participation,
                   (select nullif(remark, '') from program_remark r
                    where r.detail_program_id = p.id and r.effective_date <= :asOf
                      and r.recorded_at <= coalesce(cast(:knownAt as timestamptz), 'infinity')
                    order by r.effective_date desc, r.id desc limit 1) as remark,
                   (select entries from later) as later_entries,
            """ + LedgerSums.TOTALS + ", " + PlanSums.TOTALS + """
            from detail_program p
            left join program_responsibility held on held.detail_program_id = p.id
                and :heldOn >= held.valid_from and (held.valid_until is null or :heldOn <= held.valid_until)
            left join department d on d.id = held.department_id
            left join budget_line l on l.detail_program_id = p.id
            left join sums on sums.line_id = l.id
            left join planned on planned.line_id = l.id
            where p.fiscal_year = :year
              and (cast(:department as bigint) is null or d.id = :department)
            group by d.id, d.name, d.position, p.id
            order by d.position nulls last, d.id, p.position, p.code
            """;

    private final JdbcClient jdbc;

    ExecutionQuery(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The report; programmes without entries are in it with zeros. */
    public ExecutionReport report(ExecutionQuestion question) {
        List<ReportRow> rows = jdbc.sql(
                        "with " + LedgerSums.knownAt(question.knownAt()) + ", " + PlanSums.PLANNED + REPORT)
                .param("year", question.year())
                .param("asOf", question.asOf())
                .param("previous", question.previousMonthEnd())
                .param("heldOn", question.responsibilityDay())
                .params(PlanSums.parameters(question.year(), question.asOf(), question.knownAt()))
                .param("department", question.departmentId())
                .query(ExecutionQuery::read)
                .list();
        long laterEntries = rows.isEmpty() ? 0 : rows.get(0).laterEntries();
        return ExecutionReport.of(question, divisionsOf(rows, question.order()), laterEntries);
    }

    private static List<Division> divisionsOf(List<ReportRow> rows, RowOrder order) {
        Map<Department, List<Program>> programs = new LinkedHashMap<>();
        for (ReportRow row : rows) {
            programs.computeIfAbsent(row.department(), department -> new ArrayList<>())
                    .add(row.program());
        }
        Comparator<Program> comparator = Comparator.comparing(Program::figures, order.comparator());
        return programs.entrySet().stream()
                .map(entry -> Division.of(
                        entry.getKey().id(),
                        entry.getKey().name(),
                        entry.getValue().stream().sorted(comparator).toList()))
                .toList();
    }

    private static ReportRow read(ResultSet row, int number) throws SQLException {
        return new ReportRow(
                new Department(row.getObject("department_id", Long.class), row.getString("department_name")),
                new Program(
                        row.getLong("id"),
                        row.getString("name"),
                        row.getBoolean("citizen_participation"),
                        LedgerSums.read(row),
                        PlanSums.read(row),
                        row.getString("remark")),
                row.getLong("later_entries"));
    }

    private record ReportRow(Department department, Program program, long laterEntries) {}

    private record Department(@Nullable Long id, @Nullable String name) {}
}
