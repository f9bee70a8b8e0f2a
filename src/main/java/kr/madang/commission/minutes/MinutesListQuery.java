package kr.madang.commission.minutes;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import kr.madang.commission.minutes.MinutesReader.Who;
import kr.madang.domain.body.minutes.Disclosure;
import kr.madang.domain.body.minutes.MinutesState;
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

/** Lists minutes, as far as the reader may read them, and closed meetings that have none yet. */
@Component
@Transactional(readOnly = true)
class MinutesListQuery {

    private static final Map<String, String> SORTS =
            Map.of("heldOn", "m.held_on", "body", "b.name", "state", "n.state", "recordNumber", "n.record_number");

    private static final String ROWS = """
            select n.id, b.name as body_name, m.year, m.number, m.kind, m.held_on, n.state, n.disclosure, n.record_number,
                   exists (select 1 from minutes_publication p where p.minutes_id = n.id and p.withdrawn_at is null) as published
            """;

    private static final String FROM = """
            from minutes n join meeting m on m.id = n.meeting_id join body b on b.id = m.body_id
            where (:all
                   or exists (select 1 from minutes_version v where v.minutes_id = n.id and v.sealed_at is not null)
                      and exists (select 1 from meeting_participant p
                                  join member_in_office o on o.appointment_id = p.appointment_id
                                  where p.meeting_id = m.id and o.staff_account_id = :me and o.served @> cast(:today as date))
                   or n.disclosure = 'FULL'
                      and exists (select 1 from minutes_version v where v.minutes_id = n.id and v.approved_at is not null))
              and (cast(:year as integer) is null or m.year = :year)
              and (cast(:body as bigint) is null or m.body_id = :body)
              and (cast(:state as text) is null or n.state = :state)
              and (cast(:search as text) is null or b.name ilike :search or n.record_number ilike :search
                   or exists (select 1 from minutes_version v where v.minutes_id = n.id
                              and (:all or v.approved_at is not null)
                              and (v.name_text ilike :search or v.agenda_text ilike :search or v.remarks_text ilike :search
                                   or v.decisions_text ilike :search)))
            """;

    private final JdbcClient jdbc;

    MinutesListQuery(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Page<Row> page(MinutesConditions conditions, Who who, Pageable pageable) {
        List<Row> rows = bound(
                        ROWS + FROM + orderBy(pageable.getSort()) + " limit :limit offset :offset", conditions, who)
                .param("limit", pageable.getPageSize())
                .param("offset", pageable.getOffset())
                .query((row, number) -> row(row))
                .list();
        long count = bound("select count(*) " + FROM, conditions, who)
                .query(Long.class)
                .single();
        return new PageImpl<>(rows, pageable, count);
    }

    /** Closed meetings without minutes, the longest waiting first. */
    List<Due> due() {
        return jdbc.sql("""
                        select m.id, b.name, m.year, m.number, m.held_on, m.closed_at
                        from meeting m join body b on b.id = m.body_id
                        where m.state = 'CLOSED' and not exists (select 1 from minutes n where n.meeting_id = m.id)
                        order by m.closed_at, m.id limit 100
                        """)
                .query((row, number) -> new Due(
                        row.getLong(1),
                        row.getString(2),
                        row.getInt(3),
                        row.getInt(4),
                        row.getObject(5, LocalDate.class),
                        row.getTimestamp(6).toInstant()))
                .list();
    }

    /** Bodies that have minutes. */
    List<Choice> bodies() {
        return jdbc.sql("""
                        select b.id, b.name from body b
                        where exists (select 1 from meeting m join minutes n on n.meeting_id = m.id where m.body_id = b.id)
                        order by b.name, b.id
                        """)
                .query((row, number) -> new Choice(row.getString(1), row.getString(2)))
                .list();
    }

    /** Years in which meetings with minutes were held. */
    List<Integer> years() {
        return jdbc.sql("select distinct m.year from meeting m join minutes n on n.meeting_id = m.id order by 1 desc")
                .query(Integer.class)
                .list();
    }

    private StatementSpec bound(String sql, MinutesConditions conditions, Who who) {
        return jdbc.sql(sql)
                .param("all", who.readsAll())
                .param("me", who.accountId())
                .param("today", who.today())
                .param("year", conditions.wantedYear())
                .param("body", conditions.wantedBody())
                .param("state", conditions.wantedState())
                .param("search", conditions.pattern());
    }

    private static String orderBy(Sort sort) {
        Sort.Order order = sort.stream()
                .filter(wanted -> SORTS.containsKey(wanted.getProperty()))
                .findFirst()
                .orElse(Sort.Order.desc("heldOn"));
        return " order by " + SORTS.get(order.getProperty()) + (order.isAscending() ? "" : " desc nulls last")
                + ", n.id desc";
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                row.getLong("id"),
                row.getString("body_name"),
                row.getInt("year"),
                row.getInt("number"),
                row.getString("kind"),
                row.getObject("held_on", LocalDate.class),
                MinutesState.valueOf(row.getString("state")),
                Disclosure.valueOf(row.getString("disclosure")),
                row.getString("record_number"),
                row.getBoolean("published"));
    }

    /** Minutes as listed. */
    public record Row(
            long id,
            String bodyName,
            int year,
            int number,
            String kind,
            LocalDate heldOn,
            MinutesState state,
            Disclosure disclosure,
            @Nullable String recordNumber,
            boolean published) {}

    /** A closed meeting without minutes. */
    public record Due(long meetingId, String bodyName, int year, int number, LocalDate heldOn, Instant closedAt) {}
}
