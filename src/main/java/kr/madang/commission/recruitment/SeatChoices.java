package kr.madang.commission.recruitment;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import kr.madang.platform.web.Choice;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The kinds of seats calls are made for. */
@Component
@Transactional(readOnly = true)
class SeatChoices {

    private final JdbcClient jdbc;

    SeatChoices(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those of the bodies there are on that day, but seats held by virtue of a post. */
    List<Choice> on(LocalDate day) {
        return jdbc.sql("""
                        select k.id::text as value, b.name || ' – ' || k.name as label
                        from seat_category k join body b on b.id = k.body_id
                        where k.seat_class <> 'EX_OFFICIO' and (b.dissolved_on is null or b.dissolved_on >= :day)
                        order by b.name, k.position
                        """).param("day", day).query(Choice.class).list();
    }

    /** The body the category belongs to. */
    Optional<Long> bodyOf(long category) {
        return jdbc.sql("select body_id from seat_category where id = ?")
                .param(category)
                .query(Long.class)
                .optional();
    }

    /** The category of that code of the body of that code. */
    Optional<Long> find(String body, String code) {
        return jdbc.sql("""
                        select k.id from seat_category k join body b on b.id = k.body_id where b.code = ? and k.code = ?
                        """).params(body, code).query(Long.class).optional();
    }
}
