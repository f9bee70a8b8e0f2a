package kr.madang.commission.member;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Finds terms that end soon and are not followed by another. */
@Component
@Transactional(readOnly = true)
class TermQuery {

    private final JdbcClient jdbc;

    TermQuery(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Terms of seats in office on the day whose last day comes within so many days, the earliest first. */
    List<Ending> endingWithin(LocalDate day, int days) {
        return jdbc.sql("""
                        select a.member_id, m.name, b.name as body_name, c.name as category_name, s.number,
                               coalesce(a.ended_on, a.ends_on) as last_on
                        from appointment a join member m on m.id = a.member_id join body b on b.id = a.body_id
                        join seat s on s.id = a.seat_id join seat_category c on c.id = s.category_id
                        where a.starts_on <= :day and coalesce(a.ended_on, a.ends_on) between :day and cast(:day as date) + :days
                          and not exists (select 1 from appointment n where n.seat_id = a.seat_id and n.starts_on > a.starts_on
                                          and coalesce(n.ended_on, n.starts_on) >= n.starts_on)
                        order by last_on, a.id limit 200
                        """)
                .param("day", day)
                .param("days", days)
                .query(Ending.class)
                .list();
    }

    /** A term that ends. */
    public record Ending(
            long memberId,
            String name,
            String bodyName,
            @Nullable String categoryName,
            @Nullable Integer number,
            LocalDate lastOn) {}
}
