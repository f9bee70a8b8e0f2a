package kr.madang.budget.transfer;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import kr.madang.domain.budget.transfer.TransferKind;
import kr.madang.domain.shared.Won;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Where budget lines stand and what they hold now; read in the transaction at hand, so that locks count. */
@Component
@Transactional(propagation = Propagation.SUPPORTS)
class LinePlaces {

    private static final String LINE = """
            select l.id, l.object_code, c.name as object_name, p.id as program_id, p.code as program_code, p.name as program_name,
                   u.policy_program_id, r.department_id, b.appropriated, b.allotted, b.committed,
                   (select coalesce(sum(whole.appropriated), 0) from budget_line other
                    join line_balance whole on whole.line_id = other.id
                    where other.detail_program_id = p.id) as program_appropriated
            from budget_line l
            join object_code c on c.fiscal_year = l.fiscal_year and c.code = l.object_code
            join detail_program p on p.id = l.detail_program_id
            join unit_program u on u.id = p.unit_program_id
            join line_balance b on b.line_id = l.id
            left join program_responsibility r on r.detail_program_id = p.id
                 and r.valid_from <= :day and (r.valid_until is null or r.valid_until >= :day)
            """;

    private final JdbcClient jdbc;

    LinePlaces(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The lines of those ids, as of the day. */
    List<Line> of(Collection<Long> ids, LocalDate day) {
        return jdbc.sql(LINE + " where l.id in (:ids) order by l.id")
                .param("ids", ids)
                .param("day", day)
                .query((row, number) -> line(row))
                .list();
    }

    /** The lines of a year to choose from: a department's own, or all. */
    List<Line> choices(int year, LocalDate day, @Nullable Long departmentId) {
        return jdbc.sql(LINE + """
                         where l.fiscal_year = :year and (cast(:department as bigint) is null or r.department_id = :department)
                         order by p.position, p.id, l.object_code limit 1000
                        """)
                .param("year", year)
                .param("day", day)
                .param("department", departmentId)
                .query((row, number) -> line(row))
                .list();
    }

    /** The id of a detail programme of the year. */
    Optional<Long> program(int year, String code) {
        return jdbc.sql("select id from detail_program where fiscal_year = :year and code = :code")
                .param("year", year)
                .param("code", code)
                .query(Long.class)
                .optional();
    }

    Optional<Long> line(long programId, String objectCode) {
        return jdbc.sql("select id from budget_line where detail_program_id = :program and object_code = :code")
                .param("program", programId)
                .param("code", objectCode)
                .query(Long.class)
                .optional();
    }

    boolean isObjectCode(int year, String code) {
        return jdbc.sql("select exists (select 1 from object_code where fiscal_year = :year and code = :code)")
                .param("year", year)
                .param("code", code)
                .query(Boolean.class)
                .single();
    }

    private static Line line(ResultSet row) throws SQLException {
        return new Line(
                row.getLong("id"),
                row.getString("object_code"),
                row.getString("object_name"),
                row.getLong("program_id"),
                row.getString("program_code"),
                row.getString("program_name"),
                row.getLong("policy_program_id"),
                row.getObject("department_id", Long.class),
                won(row, "appropriated"),
                won(row, "allotted"),
                won(row, "committed"),
                won(row, "program_appropriated"));
    }

    private static Won won(ResultSet row, String column) throws SQLException {
        return Won.of(row.getBigDecimal(column).longValueExact());
    }

    /**
     * A line.
     *
     * @param departmentId who answers for it on the day; none where nobody does
     * @param programAppropriated what the whole detail programme holds
     */
    record Line(
            long id,
            String objectCode,
            String objectName,
            long programId,
            String programCode,
            String programName,
            long policyProgramId,
            @Nullable Long departmentId,
            Won appropriated,
            Won allotted,
            Won committed,
            Won programAppropriated) {

        /** What can still be moved away. */
        public Won available() {
            return appropriated.minus(committed);
        }

        /** How a drafter names it. */
        public String pick() {
            return programCode + " " + objectCode;
        }

        TransferKind.Place place() {
            return new TransferKind.Place(
                    policyProgramId, programId, objectCode.substring(0, 3), departmentId == null ? 0 : departmentId);
        }
    }
}
