package kr.madang.commission.member;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import kr.madang.domain.body.Ending;
import kr.madang.platform.time.BusinessClock;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Sort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lists all members past and present, each with the appointment that says most of them now. */
@Component
@Transactional(readOnly = true)
class MemberListQuery {

    private static final Map<String, String> SORTS = Map.of(
            "name", "found.name",
            "body", "found.body_name",
            "startsOn", "found.starts_on",
            "lastOn", "found.last_on",
            "state", "found.state");

    private static final String FOUND = """
            from (select m.id, m.name, m.affiliation, a.body_name, a.category_name, a.seat_class, a.number, a.term_number,
                         a.starts_on, a.last_on, a.ending,
                         case when a.starts_on is null then 'NEVER'
                              when a.starts_on > :today then 'COMING'
                              when a.last_on < :today then 'FORMER'
                              else 'IN_OFFICE' end as state
                  from member m
                  left join lateral (
                      select t.starts_on, coalesce(t.ended_on, t.ends_on) as last_on, t.term_number, t.ending, t.body_id,
                             b.name as body_name, c.name as category_name, c.seat_class, s.number
                      from appointment t join body b on b.id = t.body_id and b.kind <> 'SUBCOMMITTEE'
                      left join seat s on s.id = t.seat_id left join seat_category c on c.id = s.category_id
                      where t.member_id = m.id and (cast(:body as bigint) is null or t.body_id = :body)
                        and coalesce(t.ended_on, t.starts_on) >= t.starts_on
                      order by daterange(t.starts_on, coalesce(t.ended_on, t.ends_on) + 1) @> cast(:today as date) desc,
                               t.starts_on desc
                      limit 1) a on true
                  where (cast(:search as text) is null or m.name ilike :search or m.affiliation ilike :search)
                    and (cast(:body as bigint) is null or a.body_id is not null)) found
            where (cast(:state as text) is null or found.state = :state)
              and (cast(:class as text) is null or found.seat_class = :class)
            """;

    private final JdbcClient jdbc;
    private final BusinessClock clock;

    MemberListQuery(JdbcClient jdbc, BusinessClock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Page<Row> page(MemberConditions conditions, Pageable pageable) {
        List<Row> rows = bound(
                        "select found.* " + FOUND + orderBy(pageable.getSort()) + " limit :limit offset :offset",
                        conditions)
                .param("limit", pageable.getPageSize())
                .param("offset", pageable.getOffset())
                .query(Row.class)
                .list();
        long count =
                bound("select count(*) " + FOUND, conditions).query(Long.class).single();
        return new PageImpl<>(rows, pageable, count);
    }

    /** All that the conditions select, for a file. */
    List<Row> all(MemberConditions conditions, Sort sort) {
        return bound("select found.* " + FOUND + orderBy(sort), conditions)
                .query(Row.class)
                .list();
    }

    private StatementSpec bound(String sql, MemberConditions conditions) {
        return jdbc.sql(sql)
                .param("today", clock.today())
                .param("body", conditions.wantedBody())
                .param("state", conditions.wantedState())
                .param("class", conditions.wantedClass())
                .param("search", conditions.pattern());
    }

    private static String orderBy(Sort sort) {
        Sort.Order order = sort.stream()
                .filter(wanted -> SORTS.containsKey(wanted.getProperty()))
                .findFirst()
                .orElse(Sort.Order.asc("name"));
        return " order by " + SORTS.get(order.getProperty()) + (order.isAscending() ? "" : " desc nulls last")
                + ", found.id";
    }

    /**
     * A member as listed.
     *
     * @param number of the seat
     */
    public record Row(
            long id,
            String name,
            @Nullable String affiliation,
            @Nullable String bodyName,
            @Nullable String categoryName,
            @Nullable Integer number,
            @Nullable Integer termNumber,
            @Nullable LocalDate startsOn,
            @Nullable LocalDate lastOn,
            @Nullable Ending ending,
            MemberConditions.State state) {}
}
