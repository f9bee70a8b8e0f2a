package kr.madang.commission.member;

import java.time.LocalDate;
import java.util.Arrays;
import kr.madang.platform.time.BusinessClock;
import kr.madang.testing.GivenBody;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A commission of its own: one chair, one ex officio seat, two seats by nomination and three by public call, six members
 * in all of whom five non-standing; terms of two years, one renewal, the successor serves the rest; two parts.
 */
final class MemberWorld {

    static final LocalDate START =
            LocalDate.now(BusinessClock.SEOUL).minusMonths(3).withDayOfMonth(1);
    static final LocalDate LAST = START.plusYears(2).minusDays(1);

    final long body;
    final long firstPart;
    final long secondPart;
    final long thirdPart;
    private final JdbcClient jdbc;
    private final long composition;

    MemberWorld(JdbcClient jdbc) {
        this.jdbc = jdbc;
        GivenBody given = new GivenBody(jdbc);
        this.body = given.id();
        jdbc.sql("update body set kind = 'COMMISSION' where id = ?").param(body).update();
        this.composition = id("""
                insert into composition (body_id, valid_from, most_members, most_non_standing, subcommittees_each, legal_basis)
                values (?, '2019-07-25', 7, 5, 2, '시험 조례 제8조') returning id
                """, body);
        category("CHAIR", "위원장", "CHAIR", 1, 24);
        category("OFFICIAL", "당연직", "EX_OFFICIO", 1, null);
        category("COUNCIL", "시의회 추천", "NON_STANDING", 2, 24);
        category("CALL", "시민 공모", "NON_STANDING", 3, 24);
        this.firstPart = part("참여공론분과");
        this.secondPart = part("숙의예산분과");
        this.thirdPart = part("협치분과");
    }

    private void category(String code, String name, String seatClass, int seats, @Nullable Integer months) {
        long category = id("""
                insert into seat_category (body_id, code, name, seat_class, position)
                select ?, ?, ?, ?, count(*) from seat_category where body_id = ? returning id
                """, body, code, name, seatClass, body);
        id("""
                insert into composition_seat (composition_id, category_id, seats, term_months, renewals, vacancy)
                values (?, ?, ?, ?, 1, 'SERVES_REST') returning category_id
                """, composition, category, seats, months);
        for (int number = 1; number <= seats + 1; number++) {
            id(
                    "insert into seat (category_id, number, post) values (?, ?, ?) returning id",
                    category,
                    number,
                    seatClass.equals("EX_OFFICIO") ? "직위 " + number : null);
        }
    }

    private long part(String name) {
        return id("""
                insert into body (code, name, kind, parent_id, convener, established_on)
                select 'P' || max(id), ?, 'SUBCOMMITTEE', ?, '서울특별시', '2019-07-25' from body returning id
                """, name, body);
    }

    long seat(String category, int number) {
        return id("""
                select s.id from seat s join seat_category c on c.id = s.category_id
                where c.body_id = ? and c.code = ? and s.number = ?
                """, body, category, number);
    }

    long member(String name) {
        return id("""
                insert into member (name, affiliation, email, phone, pay_class)
                values (?, '시민단체', 'hong@example.org', '010-1234-5678', 'PAID') returning id
                """, name);
    }

    /** A member with a whole term from {@link #START} on. */
    long appoint(String category, int number, long member) {
        return appoint(seat(category, number), member, START, category.equals("OFFICIAL") ? null : LAST);
    }

    long appoint(@Nullable Long seat, long member, LocalDate from, @Nullable LocalDate until) {
        return id("""
                insert into appointment (body_id, seat_id, member_id, chairs, kind, term_number, starts_on, ends_on, recorded_at)
                values (?, ?, ?, exists (select 1 from seat s join seat_category c on c.id = s.category_id
                                         where s.id = ? and c.seat_class = 'CHAIR'), 'NEW', 1, ?, ?, now()) returning id
                """, body, seat, member, seat, from, until);
    }

    long assign(long part, long appointment) {
        return id("""
                insert into appointment (body_id, member_id, through_id, chairs, kind, term_number, starts_on, ends_on, recorded_at)
                select ?, member_id, id, false, 'NEW', 1, starts_on, ends_on, now() from appointment where id = ? returning id
                """, part, appointment);
    }

    long id(String sql, @Nullable Object... values) {
        return jdbc.sql(sql).params(Arrays.asList(values)).query(Long.class).single();
    }
}
