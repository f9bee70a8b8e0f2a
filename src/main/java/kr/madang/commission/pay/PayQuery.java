package kr.madang.commission.pay;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import kr.madang.domain.body.PayClass;
import kr.madang.domain.commission.pay.NoPay;
import kr.madang.domain.commission.pay.PayLine;
import kr.madang.domain.shared.Won;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Payment lists as recorded, with their lines. */
@Component
@Transactional(readOnly = true)
class PayQuery {

    private static final String LISTS = """
            select p.*, s.id as successor_id,
                   case when s.state = 'ISSUED' then 'REPLACED' else p.state end as standing
            from pay_list p left join pay_list s on s.replaces_id = p.id
            """;

    private final JdbcClient jdbc;

    PayQuery(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The lists of a meeting, the last one first. */
    List<Detail> ofMeeting(long meetingId) {
        return jdbc.sql(LISTS + " where p.meeting_id = ? order by p.ordinal desc")
                .param(meetingId)
                .query((row, number) -> detail(row))
                .list();
    }

    Optional<Long> meetingOf(long id) {
        return jdbc.sql("select meeting_id from pay_list where id = ?")
                .param(id)
                .query(Long.class)
                .optional();
    }

    List<PayLine> lines(long id) {
        return jdbc.sql("select * from pay_list_line where list_id = ? order by position")
                .param(id)
                .query((row, number) -> line(row))
                .list();
    }

    private static Detail detail(ResultSet row) throws SQLException {
        Timestamp issued = row.getTimestamp("issued_at");
        return new Detail(
                row.getLong("id"),
                row.getLong("meeting_id"),
                row.getInt("ordinal"),
                PayStanding.valueOf(row.getString("standing")),
                row.getLong("budget_line_id"),
                row.getLong("rule_id"),
                Won.of(row.getLong("total")),
                row.getObject("replaces_id", Long.class),
                row.getObject("successor_id", Long.class),
                row.getString("reason"),
                row.getString("drafter_name"),
                row.getTimestamp("drafted_at").toInstant(),
                row.getString("issuer_name"),
                issued == null ? null : issued.toInstant(),
                row.getInt("version"));
    }

    private static PayLine line(ResultSet row) throws SQLException {
        String noPay = row.getString("no_pay");
        return new PayLine(
                row.getLong("appointment_id"),
                row.getLong("member_id"),
                row.getString("name"),
                row.getString("seat"),
                PayClass.valueOf(row.getString("pay_class")),
                row.getInt("minutes"),
                Won.of(row.getLong("base_amount")),
                Won.of(row.getLong("extra_amount")),
                noPay == null ? null : NoPay.valueOf(noPay),
                row.getBoolean("extra_elsewhere"));
    }

    /**
     * A payment list.
     *
     * @param successorId the list that replaces it or, while that is a draft, is to replace it
     */
    public record Detail(
            long id,
            long meetingId,
            int ordinal,
            PayStanding standing,
            long budgetLineId,
            long ruleId,
            Won total,
            @Nullable Long replacesId,
            @Nullable Long successorId,
            @Nullable String reason,
            String drafterName,
            Instant draftedAt,
            @Nullable String issuerName,
            @Nullable Instant issuedAt,
            int version) {

        public boolean isDraft() {
            return standing == PayStanding.DRAFT;
        }
    }
}
