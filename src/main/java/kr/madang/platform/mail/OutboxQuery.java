package kr.madang.platform.mail;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Sort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lists the mails of the outbox; addresses leave it masked, texts not at all. */
@Component
@Transactional(readOnly = true)
public class OutboxQuery {

    private static final Map<String, String> SORTS = Map.of("queued", "o.id", "state", "o.state", "kind", "o.kind");

    private static final String FROM = """
            from mail_outbox o
            left join account_address a on a.account_id = o.account_id
            left join staff_account s on s.id = o.account_id
            where (cast(:state as text) is null or o.state = :state)
            """;

    private final JdbcClient jdbc;

    OutboxQuery(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A mail as listed. */
    public record Row(
            long id,
            String kind,
            String subject,
            @Nullable String login,
            @Nullable String address,
            String state,
            int tries,
            Instant queuedAt,
            @Nullable Instant settledAt,
            @Nullable Instant dueAt,
            @Nullable String failure) {

        public boolean isSent() {
            return state.equals("SENT");
        }
    }

    /** How many mails wait and how many were given up. */
    public record Totals(long waiting, long givenUp) {}

    public Page<Row> page(@Nullable String state, Pageable pageable) {
        List<Row> rows = jdbc.sql("""
                        select o.id, o.kind, o.subject, s.login_id, coalesce(o.address, a.address) as address, o.state,
                               o.tries, o.queued_at, o.settled_at, o.due_at, o.failure
                        """ + FROM + orderBy(pageable.getSort()) + " limit :limit offset :offset")
                .param("state", state)
                .param("limit", pageable.getPageSize())
                .param("offset", pageable.getOffset())
                .query((row, number) -> new Row(
                        row.getLong("id"),
                        row.getString("kind"),
                        row.getString("subject"),
                        row.getString("login_id"),
                        masked(row.getString("address")),
                        row.getString("state"),
                        row.getInt("tries"),
                        row.getTimestamp("queued_at").toInstant(),
                        row.getTimestamp("settled_at") == null
                                ? null
                                : row.getTimestamp("settled_at").toInstant(),
                        row.getTimestamp("due_at").toInstant(),
                        row.getString("failure")))
                .list();
        Long count = jdbc.sql("select count(*) " + FROM)
                .param("state", state)
                .query(Long.class)
                .single();
        return new PageImpl<>(rows, pageable, count);
    }

    public Totals totals() {
        return jdbc.sql("""
                        select count(*) filter (where state = 'WAITING') as waiting,
                               count(*) filter (where state = 'GIVEN_UP') as given_up
                        from mail_outbox where state <> 'SENT'
                        """).query(Totals.class).single();
    }

    /** The first letter and the domain's ending are enough to tell one from another: {@code k***@***.kr}. */
    static @Nullable String masked(@Nullable String address) {
        if (address == null) {
            return null;
        }
        int dot = address.lastIndexOf('.');
        return address.charAt(0) + "***@***" + (dot > address.indexOf('@') ? address.substring(dot) : "");
    }

    private static String orderBy(Sort sort) {
        Sort.Order order = sort.stream()
                .filter(wanted -> SORTS.containsKey(wanted.getProperty()))
                .findFirst()
                .orElse(Sort.Order.desc("queued"));
        String direction = order.isAscending() ? " asc" : " desc";
        return " order by " + SORTS.get(order.getProperty()) + direction + ", o.id" + direction;
    }
}
