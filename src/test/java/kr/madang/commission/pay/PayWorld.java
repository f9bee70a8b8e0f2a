package kr.madang.commission.pay;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import kr.madang.domain.body.PayClass;
import kr.madang.domain.commission.pay.MeasuredBy;
import kr.madang.domain.office.Role;
import kr.madang.domain.shared.Won;
import kr.madang.testing.Given;
import kr.madang.testing.GivenBody;
import kr.madang.testing.Person;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A body with a rule about pay and a budget line in a fiscal year of its own, whose meetings are closed as soon as they are made. */
final class PayWorld {

    final JdbcClient jdbc;
    final GivenBody body;
    final Person secretary;
    final int year;
    final long line;
    private final PayDrafting drafting;
    private final PayIssuing issuing;
    private final PayRuleKeeping rules;

    PayWorld(ApplicationContext house) {
        jdbc = house.getBean(JdbcClient.class);
        drafting = house.getBean(PayDrafting.class);
        issuing = house.getBean(PayIssuing.class);
        rules = house.getBean(PayRuleKeeping.class);
        body = new GivenBody(jdbc);
        secretary = Person.with(jdbc, Role.SECRETARIAT, body.departmentId());
        Given given = new Given(jdbc);
        year = given.sharedFiscalYear();
        line = given.line(year, given.program(year, body.departmentId(), "위원회 운영"), "201-01");
        given.on(year, line).original("01-01", 1_000_000);
        given.on(year, line).commitment("02-01", 250_000);
        rule(LocalDate.of(2000, 1, 1), 150_000, 50_000);
    }

    /** A rule for the body alone. */
    void rule(LocalDate from, long base, long extra) {
        secretary.runs(() -> rules.begin(new PayRuleForm(
                String.valueOf(body.id()),
                from,
                Won.of(base),
                Won.of(extra),
                120,
                MeasuredBy.ATTENDANCE,
                List.of(PayClass.CITY_OFFICIAL, PayClass.COUNCIL_MEMBER),
                "시험 규칙 제2조")));
    }

    long member(String name, PayClass payClass) {
        long appointment = body.member(name, null);
        jdbc.sql("update member set pay_class = ? where id = (select member_id from appointment where id = ?)")
                .params(payClass.name(), appointment)
                .update();
        return appointment;
    }

    LocalDate day(int month, int day) {
        return LocalDate.of(year, month, day);
    }

    /** A closed meeting from two in the afternoon to six; somebody has still to attend. */
    long closedMeeting(LocalDate day) {
        long meeting = body.meeting(day);
        jdbc.sql("update meeting set state = 'IN_SESSION', opened_at = ? where id = ?")
                .params(at(day, 0), meeting)
                .update();
        jdbc.sql("update meeting set state = 'CLOSED', closed_at = ? where id = ?")
                .params(at(day, 240), meeting)
                .update();
        return meeting;
    }

    /** The moment so many minutes after two o'clock. */
    static Timestamp at(LocalDate day, int minutes) {
        Instant opened =
                day.atTime(LocalTime.of(14, 0)).atZone(ZoneId.of("Asia/Seoul")).toInstant();
        return Timestamp.from(opened.plusSeconds(minutes * 60L));
    }

    /** The member was there between those minutes of the meeting, or until its end. */
    void attend(long meeting, long appointment, int from, @Nullable Integer until) {
        LocalDate day = jdbc.sql("select held_on from meeting where id = ?")
                .param(meeting)
                .query(LocalDate.class)
                .single();
        jdbc.sql(
                        "insert into attendance (meeting_id, appointment_id, arrived_at, left_at) values (:m, :a, :from, :until)")
                .param("m", meeting)
                .param("a", appointment)
                .param("from", at(day, from))
                .param("until", until == null ? null : at(day, until), java.sql.Types.TIMESTAMP)
                .update();
    }

    String programCode() {
        return jdbc.sql(
                        "select p.code from detail_program p join budget_line l on l.detail_program_id = p.id where l.id = ?")
                .param(line)
                .query(String.class)
                .single();
    }

    PayForm form(@Nullable Integer version, @Nullable String reason) {
        return new PayForm(version, programCode(), "201-01", reason);
    }

    long drafted(long meeting) {
        return secretary.does(() -> drafting.draft(meeting, form(null, null)));
    }

    long issued(long meeting) {
        long id = drafted(meeting);
        issue(id);
        return id;
    }

    void issue(long id) {
        secretary.runs(() -> issuing.issue(id, version(id)));
    }

    long replaced(long meeting, String reason) {
        return secretary.does(() -> drafting.draft(meeting, form(null, reason)));
    }

    int version(long id) {
        return jdbc.sql("select version from pay_list where id = ?")
                .param(id)
                .query(Integer.class)
                .single();
    }

    long amount(long list, long appointment) {
        return jdbc.sql("select amount from pay_list_line where list_id = ? and appointment_id = ?")
                .params(list, appointment)
                .query(Long.class)
                .single();
    }

    long total(long list) {
        return jdbc.sql("select total from pay_list where id = ?")
                .param(list)
                .query(Long.class)
                .single();
    }

    int lists(long meeting) {
        return jdbc.sql("select count(*) from pay_list where meeting_id = ?")
                .param(meeting)
                .query(Integer.class)
                .single();
    }
}
