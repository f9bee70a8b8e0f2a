package kr.madang.budget.transfer.rule;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import kr.madang.domain.budget.transfer.TransferKind;
import kr.madang.domain.budget.transfer.TransferRule;
import kr.madang.domain.shared.Won;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lists the rules about moves of budget and the approval limits. */
@Component
@Transactional(readOnly = true)
class RuleQuery {

    private static final String RULES = """
            select r.* from transfer_rule r
            """;

    private final JdbcClient jdbc;

    RuleQuery(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Row> rules() {
        return jdbc.sql(RULES + " order by coalesce(r.kind, ''), r.type, r.valid_from, r.id")
                .query((row, number) -> row(row))
                .list();
    }

    Optional<Row> rule(long id) {
        return jdbc.sql(RULES + " where r.id = :id")
                .param("id", id)
                .query((row, number) -> row(row))
                .optional();
    }

    List<Limit> limits() {
        return jdbc.sql("""
                        select l.valid_from, l.amount, s.login_id as chair
                        from transfer_approval_limit l left join staff_account s on s.id = l.chair_account_id
                        order by l.valid_from desc
                        """)
                .query((row, number) -> new Limit(
                        row.getObject("valid_from", LocalDate.class),
                        Won.of(row.getLong("amount")),
                        row.getString("chair")))
                .list();
    }

    private static Row row(ResultSet row) throws SQLException {
        String kind = row.getString("kind");
        return new Row(
                row.getLong("id"),
                TransferRule.Type.valueOf(row.getString("type")),
                kind == null ? null : TransferKind.valueOf(kind),
                row.getString("object_code"),
                row.getString("exempt_code"),
                TransferRule.Severity.valueOf(row.getString("severity")),
                row.getString("legal_basis"),
                row.getString("explanation"),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_until", LocalDate.class));
    }

    /** A rule as listed. */
    public record Row(
            long id,
            TransferRule.Type type,
            @Nullable TransferKind kind,
            @Nullable String objectCode,
            @Nullable String exemptCode,
            TransferRule.Severity severity,
            String legalBasis,
            String explanation,
            LocalDate validFrom,
            @Nullable LocalDate validUntil) {}

    /** A limit as listed. */
    public record Limit(
            LocalDate validFrom, Won amount, @Nullable String chair) {}
}
