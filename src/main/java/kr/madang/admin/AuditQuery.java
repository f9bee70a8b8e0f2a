package kr.madang.admin;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javax.sql.DataSource;
import kr.madang.platform.time.BusinessClock;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Sort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Searches the audit log. */
@Component
@Transactional(readOnly = true)
class AuditQuery {

    private static final int ROWS_PER_FETCH = 1_000;

    /** Entries are numbered as time goes on, so their number is their order in time. */
    private static final Map<String, String> SORTS = Map.of("at", "id", "login", "login_id", "action", "action");

    private static final String FROM = """
            from audit_entry
            where (cast(:from as timestamptz) is null or at >= :from) and (cast(:until as timestamptz) is null or at < :until)
              and (cast(:login as text) is null or login_id = :login)
              and (cast(:action as text) is null or action = :action)
              and (cast(:search as text) is null or subject ilike :search or detail ilike :search)
            """;

    private static final RowMapper<Row> ROW = (row, number) -> new Row(
            row.getLong("id"),
            row.getTimestamp("at").toInstant(),
            row.getString("login_id"),
            row.getString("address"),
            row.getString("action"),
            row.getString("subject"),
            row.getString("detail"));

    private final NamedParameterJdbcTemplate jdbc;

    AuditQuery(DataSource database) {
        JdbcTemplate template = new JdbcTemplate(database);
        template.setFetchSize(ROWS_PER_FETCH);
        this.jdbc = new NamedParameterJdbcTemplate(template);
    }

    Page<Row> page(AuditConditions conditions, Pageable pageable) {
        MapSqlParameterSource parameters = parametersOf(conditions)
                .addValue("limit", pageable.getPageSize())
                .addValue("offset", pageable.getOffset());
        List<Row> rows = jdbc.query(
                "select * " + FROM + orderBy(pageable.getSort()) + " limit :limit offset :offset", parameters, ROW);
        Long count = jdbc.queryForObject("select count(*) " + FROM, parameters, Long.class);
        return new PageImpl<>(rows, pageable, count == null ? 0 : count);
    }

    /** Hands out all entries asked for, latest first, without holding them all. */
    void forEach(AuditConditions conditions, Consumer<Row> consumer) {
        jdbc.query("select * " + FROM + " order by id desc", parametersOf(conditions), row -> {
            consumer.accept(ROW.mapRow(row, 0));
        });
    }

    List<String> actions() {
        return jdbc.queryForList(
                "select distinct action from audit_entry order by action", new MapSqlParameterSource(), String.class);
    }

    private static MapSqlParameterSource parametersOf(AuditConditions conditions) {
        return new MapSqlParameterSource()
                .addValue("from", start(conditions.from()))
                .addValue(
                        "until",
                        conditions.until() == null
                                ? null
                                : start(conditions.until().plusDays(1)))
                .addValue("login", conditions.login())
                .addValue("action", conditions.action())
                .addValue("search", SearchText.containing(conditions.q()));
    }

    private static String orderBy(Sort sort) {
        Sort.Order order = sort.stream()
                .filter(wanted -> SORTS.containsKey(wanted.getProperty()))
                .findFirst()
                .orElse(Sort.Order.desc("at"));
        String direction = order.isAscending() ? " asc" : " desc";
        return " order by " + SORTS.get(order.getProperty()) + direction + " nulls last, id" + direction;
    }

    private static @Nullable Timestamp start(@Nullable LocalDate day) {
        return day == null
                ? null
                : Timestamp.from(day.atStartOfDay(BusinessClock.SEOUL).toInstant());
    }

    record Row(
            long id,
            Instant at,
            @Nullable String loginId,
            @Nullable String address,
            String action,
            String subject,
            @Nullable String detail) {}
}
