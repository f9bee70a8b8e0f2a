package kr.madang.commission.member;

import static kr.madang.commission.member.MemberWorld.LAST;
import static kr.madang.commission.member.MemberWorld.START;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import kr.madang.testing.PostgresTest;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the database itself refuses, whoever asks: each rule is broken with plain SQL. */
@PostgresTest
class MembershipRulesTest {

    @Autowired
    private JdbcClient jdbc;

    private MemberWorld world;

    @BeforeEach
    void aCommission() {
        world = new MemberWorld(jdbc);
    }

    private static void refuses(String rule, ThrowingCallable deed) {
        assertThatThrownBy(deed).hasStackTraceContaining(rule);
    }

    private long appointment(String columns, String values, @Nullable Object... given) {
        return world.id(
                "insert into appointment (body_id, member_id, chairs, recorded_at, " + columns + ") values ("
                        + world.body + ", " + world.member("아무개") + ", false, now(), " + values + ") returning id",
                given);
    }

    @Test
    void refusesASeatThatIsTakenAndAMemberWhoSitsAlready() {
        long member = world.member("김하나");
        world.appoint("CALL", 1, member);

        refuses("ex_appointment_one_in_a_seat", () -> world.appoint("CALL", 1, world.member("이둘")));
        refuses("ex_appointment_one_seat_a_member", () -> world.appoint("CALL", 2, member));
        assertThatCode(() ->
                        world.appoint(world.seat("CALL", 1), world.member("박셋"), LAST.plusDays(1), LAST.plusDays(5)))
                .doesNotThrowAnyException();
    }

    @Test
    void refusesTheMemberBeyondTheComposition() {
        world.appoint("CHAIR", 1, world.member("위원장"));
        world.appoint("OFFICIAL", 1, world.member("국장"));
        for (int number = 1; number <= 2; number++) {
            world.appoint("COUNCIL", number, world.member("추천" + number));
        }
        for (int number = 1; number <= 3; number++) {
            world.appoint("CALL", number, world.member("공모" + number));
        }

        refuses("ck_appointment_seat_within_the_composition", () -> world.appoint("CALL", 4, world.member("한 사람 더")));
        refuses(
                "ck_appointment_members_within_the_composition",
                () -> jdbc.sql("""
                        with seatless as (insert into appointment (body_id, member_id, chairs, kind, term_number, starts_on, recorded_at)
                            values (?, ?, false, 'NEW', 1, ?, now()) returning id),
                        left_early as (update appointment set ended_on = ?, ending = 'RESIGNED'
                            where seat_id = ? and exists (select 1 from seatless) returning id)
                        insert into appointment (body_id, seat_id, member_id, predecessor_id, chairs, kind, term_number, starts_on, ends_on, recorded_at)
                        select ?, ?, ?, id, false, 'SUCCESSION', 1, ?, ?, now() from left_early
                        """)
                        .params(
                                world.body,
                                world.member("자리 없는 사람"),
                                START,
                                START.plusDays(9),
                                world.seat("CALL", 3),
                                world.body,
                                world.seat("CALL", 3),
                                world.member("보궐"),
                                START.plusDays(10),
                                LAST)
                        .update());
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "36500", "-"})
    void refusesATermBeyondTheRule(String last) {
        LocalDate until = last.equals("-") ? null : LAST.plusDays(Long.parseLong(last));

        refuses(
                "ck_appointment_term_within_the_rule",
                () -> world.appoint(world.seat("CALL", 1), world.member("긴 임기"), START, until));
    }

    @Test
    void givesExOfficioSeatsNoTerm() {
        refuses(
                "ck_appointment_ex_officio_by_post",
                () -> world.appoint(world.seat("OFFICIAL", 1), world.member("국장"), START, LAST));
    }

    private long renewal(long former, int term, LocalDate from) {
        return world.id("""
                insert into appointment (body_id, seat_id, member_id, predecessor_id, chairs, kind, term_number, starts_on, ends_on, recorded_at)
                select body_id, seat_id, member_id, id, chairs, 'RENEWAL', ?, ?, cast(? as date) + 100, now()
                from appointment where id = ? returning id
                """, term, from, from, former);
    }

    @Test
    void refusesASecondRenewalHoweverItIsCounted() {
        long first = world.appoint("CALL", 1, world.member("연임"));
        long second = renewal(first, 2, LAST.plusDays(1));
        LocalDate third = LAST.plusDays(102);

        refuses("ck_appointment_renewed_as_often_as_the_rule_says", () -> renewal(second, 3, third));
        refuses("ck_appointment_renewal_follows_the_former", () -> renewal(second, 2, third));
        refuses(
                "ck_appointment_renewal_is_called_so",
                () -> world.appoint(
                        world.seat("CALL", 2),
                        world.id("select member_id from appointment where id = ?", second),
                        third,
                        third.plusDays(5)));
        refuses(
                "ck_appointment_terms_counted",
                () -> appointment("kind, term_number, starts_on", "'NEW', 2, ?", START));
    }

    @Test
    void letsASuccessorServeNoLongerThanTheRest() {
        long left = world.appoint("CALL", 1, world.member("떠난 위원"));
        jdbc.sql("update appointment set ended_on = ?, ending = 'RESIGNED' where id = ?")
                .params(START.plusDays(30), left)
                .update();

        refuses(
                "ck_appointment_successor_serves_the_rest",
                () -> appointment(
                        "seat_id, predecessor_id, kind, term_number, starts_on, ends_on",
                        "?, ?, 'SUCCESSION', 1, ?, ?",
                        world.seat("CALL", 1),
                        left,
                        START.plusDays(31),
                        LAST.plusDays(1)));
    }

    @Test
    void neverRewritesAnAppointment() {
        long id = world.appoint("CALL", 1, world.member("그대로"));

        for (String change : List.of(
                "starts_on = starts_on + 1",
                "ends_on = ends_on - 1",
                "seat_id = " + world.seat("CALL", 2),
                "member_id = " + world.member("다른 사람"),
                "term_number = 2",
                "chairs = true")) {
            refuses(
                    "ck_appointment_only_ends",
                    () -> jdbc.sql("update appointment set " + change + " where id = ?")
                            .param(id)
                            .update());
        }
        jdbc.sql("update appointment set ended_on = ?, ending = 'DIED' where id = ?")
                .params(START.plusDays(3), id)
                .update();
        refuses(
                "ck_appointment_only_ends",
                () -> jdbc.sql("update appointment set ended_on = ? where id = ?")
                        .params(START.plusDays(4), id)
                        .update());
        refuses(
                "append-only",
                () -> jdbc.sql("delete from appointment where id = ?").param(id).update());
    }

    @Test
    void dismissesNobodyWithoutAReason() {
        long id = world.appoint("CALL", 1, world.member("해촉"));

        refuses(
                "ck_appointment_dismissal_reasoned",
                () -> jdbc.sql(
                                "update appointment set ended_on = ?, ending = 'DISMISSED', ending_reason = ' ' where id = ?")
                        .params(START, id)
                        .update());
    }

    @Test
    void freesTheSeatOfAMistakenAppointmentForEveryDay() {
        long id = world.appoint("CALL", 1, world.member("착오"));
        jdbc.sql(
                        "update appointment set ended_on = starts_on - 1, ending = 'MISTAKEN', ending_reason = '동명이인' where id = ?")
                .param(id)
                .update();

        assertThatCode(() -> world.appoint("CALL", 1, world.member("바른 사람"))).doesNotThrowAnyException();
        assertThat(world.id(
                        "select count(*) from member_in_office where body_id = ? and served @> ?", world.body, START))
                .isEqualTo(1);
    }

    @Test
    void seatsOneChair() {
        world.appoint("CHAIR", 1, world.member("위원장"));

        refuses("ex_appointment_one_chair", () -> world.id("""
                insert into appointment (body_id, member_id, chairs, kind, term_number, starts_on, recorded_at)
                values (?, ?, true, 'NEW', 1, ?, now()) returning id
                """, world.body, world.member("또 위원장"), START));
    }

    @Test
    void restsASubcommitteeOnTheCommission() {
        long sitting = world.appoint("CALL", 1, world.member("분과위원"));
        Supplier<Long> alone = () -> world.id("""
                insert into appointment (body_id, member_id, chairs, kind, term_number, starts_on, ends_on, recorded_at)
                values (?, ?, false, 'NEW', 1, ?, ?, now()) returning id
                """, world.firstPart, world.member("위원 아님"), START, LAST);
        long part = world.assign(world.firstPart, sitting);

        refuses("ck_appointment_subcommittee_rests_on_the_commission", alone::get);
        refuses(
                "ck_appointment_subcommittee_rests_on_the_commission",
                () -> jdbc.sql("update appointment set ended_on = ?, ending = 'RESIGNED' where id = ?")
                        .params(START.plusDays(5), sitting)
                        .update());
        assertThatCode(() -> jdbc.sql("update appointment set ended_on = ?, ending = 'RESIGNED' where id in (?, ?)")
                        .params(START.plusDays(5), sitting, part)
                        .update())
                .doesNotThrowAnyException();
    }

    @Test
    void refusesTheThirdSubcommittee() {
        long sitting = world.appoint("CALL", 1, world.member("분과위원"));
        world.assign(world.firstPart, sitting);
        world.assign(world.secondPart, sitting);

        refuses("ck_appointment_subcommittees_each", () -> world.assign(world.thirdPart, sitting));
    }

    @Test
    void neverRewritesAComposition() {
        refuses(
                "ck_composition_only_ends",
                () -> jdbc.sql("update composition set most_members = 20 where body_id = ?")
                        .param(world.body)
                        .update());
        refuses(
                "append-only",
                () -> jdbc.sql("update composition_seat set seats = 9 where composition_id in "
                                + "(select id from composition where body_id = ?)")
                        .param(world.body)
                        .update());
        refuses("ex_composition_one_at_a_time", () -> world.id("""
                insert into composition (body_id, valid_from, most_members, most_non_standing, legal_basis)
                values (?, '2020-01-01', 7, 5, '조례') returning id
                """, world.body));
    }

    @Test
    void fitsSeatsIntoTheNumbersOfTheComposition() {
        jdbc.sql("update composition set valid_until = '2026-12-31' where body_id = ?")
                .param(world.body)
                .update();

        refuses(
                "ck_composition_seats_within_its_numbers",
                () -> jdbc.sql("""
                        with made as (insert into composition (body_id, valid_from, most_members, most_non_standing, legal_basis)
                            values (?, '2027-01-01', 7, 2, '조례') returning id)
                        insert into composition_seat (composition_id, category_id, seats, term_months, renewals, vacancy)
                        select made.id, c.id, 3, 24, 1, 'NEW_TERM' from made, seat_category c where c.body_id = ? and c.code = 'CALL'
                        """).params(world.body, world.body).update());
    }
}
