package kr.madang.commission.pay;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import kr.madang.domain.shared.Won;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Budget lines to pay from, with what the ledger leaves on them; it is read here and never written. */
@Component
@Transactional(readOnly = true)
class PurseQuery {

    private static final String LINE = """
            select l.id, l.fiscal_year, p.code as program_code, p.name as program_name, l.object_code, c.name as object_name,
                   b.appropriated, b.committed, b.expended
            from budget_line l
            join object_code c on c.fiscal_year = l.fiscal_year and c.code = l.object_code
            join detail_program p on p.id = l.detail_program_id
            join line_balance b on b.line_id = l.id
            """;

    private final JdbcClient jdbc;

    PurseQuery(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Purse one(long lineId) {
        return jdbc.sql(LINE + " where l.id = ?")
                .param(lineId)
                .query((row, number) -> purse(row))
                .single();
    }

    /** The lines a department answers for on the day, in the year of the day. */
    List<Purse> ofDepartment(@Nullable Long departmentId, LocalDate day) {
        return jdbc.sql(LINE + """
                         join program_responsibility r on r.detail_program_id = p.id
                              and r.valid_from <= :day and (r.valid_until is null or r.valid_until >= :day)
                         where l.fiscal_year = :year and r.department_id = :department
                         order by p.position, p.id, l.object_code limit 200
                        """)
                .param("day", day)
                .param("year", day.getYear())
                .param("department", departmentId)
                .query((row, number) -> purse(row))
                .list();
    }

    private static Purse purse(ResultSet row) throws SQLException {
        return new Purse(
                row.getLong("id"),
                row.getInt("fiscal_year"),
                row.getString("program_code"),
                row.getString("program_name"),
                row.getString("object_code"),
                row.getString("object_name"),
                won(row, "appropriated"),
                won(row, "committed"),
                won(row, "expended"));
    }

    private static Won won(ResultSet row, String column) throws SQLException {
        return Won.of(row.getBigDecimal(column).longValueExact());
    }

    /** A budget line. */
    public record Purse(
            long lineId,
            int fiscalYear,
            String programCode,
            String programName,
            String objectCode,
            String objectName,
            Won appropriated,
            Won committed,
            Won expended) {

        /** What may still be committed (예산현액 - 원인행위액). */
        public Won left() {
            return appropriated.minus(committed);
        }
    }
}
