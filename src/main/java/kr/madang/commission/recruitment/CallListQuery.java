package kr.madang.commission.recruitment;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import kr.madang.domain.commission.recruitment.CallState;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Sort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lists calls. */
@Component
@Transactional(readOnly = true)
class CallListQuery {

    private static final Map<String, String> SORTS = Map.of(
            "intake", "intake_first",
            "title", "c.title",
            "state", "c.state",
            "applied", "applied");

    private static final String ROWS = """
            select c.id, c.title, b.name as body_name, k.name as category_name, c.seats, c.state,
                   i.first_day as intake_first, i.last_day as intake_last,
                   (select count(*) from call_application a where a.call_id = c.id) as applied,
                   (select count(*) from screening_result r where r.call_id = c.id and r.stage = 'INTERVIEW'
                    and r.outcome = 'PASSED') as passed
            """;

    private static final String FROM = """
            from public_call c
            join body b on b.id = c.body_id
            join seat_category k on k.id = c.seat_category_id
            join public_call_step i on i.call_id = c.id and i.kind = 'INTAKE'
            where (cast(:state as text) is null or c.state = :state)
              and (cast(:search as text) is null or c.title ilike :search or b.name ilike :search)
            """;

    private final JdbcClient jdbc;

    CallListQuery(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Page<Row> page(CallConditions conditions, Pageable pageable) {
        List<Row> rows = bound(ROWS + FROM + orderBy(pageable.getSort()) + " limit :limit offset :offset", conditions)
                .param("limit", pageable.getPageSize())
                .param("offset", pageable.getOffset())
                .query(Row.class)
                .list();
        long count =
                bound("select count(*) " + FROM, conditions).query(Long.class).single();
        return new PageImpl<>(rows, pageable, count);
    }

    private StatementSpec bound(String sql, CallConditions conditions) {
        return jdbc.sql(sql).param("state", conditions.wantedState()).param("search", conditions.pattern());
    }

    private static String orderBy(Sort sort) {
        Sort.Order order = sort.stream()
                .filter(wanted -> SORTS.containsKey(wanted.getProperty()))
                .findFirst()
                .orElse(Sort.Order.desc("intake"));
        return " order by " + SORTS.get(order.getProperty()) + (order.isAscending() ? "" : " desc") + ", c.id desc";
    }

    /** A call as listed. */
    public record Row(
            long id,
            String title,
            String bodyName,
            String categoryName,
            int seats,
            CallState state,
            LocalDate intakeFirst,
            LocalDate intakeLast,
            long applied,
            long passed) {}
}
