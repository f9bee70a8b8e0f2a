package kr.madang.commission.minutes;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import kr.madang.domain.office.Role;
import kr.madang.testing.GivenBody;
import kr.madang.testing.Person;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A body whose meeting of 6 November 2019 is closed: the chair and three of four members came, one of them late and one
 * left early; an open vote with a recusal, an amendment by secret vote, and an item that was put off.
 */
public final class MinutesWorld {

    public static final LocalDate DAY = LocalDate.of(2019, 11, 6);
    private static final Instant OPENED = Instant.parse("2019-11-06T05:03:00Z");
    private static final Instant CLOSED = Instant.parse("2019-11-06T07:10:00Z");

    public final JdbcClient jdbc;
    public final GivenBody body;
    public final long meeting;
    public final Person secretary;
    public final Person chairPerson;
    public final Person memberPerson;
    public final Person absentPerson;
    private final MinutesWriting writing;
    private final MinutesCourse course;
    private final Commenting commenting;
    private final long chair;
    private final long first;
    private final long second;
    private final long third;

    public MinutesWorld(ApplicationContext house) {
        jdbc = house.getBean(JdbcClient.class);
        writing = house.getBean(MinutesWriting.class);
        course = house.getBean(MinutesCourse.class);
        commenting = house.getBean(Commenting.class);
        body = new GivenBody(jdbc);
        secretary = Person.with(jdbc, Role.SECRETARIAT, body.departmentId());
        chairPerson = Person.with(jdbc, Role.COMMISSIONER, null);
        memberPerson = Person.with(jdbc, Role.COMMISSIONER, null);
        absentPerson = Person.with(jdbc, Role.COMMISSIONER, null);
        chair = body.chair("한위원장", chairPerson.accountId());
        first = body.member("김하나", memberPerson.accountId());
        second = body.member("이두리", null);
        third = body.member("박세찬", null);
        body.member("최불참", absentPerson.accountId());
        meeting = body.meeting(DAY);
        jdbc.sql("update meeting set state = 'IN_SESSION', opened_at = ?, presider_id = ? where id = ?")
                .params(Timestamp.from(OPENED), chair, meeting)
                .update();
        sit();
        decide();
        jdbc.sql("update meeting set state = 'CLOSED', closed_at = ? where id = ?")
                .params(Timestamp.from(CLOSED), meeting)
                .update();
    }

    private void sit() {
        attend(chair, OPENED, CLOSED);
        attend(first, Instant.parse("2019-11-06T05:20:00Z"), CLOSED);
        attend(second, OPENED, Instant.parse("2019-11-06T06:40:00Z"));
        attend(third, OPENED.minusSeconds(300), CLOSED);
        jdbc.sql("insert into meeting_guest (meeting_id, name, post) values (?, '정배석', '서울혁신기획관')")
                .param(meeting)
                .update();
    }

    private void attend(long appointment, Instant arrived, Instant left) {
        jdbc.sql("insert into attendance (meeting_id, appointment_id, arrived_at, left_at) values (?, ?, ?, ?)")
                .params(meeting, appointment, Timestamp.from(arrived), Timestamp.from(left))
                .update();
    }

    private void decide() {
        long open = body.entry(meeting, body.item("숙의예산 운영계획"));
        jdbc.sql("""
                        insert into recusal (entry_id, appointment_id, kind, reason, ruling, declared_at)
                        values (?, ?, 'SELF_RECUSED', '수탁기관의 이사', 'UPHELD', now())
                        """).params(open, third).update();
        long openVote = vote(open, "PROPOSAL", "OPEN", null, 1);
        List.of(chair, first, second).forEach(elector -> elect(openVote, elector));
        Map.of(chair, "YES", first, "YES", second, "NO")
                .forEach((elector, choice) -> jdbc.sql(
                                "insert into open_ballot (vote_id, appointment_id, choice, recorded_at) values (?, ?, ?, now())")
                        .params(openVote, elector, choice)
                        .update());
        count(openVote, 3, 2, 1, 0);
        decide(open, "APPROVED", openVote, null, null);

        long secret = body.entry(meeting, body.item("위원회 운영규정"));
        long secretVote = vote(secret, "AMENDMENT", "SECRET", "제3조의 기한을 14일로 한다.", 0);
        List.of(chair, first, second, third).forEach(elector -> elect(secretVote, elector));
        count(secretVote, 4, 3, 0, 1);
        decide(secret, "AMENDED", secretVote, "제3조의 기한을 14일로 한다.", null);

        long later = body.entry(meeting, body.item("마을자치 지원계획", "COORDINATION", "POOL"));
        decide(later, "DEFERRED", null, null, "자료를 더 갖추어 다시 다룸");
    }

    private long vote(long entry, String subject, String method, @Nullable String amended, int excluded) {
        return jdbc.sql("""
                        insert into vote (entry_id, ordinal, subject, motion, amended_text, method, state, opened_at, in_office, excluded, required)
                        values (:entry, 1, :subject, '의결에 부침', :amended, :method, 'OPEN', now(), 5, :excluded, 3) returning id
                        """)
                .param("entry", entry)
                .param("subject", subject)
                .param("amended", amended)
                .param("method", method)
                .param("excluded", excluded)
                .query(Long.class)
                .single();
    }

    private void elect(long vote, long elector) {
        jdbc.sql("insert into vote_elector (vote_id, appointment_id, voted) values (?, ?, true)")
                .params(vote, elector)
                .update();
    }

    private void count(long vote, int present, int yes, int no, int abstained) {
        jdbc.sql("""
                        update vote set state = 'CLOSED', closed_at = now(), present = ?, yes = ?, no = ?, abstained = ?, carried = true
                        where id = ?
                        """).params(present, yes, no, abstained, vote).update();
    }

    private void decide(
            long entry, String kind, @Nullable Long vote, @Nullable String amended, @Nullable String reason) {
        jdbc.sql("""
                        insert into decision (entry_id, kind, vote_id, amended_text, reason, in_office, excluded, required, present, decided_at)
                        values (:entry, :kind, :vote, :amended, :reason, 5, 0, 3, 4, now())
                        """)
                .param("entry", entry)
                .param("kind", kind)
                .param("vote", vote)
                .param("amended", amended)
                .param("reason", reason)
                .update();
        jdbc.sql("update agenda_entry set outcome = ? where id = ?")
                .params(kind, entry)
                .update();
    }

    /** The first draft, built by the secretary. */
    public long drafted() {
        return secretary.does(() -> writing.draft(meeting));
    }

    /** A draft whose remarks are written. */
    public long written() {
        long id = drafted();
        write(id, "1. 숙의예산 운영계획\n- 김하나: 홍길동 씨의 제안을 살펴 달라고 함");
        return id;
    }

    public void write(long id, String remarks) {
        secretary.runs(() -> writing.write(id, form(id).with(remarks)));
    }

    /** Sent out until tomorrow's tomorrow. */
    public long sent() {
        long id = written();
        secretary.runs(() -> course.sendForComment(id, version(id), LocalDate.of(2099, 1, 1)));
        return id;
    }

    public long proposed() {
        long id = sent();
        assent(id);
        propose(id);
        return id;
    }

    /** Sends the text as it stands out; whoever can answer assents. */
    public void circulate(long id) {
        secretary.runs(() -> course.sendForComment(id, version(id), LocalDate.of(2099, 1, 1)));
        assent(id);
    }

    private void assent(long id) {
        memberPerson.runs(() -> commenting.assent(id));
        chairPerson.runs(() -> commenting.assent(id));
    }

    public void propose(long id) {
        secretary.runs(() -> course.propose(id, version(id)));
    }

    public long approved() {
        long id = proposed();
        approve(id);
        return id;
    }

    public void approve(long id) {
        chairPerson.runs(() -> course.approve(id, version(id)));
    }

    public void reopen(long id, String reason) {
        secretary.runs(() -> course.reopen(id, version(id), reason));
    }

    public int version(long id) {
        return jdbc.sql("select version from minutes where id = ?")
                .param(id)
                .query(Integer.class)
                .single();
    }

    public String state(long id) {
        return jdbc.sql("select state from minutes where id = ?")
                .param(id)
                .query(String.class)
                .single();
    }

    public String meetingState() {
        return jdbc.sql("select state from meeting where id = ?")
                .param(meeting)
                .query(String.class)
                .single();
    }

    public int versions(long id) {
        return jdbc.sql("select count(*) from minutes_version where minutes_id = ?")
                .param(id)
                .query(Integer.class)
                .single();
    }

    public String text(long id, String column) {
        return jdbc.sql("select " + column + " from minutes_version where minutes_id = ? order by ordinal desc limit 1")
                .param(id)
                .query(String.class)
                .single();
    }

    public void writeDecisions(long id, String decisions) {
        Typed typed = form(id);
        List<String> texts = typed.texts();
        MinutesForm changed = new MinutesForm(
                typed.versionId(),
                typed.version(),
                texts.get(0),
                texts.get(1),
                texts.get(2),
                texts.get(3),
                texts.get(4),
                texts.get(5),
                texts.get(6),
                decisions,
                texts.get(8));
        secretary.runs(() -> writing.write(id, changed));
    }

    Typed form(long id) {
        return new Typed(
                jdbc.sql("select id from minutes_version where minutes_id = ? order by ordinal desc limit 1")
                        .param(id)
                        .query(Long.class)
                        .single(),
                jdbc.sql("select version from minutes_version where minutes_id = ? order by ordinal desc limit 1")
                        .param(id)
                        .query(Integer.class)
                        .single(),
                List.of(
                                "name",
                                "convener",
                                "held",
                                "attendance",
                                "proceedings",
                                "agenda",
                                "remarks",
                                "decisions",
                                "votes")
                        .stream()
                        .map(part -> text(id, part + "_text"))
                        .toList());
    }

    /** The text as the form shows it. */
    record Typed(long versionId, int version, List<String> texts) {

        MinutesForm with(String remarks) {
            return new MinutesForm(
                    versionId,
                    version,
                    texts.get(0),
                    texts.get(1),
                    texts.get(2),
                    texts.get(3),
                    texts.get(4),
                    texts.get(5),
                    remarks,
                    texts.get(7),
                    texts.get(8));
        }
    }
}
