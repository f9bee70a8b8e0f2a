package kr.madang.planning.organisation;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What has been recorded of one department's people, for the form that records more. */
@Service
@Transactional(readOnly = true)
class HeadcountQuery {

    private final JdbcClient jdbc;

    HeadcountQuery(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The latest records of the department, of whatever day. */
    HeadcountRecording.Seen latest(long department) {
        return jdbc.sql("""
                        select coalesce((select max(id) from headcount where department_id = :department), 0) as headcount, \
                               coalesce((select max(id) from staff_apart where department_id = :department), 0) as apart
                        """)
                .param("department", department)
                .query(HeadcountRecording.Seen.class)
                .single();
    }

    /** The figures in force that were recorded for that very day. */
    Optional<Standing> standing(long department, LocalDate asOf) {
        return jdbc.sql("""
                        select h.authorized_headcount as authorized, h.current_headcount as current, \
                               max(a.persons) filter (where a.kind = 'PART_TIME_FIXED_TERM') as part_time, \
                               max(a.persons) filter (where a.kind = 'PARENTAL_LEAVE') as parental_leave
                        from headcount h
                        left join staff_apart a on a.department_id = h.department_id and a.as_of = h.as_of
                             and not exists (select 1 from staff_apart later where later.supersedes_id = a.id)
                        where h.department_id = :department and h.as_of = :asOf
                              and not exists (select 1 from headcount later where later.supersedes_id = h.id)
                        group by h.id
                        """)
                .param("department", department)
                .param("asOf", asOf)
                .query(Standing.class)
                .optional();
    }

    /**
     * Figures in force.
     *
     * @param partTime null where none were counted
     * @param parentalLeave null where nobody was counted
     */
    record Standing(
            int authorized,
            int current,
            @Nullable Integer partTime,
            @Nullable Integer parentalLeave) {}
}
