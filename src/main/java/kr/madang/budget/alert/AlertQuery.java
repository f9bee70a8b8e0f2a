package kr.madang.budget.alert;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import kr.madang.budget.LedgerSums;
import kr.madang.budget.PlanSums;
import kr.madang.budget.execution.ExecutionQuestion;
import kr.madang.domain.budget.AlertKind;
import kr.madang.domain.budget.AlertRules;
import kr.madang.domain.budget.BudgetFigures;
import kr.madang.domain.shared.Won;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads the figures warnings are given for: lines in one statement, old commitments in another. */
@Component
@Transactional(readOnly = true)
public class AlertQuery {

    /** More old commitments than this are counted, not listed. */
    static final int MOST_COMMITMENTS = 300;

    private static final String LINE = """
            l.id as line_id, l.object_code, c.name as object_name, p.id as program_id, p.name as program_name,
            d.id as department_id, d.name as department_name
            """;

    private static final String PLACE = """
            join detail_program p on p.id = l.detail_program_id
            join object_code c on c.fiscal_year = l.fiscal_year and c.code = l.object_code
            left join program_responsibility held on held.detail_program_id = p.id
                and :heldOn >= held.valid_from and (held.valid_until is null or :heldOn <= held.valid_until)
            left join department d on d.id = held.department_id
            """;

    private static final String HIDDEN = """
            left join lateral (
                select h.id, h.hidden, h.reason, h.recorded_at, s.login_id
                from alert_hiding h left join staff_account s on s.id = h.recorded_by
                where h.line_id = %4$s and h.kind = '%1$s' and h.entry_id is not distinct from %2$s
                order by h.id desc limit 1) %3$s on %3$s.hidden
            """;

    private static final String HIDING =
            ", %1$s.id as %1$s_id, %1$s.reason as %1$s_reason, %1$s.login_id as %1$s_login, %1$s.recorded_at as %1$s_at\n";

    private static final String NARROWED = " and (cast(:department as bigint) is null or d.id = :department)\n";

    private final JdbcClient jdbc;

    AlertQuery(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The lines that have money, with what is hidden about them, in budget order. */
    public List<LineFigures> lines(ExecutionQuestion question) {
        String sql = "with " + LedgerSums.knownAt(null) + ", " + PlanSums.PLANNED
                + "select " + LINE + ", min(planned.planned) as planned"
                + HIDING.formatted("low") + HIDING.formatted("gone") + ", " + LedgerSums.TOTALS
                + "from budget_line l " + PLACE
                + "join sums on sums.line_id = l.id left join planned on planned.line_id = l.id "
                + HIDDEN.formatted(AlertKind.LOW_EXECUTION, "null", "low", "l.id")
                + HIDDEN.formatted(AlertKind.NEAR_EXHAUSTION, "null", "gone", "l.id")
                + "where l.fiscal_year = :year" + NARROWED
                + "group by l.id, c.name, p.id, d.id, low.id, low.reason, low.login_id, low.recorded_at,"
                + " gone.id, gone.reason, gone.login_id, gone.recorded_at"
                + " order by d.position nulls last, d.id, p.position, p.code, l.object_code";
        return asked(sql, question)
                .param("previous", question.asOf())
                .params(PlanSums.parameters(question.year(), question.asOf(), null))
                .query((row, number) -> new LineFigures(
                        line(row),
                        LedgerSums.read(row),
                        PlanSums.won(row, "planned"),
                        hiding(row, "low"),
                        hiding(row, "gone")))
                .list();
    }

    /** The commitments that are old on the day and not wholly spent, oldest first, and how many there are. */
    public Commitments commitments(ExecutionQuestion question, AlertRules rules) {
        String sql = "with " + LedgerSums.COMMITMENT_RESTS + ", old as ("
                + "select " + LINE + ", rests.commitment_id, rests.committed_on, rests.rest, count(*) over () as found"
                + " from rests join budget_line l on l.id = rests.line_id " + PLACE
                + "where rests.committed_on <= :lastOldDay" + NARROWED
                + "order by rests.committed_on, rests.commitment_id limit :limit) "
                + "select old.*, e.document_no, e.summary" + HIDING.formatted("kept")
                + "from old join ledger_entry e on e.id = old.commitment_id "
                + HIDDEN.formatted(AlertKind.UNSPENT_COMMITMENT, "e.id", "kept", "old.line_id")
                + "order by old.committed_on, old.commitment_id";
        List<Found> found = asked(sql, question)
                .param("lastOldDay", rules.lastOldDay(question.asOf()))
                .param("limit", MOST_COMMITMENTS)
                .query((row, number) -> new Found(commitment(row, question.asOf()), row.getLong("found")))
                .list();
        return new Commitments(
                found.stream().map(Found::alert).toList(),
                found.isEmpty() ? 0 : found.get(0).all());
    }

    private StatementSpec asked(String sql, ExecutionQuestion question) {
        return jdbc.sql(sql)
                .param("year", question.year())
                .param("asOf", question.asOf())
                .param("heldOn", question.responsibilityDay())
                .param("department", question.departmentId());
    }

    private static Alert commitment(ResultSet row, LocalDate day) throws SQLException {
        LocalDate committed = row.getObject("committed_on", LocalDate.class);
        return new Alert(
                AlertKind.UNSPENT_COMMITMENT,
                line(row),
                BudgetFigures.ZERO,
                null,
                new Alert.Commitment(
                        row.getLong("commitment_id"),
                        row.getString("document_no"),
                        row.getString("summary"),
                        committed,
                        AlertRules.daysBetween(committed, day),
                        Won.of(row.getBigDecimal("rest").longValueExact())),
                hiding(row, "kept"));
    }

    private static Alert.Line line(ResultSet row) throws SQLException {
        return new Alert.Line(
                row.getLong("line_id"),
                row.getString("object_code"),
                row.getString("object_name"),
                row.getLong("program_id"),
                row.getString("program_name"),
                row.getObject("department_id", Long.class),
                row.getString("department_name"));
    }

    private static Alert.@Nullable Hiding hiding(ResultSet row, String name) throws SQLException {
        return row.getObject(name + "_id") == null
                ? null
                : new Alert.Hiding(
                        row.getLong(name + "_id"),
                        row.getString(name + "_reason"),
                        row.getString(name + "_login"),
                        row.getTimestamp(name + "_at").toInstant());
    }

    /** The figures of a line and what is hidden about it. */
    public record LineFigures(
            Alert.Line line,
            BudgetFigures figures,
            @Nullable Won planned,
            Alert.@Nullable Hiding low,
            Alert.@Nullable Hiding exhausted) {}

    /** Old commitments; {@code all} counts those too that are not listed. */
    public record Commitments(List<Alert> listed, long all) {}

    private record Found(Alert alert, long all) {}
}
