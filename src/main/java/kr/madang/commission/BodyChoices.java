package kr.madang.commission;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import kr.madang.platform.web.Choice;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Bodies and departments to choose from. */
@Component
@Transactional(readOnly = true)
public class BodyChoices {

    private final JdbcClient jdbc;

    BodyChoices(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The bodies that have not been dissolved, the commission and its subcommittees first. */
    public List<Choice> bodies(LocalDate today) {
        return jdbc.sql("""
                        select cast(id as text) as value, name as label from body
                        where dissolved_on is null or dissolved_on >= :today
                        order by case kind when 'COMMISSION' then 0 when 'SUBCOMMITTEE' then 1 else 2 end, name, id
                        limit 1000
                        """).param("today", today).query(Choice.class).list();
    }

    /** The department that keeps the papers of a body. */
    public @Nullable Long departmentOf(long bodyId) {
        return jdbc.sql("""
                        select coalesce(b.department_id, p.department_id)
                        from body b left join body p on p.id = b.parent_id where b.id = ?
                        """)
                .param(bodyId)
                .query((row, number) -> Optional.ofNullable(row.getObject(1, Long.class)))
                .optional()
                .flatMap(known -> known)
                .orElse(null);
    }

    /** The divisions of the day. */
    public List<Choice> departments(LocalDate day) {
        return jdbc.sql("""
                        select cast(id as text) as value, name as label from department
                        where kind <> 'COMMISSION' and valid_from <= :day and (valid_until is null or valid_until >= :day)
                        order by position, id limit 1000
                        """).param("day", day).query(Choice.class).list();
    }
}
