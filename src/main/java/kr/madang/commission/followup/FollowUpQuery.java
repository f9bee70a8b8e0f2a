package kr.madang.commission.followup;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kr.madang.platform.web.ConditionText;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Sort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lists and shows follow-ups. */
@Component
@Transactional(readOnly = true)
class FollowUpQuery {

    private static final Map<String, String> SORTS =
            Map.of("dueOn", "f.due_on", "progress", "f.progress", "department", "d.name", "task", "f.task");

    private static final String ROWS = """
            select f.id, f.task, f.due_on, f.progress, f.done_on, f.version, f.department_id, d.name as department_name,
                   i.title as item_title, e.id as entry_id, e.meeting_id, b.name as body_name
            """;

    private static final String JOINED = """
            from follow_up f join department d on d.id = f.department_id join decision c on c.id = f.decision_id
            join agenda_entry e on e.id = c.entry_id join agenda_item i on i.id = e.item_id join body b on b.id = i.body_id
            """;

    private static final String FROM = JOINED + """
            where (cast(:department as bigint) is null or f.department_id = :department)
              and (:standing = 'ALL' or :standing = 'DONE' and f.done_on is not null
                   or :standing = 'OPEN' and f.done_on is null
                   or :standing = 'OVERDUE' and f.done_on is null and f.due_on < :today)
            """;

    private final JdbcClient jdbc;

    FollowUpQuery(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Which are wanted. */
    public enum Standing {
        ALL,
        OPEN,
        OVERDUE,
        DONE
    }

    /** The conditions of the list as they stand in the address. */
    public record Conditions(
            @Nullable String department, @Nullable String standing) {

        @Nullable
        Long wantedDepartment() {
            return ConditionText.id(department);
        }

        Standing wantedStanding() {
            Standing wanted = ConditionText.oneOf(Standing.values(), standing);
            return wanted == null ? Standing.ALL : wanted;
        }
    }

    Page<Row> page(Conditions conditions, LocalDate today, Pageable pageable) {
        List<Row> rows = bound(
                        ROWS + FROM + orderBy(pageable.getSort()) + " limit :limit offset :offset", conditions, today)
                .param("limit", pageable.getPageSize())
                .param("offset", pageable.getOffset())
                .query((row, number) -> row(row))
                .list();
        long count = bound("select count(*) " + FROM, conditions, today)
                .query(Long.class)
                .single();
        return new PageImpl<>(rows, pageable, count);
    }

    /** What the department still has to do, the most urgent first. */
    List<Row> openOf(long departmentId) {
        return jdbc.sql(ROWS + JOINED
                        + " where f.department_id = ? and f.done_on is null order by f.due_on, f.id limit 200")
                .param(departmentId)
                .query((row, number) -> row(row))
                .list();
    }

    Optional<Row> find(long id) {
        return jdbc.sql(ROWS + JOINED + " where f.id = ?")
                .param(id)
                .query((row, number) -> row(row))
                .optional();
    }

    List<ReportLine> reports(long id) {
        return jdbc.sql("""
                        select progress, report, reporter_name as name, reported_at as at from follow_up_report
                        where follow_up_id = ? order by step_no
                        """).param(id).query(ReportLine.class).list();
    }

    private StatementSpec bound(String sql, Conditions conditions, LocalDate today) {
        return jdbc.sql(sql)
                .param("department", conditions.wantedDepartment())
                .param("standing", conditions.wantedStanding().name())
                .param("today", today);
    }

    private static String orderBy(Sort sort) {
        Sort.Order order = sort.stream()
                .filter(wanted -> SORTS.containsKey(wanted.getProperty()))
                .findFirst()
                .orElse(Sort.Order.asc("dueOn"));
        return " order by " + SORTS.get(order.getProperty()) + (order.isAscending() ? "" : " desc") + ", f.id";
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                row.getLong("id"),
                row.getString("task"),
                row.getObject("due_on", LocalDate.class),
                row.getInt("progress"),
                row.getObject("done_on", LocalDate.class),
                row.getInt("version"),
                row.getLong("department_id"),
                row.getString("department_name"),
                row.getString("item_title"),
                row.getLong("entry_id"),
                row.getLong("meeting_id"),
                row.getString("body_name"));
    }

    /** A follow-up. */
    public record Row(
            long id,
            String task,
            LocalDate dueOn,
            int progress,
            @Nullable LocalDate doneOn,
            int version,
            long departmentId,
            String departmentName,
            String itemTitle,
            long entryId,
            long meetingId,
            String bodyName) {

        public boolean isOverdue(LocalDate today) {
            return doneOn == null && dueOn.isBefore(today);
        }
    }

    /** How far it was. */
    public record ReportLine(int progress, String report, String name, Instant at) {}
}
