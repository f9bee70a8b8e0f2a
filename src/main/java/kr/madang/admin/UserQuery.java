package kr.madang.admin;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import kr.madang.platform.web.Choice;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Sort;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lists accounts. */
@Component
@Transactional(readOnly = true)
class UserQuery {

    private static final Map<String, String> SORTS = Map.of(
            "loginId",
            "s.login_id",
            "displayName",
            "s.display_name",
            "department",
            "d.name",
            "lastSignedInAt",
            "s.last_signed_in_at");

    private static final String FROM = """
            from staff_account s left join department d on d.id = s.department_id
            where (cast(:search as text) is null or s.login_id ilike :search or s.display_name ilike :search)
              and (cast(:role as text) is null or exists
                   (select 1 from staff_role r where r.staff_account_id = s.id and r.role = :role))
              and (cast(:state as text) is null or s.active = (:state = 'OPEN'))
            """;

    private final JdbcClient jdbc;

    UserQuery(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Page<Row> page(UserConditions conditions, Pageable pageable) {
        List<Row> rows = jdbc.sql("""
                        select s.id, s.login_id, s.display_name, d.name as department, s.active, s.last_signed_in_at,
                               coalesce((select string_agg(r.role, ',' order by r.role) from staff_role r
                                where r.staff_account_id = s.id), '') as roles
                        """ + FROM + orderBy(pageable.getSort()) + " limit :limit offset :offset")
                .paramSource(parametersOf(conditions)
                        .addValue("limit", pageable.getPageSize())
                        .addValue("offset", pageable.getOffset()))
                .query((row, number) -> new Row(
                        row.getLong("id"),
                        row.getString("login_id"),
                        row.getString("display_name"),
                        row.getString("department"),
                        rolesIn(row.getString("roles")),
                        row.getBoolean("active"),
                        row.getTimestamp("last_signed_in_at") == null
                                ? null
                                : row.getTimestamp("last_signed_in_at").toInstant()))
                .list();
        long count = jdbc.sql("select count(*) " + FROM)
                .paramSource(parametersOf(conditions))
                .query(Long.class)
                .single();
        return new PageImpl<>(rows, pageable, count);
    }

    /** Whether the account can sign in; false for one that was closed or does not exist. */
    boolean isOpen(long id) {
        return jdbc.sql("select count(*) from staff_account where id = :id and active")
                        .param("id", id)
                        .query(Long.class)
                        .single()
                == 1;
    }

    /** The departments that exist or existed, in official order. */
    List<Choice> departments() {
        return jdbc.sql("""
                        select id, name || coalesce(' (~' || valid_until || ')', '') as name from department
                        order by valid_until is not null, position, id
                        """)
                .query((row, number) -> new Choice(row.getString("id"), row.getString("name")))
                .list();
    }

    private static MapSqlParameterSource parametersOf(UserConditions conditions) {
        return new MapSqlParameterSource()
                .addValue("search", SearchText.containing(conditions.q()))
                .addValue("role", nameOf(conditions.role()))
                .addValue("state", nameOf(conditions.state()));
    }

    private static @Nullable String nameOf(@Nullable Enum<?> choice) {
        return choice == null ? null : choice.name();
    }

    private static List<String> rolesIn(String list) {
        return Arrays.stream(list.split(",")).filter(role -> !role.isEmpty()).toList();
    }

    private static String orderBy(Sort sort) {
        Sort.Order order = sort.stream()
                .filter(wanted -> SORTS.containsKey(wanted.getProperty()))
                .findFirst()
                .orElse(Sort.Order.asc("loginId"));
        return " order by " + SORTS.get(order.getProperty()) + (order.isAscending() ? " asc" : " desc")
                + " nulls last, s.id";
    }

    record Row(
            long id,
            String loginId,
            String displayName,
            @Nullable String department,
            List<String> roles,
            boolean active,
            @Nullable Instant lastSignedInAt) {}
}
