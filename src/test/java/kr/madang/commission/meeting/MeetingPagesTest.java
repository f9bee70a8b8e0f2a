package kr.madang.commission.meeting;

import static kr.madang.commission.session.SessionWorld.expect;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import kr.madang.commission.session.SessionWorld;
import kr.madang.testing.PostgresTest;
import kr.madang.testing.SqlCount;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;

/** Planning, calling together, the order of the agenda. */
@PostgresTest
class MeetingPagesTest {

    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Seoul"));

    @Autowired
    private MockMvc browser;

    @Autowired
    private JdbcClient jdbc;

    private SessionWorld world;

    @BeforeEach
    void body() {
        world = new SessionWorld(browser, jdbc, 3);
    }

    private long planned(LocalDate day, String... more) throws Exception {
        String[] fields = {
            "body",
            String.valueOf(world.body().id()),
            "kind",
            "REGULAR",
            "form",
            "SITTING",
            "heldOn",
            day.toString(),
            "startsAt",
            "14:00",
            "place",
            "대회의실"
        };
        MvcResult made = world.says("/commission/meetings", concat(fields, more));
        expect(303, made);
        return Long.parseLong(
                String.valueOf(made.getResponse().getRedirectedUrl()).replaceAll("\\D*(\\d+).*", "$1"));
    }

    private static String[] concat(String[] one, String[] other) {
        String[] both = java.util.Arrays.copyOf(one, one.length + other.length);
        System.arraycopy(other, 0, both, one.length, other.length);
        return both;
    }

    private String state(long meeting) {
        return jdbc.sql("select state from meeting where id = ?")
                .param(meeting)
                .query(String.class)
                .single();
    }

    private MvcResult step(long meeting, String step, String comment) throws Exception {
        return world.says(
                "/commission/meetings/" + meeting + "/" + step,
                "version",
                String.valueOf(world.version(meeting)),
                "comment",
                comment);
    }

    private List<String> order(long meeting) {
        return jdbc.sql(
                        "select i.title from agenda_entry e join agenda_item i on i.id = e.item_id where e.meeting_id = ? order by e.position")
                .param(meeting)
                .query(String.class)
                .list();
    }

    @Test
    void numbersMeetingsByBodyAndYearWhenTheyAreNotified() throws Exception {
        long later = planned(TODAY.plusDays(40));
        long earlier = planned(TODAY.plusDays(20));

        expect(303, step(earlier, "notice", ""));
        expect(303, step(later, "notice", ""));

        List<Integer> numbers = jdbc.sql("select number from meeting where id in (?, ?) order by held_on, id")
                .params(earlier, later)
                .query(Integer.class)
                .list();
        assertThat(numbers.get(0)).isEqualTo(1);
        assertThat(world.page(world.secretary(), "/commission/meetings/" + earlier))
                .contains("제1차 정기회");
    }

    @Test
    void refusesANoticeLaterThanTheRuleWithoutAnUrgentReason() throws Exception {
        long soon = planned(TODAY.plusDays(3));

        MvcResult refused = step(soon, "notice", "");
        expect(422, refused);
        assertThat(refused.getResponse().getContentAsString()).contains("회의 7일 전까지 통지해야 합니다");
        expect(303, step(soon, "notice", "재난 대응"));
        assertThat(state(soon)).isEqualTo("NOTIFIED");
    }

    @Test
    void tellsTheMembersByMailWhenTheyAreCalledTogether() throws Exception {
        jdbc.sql(
                        "update member set email = 'chair' || id || '@example.org' where id in (select member_id from appointment where id = ?)")
                .param(world.appointment(0))
                .update();
        long meeting = planned(TODAY.plusDays(30));

        expect(303, step(meeting, "notice", ""));
        expect(303, step(meeting, "cancellation", "청사 정전"));

        assertThat(jdbc.sql("""
                                select subject from mail_outbox where address =
                                (select email from member m join appointment a on a.member_id = m.id where a.id = ?) order by id
                                """).param(world.appointment(0)).query(String.class).list())
                .hasSize(2)
                .satisfiesExactly(
                        notice -> assertThat(notice).startsWith("[소집 통지]"),
                        cancelled -> assertThat(cancelled).startsWith("[회의 취소]"));
    }

    @Test
    void setsThePapersDayByTheRuleWhereNoneIsGiven() throws Exception {
        long meeting = planned(TODAY.plusDays(30));

        assertThat(jdbc.sql("select held_on - papers_due_on from meeting where id = ?")
                        .param(meeting)
                        .query(Integer.class)
                        .single())
                .isEqualTo(7);
    }

    @Test
    void plansAMeetingForAMonthAsLongAsTheDayIsUnknownAndDoesNotNotifyIt() throws Exception {
        MvcResult made = world.says(
                "/commission/meetings",
                "body",
                String.valueOf(world.body().id()),
                "kind",
                "REGULAR",
                "form",
                "SITTING",
                "month",
                "2019-10");
        expect(303, made);
        long meeting = Long.parseLong(
                String.valueOf(made.getResponse().getRedirectedUrl()).replaceAll("\\D*(\\d+).*", "$1"));

        assertThat(world.page(world.secretary(), "/commission/meetings/" + meeting))
                .contains("2019. 10월 중");
        expect(422, step(meeting, "notice", ""));
    }

    @Test
    void showsTypedInputAgainWithWhatIsWrong() throws Exception {
        MvcResult refused = world.says(
                "/commission/meetings",
                "body",
                String.valueOf(world.body().id()),
                "kind",
                "REGULAR",
                "form",
                "SITTING",
                "heldOn",
                "2030-01-10",
                "startsAt",
                "25:00",
                "place",
                "특별한 장소");

        expect(422, refused);
        assertThat(refused.getResponse().getContentAsString())
                .contains("특별한 장소")
                .contains("25:00")
                .contains("시각은 14:00처럼 적어 주세요.")
                .contains("href=\"#f-startsAt\"");
    }

    @Test
    void plansTheRegularMeetingsOfAYearOnceAMonth() throws Exception {
        String[] fields = {
            "body",
            String.valueOf(world.body().id()),
            "year",
            "2031",
            "firstMonth",
            "1",
            "week",
            "3",
            "weekday",
            "THURSDAY",
            "startsAt",
            "14:00",
            "place",
            "회의실"
        };
        expect(303, world.says("/commission/meeting-calendar", fields));
        expect(422, world.says("/commission/meeting-calendar", fields));

        assertThat(jdbc.sql("select held_on from meeting where body_id = ? and year = 2031 order by held_on")
                        .param(world.body().id())
                        .query(LocalDate.class)
                        .list())
                .hasSize(12)
                .startsWith(LocalDate.of(2031, 1, 16))
                .allSatisfy(day -> assertThat(day.getDayOfWeek().name()).isEqualTo("THURSDAY"));
    }

    @Test
    void keepsTheReasonOfACancellationAndItsNumber() throws Exception {
        long meeting = planned(TODAY.plusDays(20));
        expect(303, step(meeting, "notice", ""));
        expect(422, step(meeting, "cancellation", ""));
        expect(303, step(meeting, "cancellation", "청사 정전"));

        assertThat(world.page(world.secretary(), "/commission/meetings/" + meeting))
                .contains("청사 정전")
                .contains("제1차");
        expect(422, step(meeting, "postponement", "늦추기"));
    }

    @Test
    void ordersTheAgendaAndTakesItemsOff() throws Exception {
        long meeting = planned(TODAY.plusDays(20));
        for (String title : List.of("가", "나", "다")) {
            expect(
                    303,
                    world.says(
                            "/commission/meetings/" + meeting + "/agenda",
                            "version",
                            String.valueOf(world.version(meeting)),
                            "item",
                            String.valueOf(world.body().item(title))));
        }
        long last = entry(meeting, "다");
        expect(
                303,
                world.says(
                        "/commission/meetings/" + meeting + "/agenda/" + last + "/place",
                        "version",
                        String.valueOf(world.version(meeting)),
                        "place",
                        "1"));
        assertThat(order(meeting)).containsExactly("다", "가", "나");

        expect(
                303,
                world.says(
                        "/commission/meetings/" + meeting + "/agenda/" + entry(meeting, "가") + "/removal",
                        "version",
                        String.valueOf(world.version(meeting))));
        assertThat(order(meeting)).containsExactly("다", "나");
        assertThat(jdbc.sql("select state from agenda_item where body_id = ? and title = '가'")
                        .param(world.body().id())
                        .query(String.class)
                        .single())
                .isEqualTo("POOL");
    }

    private long entry(long meeting, String title) {
        return jdbc.sql(
                        "select e.id from agenda_entry e join agenda_item i on i.id = e.item_id where e.meeting_id = ? and i.title = ?")
                .params(meeting, title)
                .query(Long.class)
                .single();
    }

    @Test
    void letsOneOfTwoSecretariesArrangeTheAgendaAtATime() throws Exception {
        long meeting = planned(TODAY.plusDays(20));
        String version = String.valueOf(world.version(meeting));
        long first = world.body().item("하나");
        long second = world.body().item("둘");
        ExecutorService hands = Executors.newFixedThreadPool(2);
        Callable<Integer> one = () -> place(meeting, version, first);
        Callable<Integer> other = () -> place(meeting, version, second);

        List<Integer> answers = hands.invokeAll(List.of(one, other)).stream()
                .map(answer -> {
                    try {
                        return answer.get();
                    } catch (Exception e) {
                        throw new IllegalStateException(e);
                    }
                })
                .sorted()
                .toList();
        hands.shutdown();

        assertThat(answers).containsExactly(303, 409);
        assertThat(order(meeting)).hasSize(1);
    }

    private int place(long meeting, String version, long item) throws Exception {
        return world.says(
                        "/commission/meetings/" + meeting + "/agenda", "version", version, "item", String.valueOf(item))
                .getResponse()
                .getStatus();
    }

    @Test
    void putsAnItemOnOneAgendaAtATimeInTheDatabaseToo() throws Exception {
        long one = planned(TODAY.plusDays(20));
        long other = planned(TODAY.plusDays(50));
        long item = world.body().item("한 번만");
        world.body().entry(one, item);

        assertThatThrownBy(() -> jdbc.sql(
                                "insert into agenda_entry (meeting_id, item_id, position, changed_at) values (?, ?, 9, now())")
                        .params(other, item)
                        .update())
                .hasMessageContaining("uq_agenda_entry_item_on_one_agenda");
    }

    @Test
    void opensThePageOfAMeetingInTheSameNumberOfStatementsHoweverLongItsAgenda() throws Exception {
        long few = planned(TODAY.plusDays(20));
        world.body().entry(few, world.body().item("혼자"));
        long many = planned(TODAY.plusDays(50));
        for (int i = 0; i < 30; i++) {
            world.body().entry(many, world.body().item("안건 " + i));
        }

        int shortOne = SqlCount.of("agenda", () -> world.page(world.secretary(), "/commission/meetings/" + few))
                .size();
        int longOne = SqlCount.of("agenda", () -> world.page(world.secretary(), "/commission/meetings/" + many))
                .size();

        assertThat(longOne).isEqualTo(shortOne);
    }

    @Test
    void takesAWrittenDeliberationFromPapersToAResultByTheQuorumOfReplies() throws Exception {
        MvcResult made = world.says(
                "/commission/meetings",
                "body",
                String.valueOf(world.body().id()),
                "kind",
                "SPECIAL",
                "form",
                "WRITTEN",
                "heldOn",
                TODAY.toString(),
                "repliesUntil",
                TODAY.plusDays(5).toString());
        expect(303, made);
        long round = Long.parseLong(
                String.valueOf(made.getResponse().getRedirectedUrl()).replaceAll("\\D*(\\d+).*", "$1"));
        long answered = world.entry(round, "회신이 모인 안건");
        long unanswered = world.entry(round, "회신이 모자란 안건");
        expect(303, step(round, "notice", "급한 사유"));
        expect(
                303,
                world.says(
                        "/commission/meetings/" + round + "/opening", "version", String.valueOf(world.version(round))));
        expect(303, world.says("/commission/meetings/" + round + "/written-round", "version", "0"));
        long vote = vote(answered);
        expect(303, world.cast(vote, 0, "YES"));
        expect(
                303,
                world.says(
                        "/commission/votes/" + vote + "/records",
                        "electors",
                        String.valueOf(world.appointment(1)),
                        "choices",
                        "YES"));
        expect(303, world.cast(vote(unanswered), 2, "YES"));

        expect(422, world.says("/commission/meetings/" + round + "/written-round/end", "version", "0"));
        jdbc.sql(
                        "update meeting set held_on = held_on - 9, replies_until = replies_until - 9, year = extract(year from held_on - 9) where id = ?")
                .param(round)
                .update();
        MvcResult late = world.cast(vote(unanswered), 1, "YES");
        expect(422, late);
        assertThat(late.getResponse().getContentAsString()).contains("회신 기한이 지났습니다");
        expect(303, world.says("/commission/meetings/" + round + "/written-round/end", "version", "0"));

        assertThat(world.outcome(answered)).isEqualTo("APPROVED");
        assertThat(world.outcome(unanswered)).isEqualTo("NOT_REACHED");
        expect(303, world.close(round));
        assertThat(jdbc.sql("select title from agenda_item where reports_on_id = ?")
                        .param(round)
                        .query(String.class)
                        .single())
                .contains("서면심의 결과 보고");
    }

    private long vote(long entry) {
        return jdbc.sql("select id from vote where entry_id = ?")
                .param(entry)
                .query(Long.class)
                .single();
    }
}
