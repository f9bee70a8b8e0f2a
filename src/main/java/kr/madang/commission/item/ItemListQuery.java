package kr.madang.commission.item;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import kr.madang.domain.body.meeting.ItemKind;
import kr.madang.domain.body.meeting.ItemState;
import kr.madang.domain.office.Role;
import kr.madang.platform.security.CurrentStaff;
import kr.madang.platform.security.SignedInStaff;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Sort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lists items, of those that are not yet accepted only what the person may see. */
@Component
@Transactional(readOnly = true)
class ItemListQuery {

    private static final Map<String, String> SORTS =
            Map.of("number", "i.year, i.ordinal", "title", "i.title", "state", "i.state", "since", "latest.taken_at");

    private static final String ROWS = """
            select i.id, i.year || '-' || i.ordinal as number, i.kind, i.state, i.title, b.name as body_name,
                   d.name as department_name, latest.taken_at as since
            """;

    private static final String FROM = """
            from agenda_item i join body b on b.id = i.body_id join department d on d.id = i.department_id
            join lateral (select taken_at from agenda_item_step s where s.item_id = i.id
                          order by step_no desc limit 1) latest on true
            where (cast(:body as bigint) is null or i.body_id = :body)
              and (cast(:state as text) is null or i.state = :state)
              and (cast(:kind as text) is null or i.kind = :kind)
              and (cast(:department as bigint) is null or i.department_id = :department)
              and (cast(:search as text) is null or i.title ilike :search or (:papers and i.summary ilike :search)
                   or (i.year || '-' || i.ordinal) ilike :search)
              and (:all or i.department_id = :mine or i.state in ('POOL', 'SCHEDULED', 'DECIDED'))
            """;

    private final JdbcClient jdbc;
    private final CurrentStaff current;

    ItemListQuery(JdbcClient jdbc, CurrentStaff current) {
        this.jdbc = jdbc;
        this.current = current;
    }

    Page<Row> page(ItemConditions conditions, Pageable pageable) {
        List<Row> rows = bound(ROWS + FROM + orderBy(pageable.getSort()) + " limit :limit offset :offset", conditions)
                .param("limit", pageable.getPageSize())
                .param("offset", pageable.getOffset())
                .query((row, number) -> row(row))
                .list();
        long count =
                bound("select count(*) " + FROM, conditions).query(Long.class).single();
        return new PageImpl<>(rows, pageable, count);
    }

    /** What waits for this person: to be reviewed, to be handed in, to be completed. */
    List<Row> waiting() {
        SignedInStaff me = current.get();
        return bound(ROWS + FROM + """
                         and (i.state = 'SUBMITTED' and :reviews
                              or i.state = 'DRAFT' and :submits and i.department_id = :mine
                              or i.state = 'RETURNED' and i.department_id = :mine)
                         order by since, i.id limit 200
                        """, new ItemConditions(null, null, null, null, null))
                .param("reviews", current.has(Role.SECRETARIAT))
                .param("submits", me.has(Role.MANAGER))
                .query((row, number) -> row(row))
                .list();
    }

    private StatementSpec bound(String sql, ItemConditions conditions) {
        return jdbc.sql(sql)
                .param("body", conditions.wantedBody())
                .param("state", conditions.wantedState())
                .param("kind", conditions.wantedKind())
                .param("department", conditions.wantedDepartment())
                .param("search", conditions.pattern())
                .param("all", current.has(Role.SECRETARIAT, Role.AUDITOR))
                .param("papers", !current.has(Role.COMMISSIONER))
                .param("mine", Objects.requireNonNullElse(current.get().departmentId(), -1L));
    }

    private static String orderBy(Sort sort) {
        Sort.Order order = sort.stream()
                .filter(wanted -> SORTS.containsKey(wanted.getProperty()))
                .findFirst()
                .orElse(Sort.Order.desc("number"));
        String direction = order.isAscending() ? "" : " desc";
        return " order by " + String.valueOf(SORTS.get(order.getProperty())).replace(",", direction + ",") + direction
                + ", i.id";
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                row.getLong("id"),
                row.getString("number"),
                ItemKind.valueOf(row.getString("kind")),
                ItemState.valueOf(row.getString("state")),
                row.getString("title"),
                row.getString("body_name"),
                row.getString("department_name"),
                row.getTimestamp("since").toInstant());
    }

    /**
     * An item as listed.
     *
     * @param since when it came to where it stands
     */
    public record Row(
            long id,
            String number,
            ItemKind kind,
            ItemState state,
            String title,
            String bodyName,
            String departmentName,
            Instant since) {}
}
