package kr.madang.commission.meeting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import kr.madang.domain.body.meeting.MeetingForm;
import kr.madang.domain.body.meeting.MeetingKind;
import kr.madang.domain.body.meeting.MeetingState;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Sort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lists meetings. */
@Component
@Transactional(readOnly = true)
class MeetingListQuery {

    private static final Map<String, String> SORTS = Map.of(
            "day", "coalesce(m.held_on, m.planned_month)",
            "body", "b.name",
            "number", "m.number",
            "state", "m.state");

    private static final String FROM = """
            from meeting m join body b on b.id = m.body_id
            where (cast(:body as bigint) is null or m.body_id = :body)
              and (cast(:year as integer) is null or m.year = :year)
              and (cast(:state as text) is null or m.state = :state)
            """;

    private static final String ROWS = """
            select m.id, m.kind, m.form, m.year, m.number, m.state, m.planned_month, m.held_on, m.starts_at, m.place,
                   b.name as body_name,
                   (select count(*) from agenda_entry e where e.meeting_id = m.id) as items
            """;

    private final JdbcClient jdbc;

    MeetingListQuery(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Page<Row> page(MeetingConditions conditions, Pageable pageable) {
        List<Row> rows = bound(ROWS + FROM + orderBy(pageable.getSort()) + " limit :limit offset :offset", conditions)
                .param("limit", pageable.getPageSize())
                .param("offset", pageable.getOffset())
                .query((row, number) -> row(row))
                .list();
        long count =
                bound("select count(*) " + FROM, conditions).query(Long.class).single();
        return new PageImpl<>(rows, pageable, count);
    }

    /** The years with meetings, the latest first. */
    List<Integer> years() {
        return jdbc.sql("select distinct year from meeting order by year desc limit 100")
                .query(Integer.class)
                .list();
    }

    private StatementSpec bound(String sql, MeetingConditions conditions) {
        return jdbc.sql(sql)
                .param("body", conditions.wantedBody())
                .param("year", conditions.wantedYear())
                .param("state", conditions.wantedState());
    }

    private static String orderBy(Sort sort) {
        Sort.Order order = sort.stream()
                .filter(wanted -> SORTS.containsKey(wanted.getProperty()))
                .findFirst()
                .orElse(Sort.Order.desc("day"));
        return " order by " + SORTS.get(order.getProperty()) + (order.isAscending() ? "" : " desc")
                + " nulls last, m.id desc";
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                row.getLong("id"),
                row.getString("body_name"),
                MeetingKind.valueOf(row.getString("kind")),
                MeetingForm.valueOf(row.getString("form")),
                row.getInt("year"),
                row.getObject("number", Integer.class),
                MeetingState.valueOf(row.getString("state")),
                row.getObject("planned_month", LocalDate.class),
                row.getObject("held_on", LocalDate.class),
                row.getObject("starts_at", LocalTime.class),
                row.getString("place"),
                row.getInt("items"));
    }

    /** A meeting as listed. */
    public record Row(
            long id,
            String bodyName,
            MeetingKind kind,
            MeetingForm form,
            int year,
            @Nullable Integer number,
            MeetingState state,
            @Nullable LocalDate plannedMonth,
            @Nullable LocalDate heldOn,
            @Nullable LocalTime startsAt,
            @Nullable String place,
            int items) {}
}
