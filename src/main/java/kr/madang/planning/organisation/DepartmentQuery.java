package kr.madang.planning.organisation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kr.madang.domain.office.DepartmentKind;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Sort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Departments, one by one and as a list. */
@Service
@Transactional(readOnly = true)
public class DepartmentQuery {

    private static final Map<String, String> SORTS =
            Map.of("position", "d.position", "name", "d.name", "from", "d.valid_from", "until", "d.valid_until");

    private final JdbcClient jdbc;

    DepartmentQuery(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All departments, past ones included; sorted by position, name, from or until. */
    Page<Row> list(Pageable pageable) {
        List<Row> rows = jdbc.sql("""
                        select d.id, d.code, d.name, d.kind, p.name as parent, d.valid_from as "from", \
                               d.valid_until as until
                        from department d left join department p on p.id = d.parent_id
                        order by\s""" + order(pageable.getSort()) + " limit :size offset :start")
                .param("size", pageable.getPageSize())
                .param("start", pageable.getOffset())
                .query(Row.class)
                .list();
        return new PageImpl<>(rows, pageable, count());
    }

    /** Facts of one department. */
    Optional<Detail> find(long id) {
        return jdbc.sql("""
                        select d.id, d.code, d.name, d.kind, p.id as parent_id, p.name as parent, d.position, d.mission, \
                               d.valid_from as "from", d.valid_until as until, d.version
                        from department d left join department p on p.id = d.parent_id
                        where d.id = :id
                        """).param("id", id).query(Detail.class).optional();
    }

    List<Part> teams(long department) {
        return parts("team", "name", department);
    }

    List<Part> duties(long department) {
        return parts("duty", "text", department);
    }

    Optional<Part> team(long department, long id) {
        return teams(department).stream().filter(team -> team.id() == id).findFirst();
    }

    Optional<Part> duty(long department, long id) {
        return duties(department).stream().filter(duty -> duty.id() == id).findFirst();
    }

    /** All headcounts with their corrections, latest first. */
    List<HeadcountRow> headcounts(long department) {
        return jdbc.sql("""
                        select h.as_of, h.authorized_headcount as authorized, h.current_headcount as current, \
                               h.recorded_at, a.display_name as recorded_by, \
                               exists (select 1 from headcount later where later.supersedes_id = h.id) as superseded
                        from headcount h left join staff_account a on a.id = h.recorded_by
                        where h.department_id = :department
                        order by h.as_of desc, h.id desc
                        """)
                .param("department", department)
                .query(HeadcountRow.class)
                .list();
    }

    /** Departments whose work this one took over, and those that took over its own. */
    List<Succession> successions(long department) {
        return jdbc.sql("""
                        select o.id, o.name, b.name as bureau, s.succeeded_on as "on", \
                               s.successor_id = :department as before
                        from department_succession s
                        join department o on o.id in (s.predecessor_id, s.successor_id) and o.id <> :department
                        left join department b on b.id = o.parent_id
                        where :department in (s.predecessor_id, s.successor_id)
                        order by s.succeeded_on, o.position
                        """)
                .param("department", department)
                .query(Succession.class)
                .list();
    }

    private List<Part> parts(String table, String text, long department) {
        return jdbc.sql("select id, " + text
                        + " as text, position, valid_from as \"from\", valid_until as until, version"
                        + " from " + table + " where department_id = :department"
                        + " order by valid_until desc nulls first, position, id")
                .param("department", department)
                .query(Part.class)
                .list();
    }

    private long count() {
        return jdbc.sql("select count(*) from department").query(Long.class).single();
    }

    private static String order(Sort sort) {
        StringBuilder order = new StringBuilder();
        for (Sort.Order wish : sort) {
            String column = SORTS.get(wish.getProperty());
            if (column != null) {
                order.append(column).append(wish.isAscending() ? " asc, " : " desc, ");
            }
        }
        return order.append("d.position, d.id").toString();
    }

    record Row(
            long id,
            String code,
            String name,
            DepartmentKind kind,
            @Nullable String parent,
            LocalDate from,
            @Nullable LocalDate until) {}

    record Detail(
            long id,
            String code,
            String name,
            DepartmentKind kind,
            @Nullable Long parentId,
            @Nullable String parent,
            int position,
            @Nullable String mission,
            LocalDate from,
            @Nullable LocalDate until,
            int version) {}

    /** A team or a duty. */
    record Part(
            long id,
            String text,
            int position,
            LocalDate from,
            @Nullable LocalDate until,
            int version) {}

    record HeadcountRow(
            LocalDate asOf,
            int authorized,
            int current,
            Instant recordedAt,
            @Nullable String recordedBy,
            boolean superseded) {}

    /**
     * @param before whether the other department came before this one
     */
    record Succession(long id, String name, @Nullable String bureau, LocalDate on, boolean before) {}
}
