package kr.madang.commission.pay;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import kr.madang.domain.commission.pay.MeasuredBy;
import kr.madang.domain.shared.Won;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lists the rules about pay. */
@Component
@Transactional(readOnly = true)
class PayRuleQuery {

    private final JdbcClient jdbc;

    PayRuleQuery(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Rules for kinds first, then those of single bodies; of each the latest first. */
    List<Row> all() {
        return jdbc.sql("""
                        select r.*, b.name as body_name from pay_rule r left join body b on b.id = r.body_id
                        order by r.body_id is not null, b.name, r.body_kind, r.valid_from desc, r.id limit 1000
                        """).query((row, number) -> row(row)).list();
    }

    Row one(long id) {
        return jdbc.sql(
                        "select r.*, b.name as body_name from pay_rule r left join body b on b.id = r.body_id where r.id = ?")
                .param(id)
                .query((row, number) -> row(row))
                .single();
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                row.getLong("id"),
                row.getString("body_name"),
                row.getString("body_kind"),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_until", LocalDate.class),
                Won.of(row.getLong("base_amount")),
                Won.of(row.getLong("extra_amount")),
                row.getInt("extra_after_minutes"),
                MeasuredBy.valueOf(row.getString("measured_by")),
                row.getBoolean("pays_city_officials"),
                row.getBoolean("pays_council_members"),
                row.getString("legal_basis"));
    }

    /** A rule, of a body or of a kind. */
    public record Row(
            long id,
            @Nullable String bodyName,
            @Nullable String bodyKind,
            LocalDate validFrom,
            @Nullable LocalDate validUntil,
            Won base,
            Won extra,
            int extraAfterMinutes,
            MeasuredBy measuredBy,
            boolean paysCityOfficials,
            boolean paysCouncilMembers,
            String legalBasis) {

        public boolean holdsOn(LocalDate day) {
            return !day.isBefore(validFrom) && (validUntil == null || !day.isAfter(validUntil));
        }
    }
}
