package kr.madang.budget.ledger;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import kr.madang.budget.LedgerSums;
import kr.madang.domain.budget.BudgetFigures;
import kr.madang.domain.budget.ProgramKind;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads one detail programme: its hierarchy, who answered for it, remarks, and its lines with their figures on a day. */
@Component
@Transactional(readOnly = true)
public class ProgramDetailQuery {

    private final JdbcClient jdbc;

    ProgramDetailQuery(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A programme with its hierarchy. */
    public Optional<Detail> detail(long id) {
        return jdbc.sql("""
                        select p.id, p.fiscal_year, p.code, p.name, p.citizen_participation,
                               o.code as policy_code, o.name as policy_name, o.kind, u.code as unit_code, u.name as unit_name
                        from detail_program p
                        join unit_program u on u.id = p.unit_program_id
                        join policy_program o on o.id = u.policy_program_id
                        where p.id = :id
                        """)
                .param("id", id)
                .query((row, number) -> new Detail(
                        row.getLong("id"),
                        row.getInt("fiscal_year"),
                        row.getString("code"),
                        row.getString("name"),
                        row.getBoolean("citizen_participation"),
                        row.getString("policy_code"),
                        row.getString("policy_name"),
                        ProgramKind.valueOf(row.getString("kind")),
                        row.getString("unit_code"),
                        row.getString("unit_name")))
                .optional();
    }

    /** Who answered for the programme, earliest first. */
    public List<Responsibility> responsibilities(long programId) {
        return jdbc.sql("""
                        select d.id, d.name, r.valid_from, r.valid_until from program_responsibility r
                        join department d on d.id = r.department_id
                        where r.detail_program_id = :program order by r.valid_from
                        """)
                .param("program", programId)
                .query((row, number) -> new Responsibility(
                        row.getLong("id"),
                        row.getString("name"),
                        row.getObject("valid_from", LocalDate.class),
                        row.getObject("valid_until", LocalDate.class)))
                .list();
    }

    /** What was said beside the programme, latest first. */
    public List<Remark> remarks(long programId) {
        return jdbc.sql("""
                        select r.effective_date, r.remark, r.recorded_at, s.login_id from program_remark r
                        left join staff_account s on s.id = r.recorded_by
                        where r.detail_program_id = :program order by r.effective_date desc, r.id desc
                        """)
                .param("program", programId)
                .query((row, number) -> new Remark(
                        row.getObject("effective_date", LocalDate.class),
                        row.getString("remark"),
                        row.getTimestamp("recorded_at").toInstant(),
                        row.getString("login_id")))
                .list();
    }

    /** The budget lines of a programme with their figures on a day. */
    public List<Line> lines(long programId, LedgerQuestion question) {
        StatementSpec statement = jdbc.sql("with " + LedgerSums.knownAt(question.knownAt())
                        + "select l.id, l.object_code, c.name as object_name, g.name as group_name, "
                        + LedgerSums.TOTALS
                        + """
                        from budget_line l
                        join object_code c on c.fiscal_year = l.fiscal_year and c.code = l.object_code
                        join object_group g on g.fiscal_year = c.fiscal_year and g.code = c.group_code
                        left join sums on sums.line_id = l.id
                        where l.detail_program_id = :program
                        group by l.id, c.name, g.name
                        order by l.object_code
                        """)
                .param("year", question.year())
                .param("asOf", question.asOf())
                .param("previous", question.asOf())
                .param("program", programId);
        if (question.knownAt() != null) {
            statement = statement.param("knownAt", Timestamp.from(question.knownAt()));
        }
        return statement
                .query((row, number) -> new Line(
                        row.getLong("id"),
                        row.getString("object_code"),
                        row.getString("object_name"),
                        row.getString("group_name"),
                        LedgerSums.read(row)))
                .list();
    }

    /** A programme as a record. */
    public record Detail(
            long id,
            int fiscalYear,
            String code,
            String name,
            boolean citizenParticipation,
            String policyCode,
            String policyName,
            ProgramKind kind,
            String unitCode,
            String unitName) {}

    /** Who answered for the programme and when. */
    public record Responsibility(
            long departmentId,
            String departmentName,
            LocalDate from,
            @Nullable LocalDate until) {}

    /** What was said beside the programme. */
    public record Remark(
            LocalDate effectiveDate,
            String remark,
            Instant recordedAt,
            @Nullable String loginId) {}

    /** A budget line with its figures. */
    public record Line(long id, String objectCode, String objectName, String groupName, BudgetFigures figures) {}
}
