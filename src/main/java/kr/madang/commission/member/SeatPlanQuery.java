package kr.madang.commission.member;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import kr.madang.commission.member.SeatPlan.Category;
import kr.madang.commission.member.SeatPlan.Occupant;
import kr.madang.commission.member.SeatPlan.Place;
import kr.madang.commission.member.SeatPlan.Rule;
import kr.madang.domain.body.SeatClass;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts the seat plan of a day together in three statements. */
@Component
@Transactional(readOnly = true)
class SeatPlanQuery {

    private static final String OCCUPANT = """
            a.id as appointment_id, m.id as member_id, m.name, m.affiliation, m.position, a.term_number, a.starts_on,
            coalesce(a.ended_on, a.ends_on) as last_on,
            exists (select 1 from appointment n where n.body_id = a.body_id and n.seat_id = a.seat_id
                    and n.starts_on > a.starts_on and coalesce(n.ended_on, n.starts_on) >= n.starts_on) as followed
            """;

    private final JdbcClient jdbc;

    SeatPlanQuery(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    SeatPlan plan(BodyQuery.Row body, LocalDate day) {
        Rule rule = jdbc.sql("""
                        select id, most_members, most_non_standing, subcommittees_each, legal_basis, valid_from
                        from composition where body_id = ? and daterange(valid_from, valid_until, '[]') @> ?
                        """)
                .params(body.id(), day)
                .query(Rule.class)
                .optional()
                .orElse(null);
        return new SeatPlan(body, day, rule, categories(body.id(), day, rule), unseated(body.id(), day));
    }

    private List<Category> categories(long body, LocalDate day, @Nullable Rule rule) {
        List<Category> categories = new ArrayList<>();
        List<String> codes = new ArrayList<>();
        jdbc.sql("select c.code, c.name as category_name, c.seat_class, coalesce(k.seats, 0) as rule_seats,"
                        + " s.id as seat_id, s.number, s.post, " + OCCUPANT + """
                        from seat_category c
                        left join composition_seat k on k.category_id = c.id and k.composition_id = :composition
                        join seat s on s.category_id = c.id
                        left join appointment a on a.seat_id = s.id
                            and daterange(a.starts_on, coalesce(a.ended_on, a.ends_on) + 1) @> cast(:day as date)
                        left join member m on m.id = a.member_id
                        where c.body_id = :body and (s.number <= k.seats or a.id is not null)
                        order by c.position, c.id, s.number
                        """)
                .param("composition", rule == null ? -1L : rule.id())
                .param("body", body)
                .param("day", day)
                .query(row -> {
                    if (codes.isEmpty() || !codes.get(codes.size() - 1).equals(row.getString("code"))) {
                        codes.add(row.getString("code"));
                        categories.add(category(row));
                    }
                    categories.get(categories.size() - 1).places().add(place(row));
                });
        return categories;
    }

    private List<Occupant> unseated(long body, LocalDate day) {
        return jdbc.sql("select " + OCCUPANT + """
                        from appointment a join member m on m.id = a.member_id
                        where a.body_id = ? and a.seat_id is null
                          and daterange(a.starts_on, coalesce(a.ended_on, a.ends_on) + 1) @> cast(? as date)
                        order by a.chairs desc, m.name, a.id
                        """)
                .params(body, day)
                .query((row, number) -> occupant(row))
                .list();
    }

    private static Category category(ResultSet row) throws SQLException {
        return new Category(
                row.getString("category_name"),
                SeatClass.valueOf(row.getString("seat_class")),
                row.getInt("rule_seats"),
                new ArrayList<>());
    }

    private static Place place(ResultSet row) throws SQLException {
        return new Place(
                row.getLong("seat_id"),
                row.getInt("number"),
                row.getString("post"),
                row.getInt("number") > row.getInt("rule_seats"),
                row.getObject("appointment_id") == null ? null : occupant(row));
    }

    private static Occupant occupant(ResultSet row) throws SQLException {
        return new Occupant(
                row.getLong("appointment_id"),
                row.getLong("member_id"),
                row.getString("name"),
                row.getString("affiliation"),
                row.getString("position"),
                row.getInt("term_number"),
                row.getObject("starts_on", LocalDate.class),
                row.getObject("last_on", LocalDate.class),
                row.getBoolean("followed"));
    }
}
