package kr.madang.commission.pay;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import kr.madang.domain.shared.Won;
import kr.madang.platform.web.Choice;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Sort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lists payment lists, by page. */
@Component
@Transactional(readOnly = true)
class PayListQuery {

    private static final Map<String, String> SORTS = Map.of(
            "heldOn",
            "l.held_on",
            "body",
            "l.body_name",
            "state",
            "l.standing",
            "total",
            "l.total",
            "issuedAt",
            "l.issued_at");

    private static final String FROM = """
            from (select p.id, p.meeting_id, p.ordinal, p.total, p.issuer_name, p.issued_at, m.body_id, b.name as body_name,
                         m.kind, m.form, m.year, m.number, m.held_on,
                         case when exists (select 1 from pay_list s where s.replaces_id = p.id and s.state = 'ISSUED')
                              then 'REPLACED' else p.state end as standing
                  from pay_list p join meeting m on m.id = p.meeting_id join body b on b.id = m.body_id) l
            where (cast(:body as bigint) is null or l.body_id = :body)
              and (cast(:year as integer) is null or l.year = :year)
              and (cast(:state as text) is null or l.standing = :state)
            """;

    private final JdbcClient jdbc;

    PayListQuery(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Page<Row> page(PayConditions conditions, Pageable pageable) {
        List<Row> rows = bound(
                        "select l.* " + FROM + orderBy(pageable.getSort()) + " limit :limit offset :offset", conditions)
                .param("limit", pageable.getPageSize())
                .param("offset", pageable.getOffset())
                .query((row, number) -> row(row))
                .list();
        long count =
                bound("select count(*) " + FROM, conditions).query(Long.class).single();
        return new PageImpl<>(rows, pageable, count);
    }

    /** Bodies that have payment lists. */
    List<Choice> bodies() {
        return jdbc.sql("""
                        select cast(b.id as text) as value, b.name as label from body b
                        where exists (select 1 from meeting m join pay_list p on p.meeting_id = m.id where m.body_id = b.id)
                        order by b.name, b.id limit 1000
                        """).query(Choice.class).list();
    }

    /** Years of meetings with payment lists. */
    List<Integer> years() {
        return jdbc.sql("select distinct fiscal_year from pay_list order by 1 desc")
                .query(Integer.class)
                .list();
    }

    private StatementSpec bound(String sql, PayConditions conditions) {
        return jdbc.sql(sql)
                .param("body", conditions.wantedBody())
                .param("year", conditions.wantedYear())
                .param("state", conditions.wantedState());
    }

    private static String orderBy(Sort sort) {
        Sort.Order order = sort.stream()
                .filter(wanted -> SORTS.containsKey(wanted.getProperty()))
                .findFirst()
                .orElse(Sort.Order.desc("heldOn"));
        return " order by " + SORTS.get(order.getProperty()) + (order.isAscending() ? "" : " desc nulls last")
                + ", l.id desc";
    }

    private static Row row(ResultSet row) throws SQLException {
        Timestamp issued = row.getTimestamp("issued_at");
        return new Row(
                row.getLong("id"),
                row.getLong("meeting_id"),
                row.getInt("ordinal"),
                row.getString("body_name"),
                row.getString("kind"),
                row.getString("form"),
                row.getInt("year"),
                row.getObject("number", Integer.class),
                row.getObject("held_on", LocalDate.class),
                PayStanding.valueOf(row.getString("standing")),
                Won.of(row.getLong("total")),
                row.getString("issuer_name"),
                issued == null ? null : issued.toInstant());
    }

    /** A payment list as listed. */
    public record Row(
            long id,
            long meetingId,
            int ordinal,
            String bodyName,
            String kind,
            String form,
            int year,
            @Nullable Integer number,
            LocalDate heldOn,
            PayStanding standing,
            Won total,
            @Nullable String issuerName,
            @Nullable Instant issuedAt) {}
}
