package kr.madang.commission.member;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import kr.madang.domain.body.QualificationKind;
import kr.madang.domain.body.SeatClass;
import kr.madang.domain.body.Vacancy;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lists the compositions of a body and its rules about qualifications. */
@Component
@Transactional(readOnly = true)
class CompositionQuery {

    private final JdbcClient jdbc;

    CompositionQuery(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The latest first. */
    List<Numbers> compositions(long body) {
        List<Numbers> compositions = new ArrayList<>();
        jdbc.sql("""
                        select k.id, k.valid_from, k.valid_until, k.most_members, k.most_non_standing, k.subcommittees_each,
                               k.legal_basis, c.id as category_id, c.name, c.seat_class, s.seats, s.term_months, s.renewals, s.vacancy
                        from composition k join composition_seat s on s.composition_id = k.id
                        join seat_category c on c.id = s.category_id
                        where k.body_id = ? order by k.valid_from desc, c.position, c.id
                        """).param(body).query(row -> {
            if (compositions.isEmpty()
                    || compositions.get(compositions.size() - 1).id() != row.getLong("id")) {
                compositions.add(new Numbers(
                        row.getLong("id"),
                        row.getObject("valid_from", LocalDate.class),
                        row.getObject("valid_until", LocalDate.class),
                        row.getInt("most_members"),
                        row.getInt("most_non_standing"),
                        row.getObject("subcommittees_each", Integer.class),
                        row.getString("legal_basis"),
                        new ArrayList<>()));
            }
            compositions
                    .get(compositions.size() - 1)
                    .shares()
                    .add(new Share(
                            row.getLong("category_id"),
                            row.getString("name"),
                            SeatClass.valueOf(row.getString("seat_class")),
                            row.getInt("seats"),
                            row.getObject("term_months", Integer.class),
                            row.getInt("renewals"),
                            Vacancy.valueOf(row.getString("vacancy"))));
        });
        return compositions;
    }

    List<Fitness> qualifications(long body) {
        return jdbc.sql("""
                        select kind, least_years, valid_from, valid_until, legal_basis from qualification_rule
                        where body_id = ? order by valid_from desc, id
                        """).param(body).query(Fitness.class).list();
    }

    /** The seats' posts, one after the other. */
    List<String> postsOf(long category) {
        return jdbc.sql("select post from seat where category_id = ? and post is not null order by number")
                .param(category)
                .query(String.class)
                .list();
    }

    /** A composition. */
    public record Numbers(
            long id,
            LocalDate validFrom,
            @Nullable LocalDate validUntil,
            int mostMembers,
            int mostNonStanding,
            @Nullable Integer subcommitteesEach,
            String legalBasis,
            List<Share> shares) {

        public int seats() {
            return shares.stream().mapToInt(Share::seats).sum();
        }
    }

    /** The seats of a category. */
    public record Share(
            long categoryId,
            String name,
            SeatClass seatClass,
            int seats,
            @Nullable Integer termMonths,
            int renewals,
            Vacancy vacancy) {}

    /** A rule about qualifications. */
    public record Fitness(
            QualificationKind kind,
            int leastYears,
            LocalDate validFrom,
            @Nullable LocalDate validUntil,
            String legalBasis) {}
}
