package kr.madang.commission.session;

import static kr.madang.commission.session.SessionWorld.expect;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import kr.madang.testing.PostgresTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;

/** A session run through the pages: quorum, majority, recusal, votes, the gate at its end. */
@PostgresTest
class SessionTest {

    @Autowired
    private MockMvc browser;

    @Autowired
    private JdbcClient jdbc;

    private SessionWorld world(int members) {
        return new SessionWorld(browser, jdbc, members);
    }

    @Test
    void opensWithMoreThanHalfOfThoseInOfficeAndNotWithHalf() throws Exception {
        SessionWorld world = world(4);
        long meeting = world.meeting();
        world.come(meeting, 0, 2);

        MvcResult refused = world.says(
                "/commission/meetings/" + meeting + "/opening",
                "version",
                String.valueOf(world.version(meeting)),
                "presider",
                String.valueOf(world.appointment(0)));
        expect(422, refused);
        assertThat(refused.getResponse().getContentAsString()).contains("의사정족수 3명에 모자라");

        world.come(meeting, 2, 3);
        world.open(meeting);
        assertThat(world.page(world.secretary(), "/commission/meetings/" + meeting + "/session"))
                .contains("정족수를 채웠습니다")
                .contains("재적위원 4명");
    }

    @Test
    void carriesWithMoreThanHalfOfThosePresentAndRejectsATie() throws Exception {
        SessionWorld world = world(4);
        long meeting = world.meeting();
        long first = world.entry(meeting, "동수 안건");
        long second = world.entry(meeting, "과반 안건");
        world.come(meeting, 0, 4);
        world.open(meeting);

        long tie = world.vote(first, "PROPOSAL", "OPEN");
        for (int i = 0; i < 4; i++) {
            expect(303, world.cast(tie, i, i < 2 ? "YES" : "NO"));
        }
        expect(303, world.count(tie));
        assertThat(world.outcome(first)).isEqualTo("REJECTED");

        long carried = world.vote(second, "PROPOSAL", "OPEN");
        for (int i = 0; i < 3; i++) {
            expect(303, world.cast(carried, i, "YES"));
        }
        expect(303, world.count(carried));
        assertThat(world.outcome(second)).isEqualTo("APPROVED");
        assertThat(jdbc.sql("select present || '/' || yes || '/' || no || '/' || abstained from vote where id = ?")
                        .param(carried)
                        .query(String.class)
                        .single())
                .isEqualTo("4/3/0/1");
    }

    @Test
    void countsHalfInFavourWithAbstentionsAsLost() throws Exception {
        SessionWorld world = world(4);
        long meeting = world.meeting();
        long entry = world.entry(meeting, "기권이 많은 안건");
        world.come(meeting, 0, 4);
        world.open(meeting);
        long vote = world.vote(entry, "PROPOSAL", "OPEN");
        world.cast(vote, 0, "YES");
        world.cast(vote, 1, "YES");

        expect(303, world.count(vote));

        assertThat(world.outcome(entry)).isEqualTo("REJECTED");
    }

    @Test
    void takesAMemberOutOfQuorumAndVoteWhoSitsOut() throws Exception {
        SessionWorld world = world(5);
        long meeting = world.meeting();
        long entry = world.entry(meeting, "이해관계 안건");
        world.come(meeting, 0, 4);
        world.open(meeting);
        expect(303, world.says(world.person(3), "/commission/entries/" + entry + "/self-recusal", "words", "용역을 했습니다"));

        long vote = world.vote(entry, "PROPOSAL", "OPEN");

        assertThat(jdbc.sql("select in_office || '/' || excluded || '/' || required from vote where id = ?")
                        .param(vote)
                        .query(String.class)
                        .single())
                .isEqualTo("5/1/3");
        MvcResult refused = world.cast(vote, 3, "YES");
        expect(422, refused);
        assertThat(refused.getResponse().getContentAsString()).contains("명부에 없는 위원");
        assertThat(world.page(world.person(3), "/commission/entries/" + entry)).doesNotContain("제안 내용</summary>");
        assertThatThrownBy(
                        () -> jdbc.sql("insert into vote_elector (vote_id, appointment_id, voted) values (?, ?, false)")
                                .params(vote, world.appointment(3))
                                .update())
                .hasMessageContaining("ck_vote_elector_not_recused");
    }

    @Test
    void losesTheQuorumOfAnItemWhenTooManySitOutAlthoughTheMeetingHasOne() throws Exception {
        SessionWorld world = world(5);
        jdbc.sql(
                        "update recusal_rule set leaves_count = false where sitting_rule_id in (select id from sitting_rule where body_id = ?)")
                .param(world.body().id())
                .update();
        long meeting = world.meeting();
        long entry = world.entry(meeting, "모두 피하는 안건");
        world.come(meeting, 0, 3);
        world.open(meeting);
        expect(303, world.says(world.person(2), "/commission/entries/" + entry + "/self-recusal", "words", "친족의 일"));

        MvcResult refused = world.says(
                "/commission/entries/" + entry + "/votes", "subject", "PROPOSAL", "method", "OPEN", "words", "원안");

        expect(422, refused);
        assertThat(refused.getResponse().getContentAsString()).contains("의사정족수 3명에 모자라 표결할 수 없습니다");
    }

    @Test
    void decidesAChallengeWithoutTheMemberChallengedBeforeTheMatter() throws Exception {
        SessionWorld world = world(4);
        long meeting = world.meeting();
        long entry = world.entry(meeting, "기피 안건");
        world.come(meeting, 0, 4);
        world.open(meeting);
        expect(
                303,
                world.says(
                        "/commission/entries/" + entry + "/recusals",
                        "member",
                        String.valueOf(world.appointment(1)),
                        "recusal",
                        "CHALLENGED",
                        "words",
                        "당사자의 신청"));
        expect(
                422,
                world.says(
                        "/commission/entries/" + entry + "/votes",
                        "subject",
                        "PROPOSAL",
                        "method",
                        "OPEN",
                        "words",
                        "원안"));

        long recusal = jdbc.sql("select id from recusal where entry_id = ?")
                .param(entry)
                .query(Long.class)
                .single();
        expect(
                303,
                world.says(
                        "/commission/entries/" + entry + "/votes",
                        "subject",
                        "CHALLENGE",
                        "method",
                        "OPEN",
                        "words",
                        "기피 신청을 받아들이는 것",
                        "challenge",
                        String.valueOf(recusal)));
        long challenge = jdbc.sql("select max(id) from vote where entry_id = ?")
                .param(entry)
                .query(Long.class)
                .single();
        expect(422, world.cast(challenge, 1, "NO"));
        for (int i : List.of(0, 2, 3)) {
            expect(303, world.cast(challenge, i, "YES"));
        }
        expect(303, world.count(challenge));

        assertThat(jdbc.sql("select ruling from recusal where id = ?")
                        .param(recusal)
                        .query(String.class)
                        .single())
                .isEqualTo("UPHELD");
        assertThat(world.outcome(entry)).isEqualTo("-");
        long vote = world.vote(entry, "PROPOSAL", "OPEN");
        expect(422, world.cast(vote, 1, "YES"));
    }

    @Test
    void recordsNoDecisionOnceMembersHaveLeftAndTheQuorumIsLost() throws Exception {
        SessionWorld world = world(5);
        long meeting = world.meeting();
        long entry = world.entry(meeting, "늦은 안건");
        world.come(meeting, 0, 3);
        world.open(meeting);
        long vote = world.vote(entry, "PROPOSAL", "OPEN");
        world.cast(vote, 0, "YES");
        world.leave(meeting, 2);

        expect(422, world.count(vote));
        assertThat(world.outcome(entry)).isEqualTo("-");
        expect(303, world.says("/commission/votes/" + vote + "/abandonment"));
        expect(422, world.says("/commission/entries/" + entry + "/decision", "outcome", "DEFERRED", "words", "정족수"));
        expect(303, world.says("/commission/entries/" + entry + "/decision", "outcome", "NOT_REACHED"));
        expect(303, world.close(meeting));
        assertThat(jdbc.sql("select state from agenda_item i join agenda_entry e on e.item_id = i.id where e.id = ?")
                        .param(entry)
                        .query(String.class)
                        .single())
                .isEqualTo("POOL");
    }

    @Test
    void keepsWhoVotedPresentForThatVote() throws Exception {
        SessionWorld world = world(3);
        long meeting = world.meeting();
        long entry = world.entry(meeting, "안건");
        world.come(meeting, 0, 3);
        world.open(meeting);
        long vote = world.vote(entry, "PROPOSAL", "OPEN");
        expect(303, world.cast(vote, 2, "YES"));

        expect(
                422,
                world.says(
                        "/commission/meetings/" + meeting + "/departures/" + world.appointment(2) + "/mistake",
                        "version",
                        "0"));
        world.leave(meeting, 2);
        assertThat(jdbc.sql("select count(*) from vote_elector where vote_id = ?")
                        .param(vote)
                        .query(Integer.class)
                        .single())
                .isEqualTo(3);
    }

    @Test
    void takesOneVoteOfAMemberWhoSendsItTwiceAtOnce() throws Exception {
        SessionWorld world = world(3);
        long meeting = world.meeting();
        long entry = world.entry(meeting, "두 번 누르는 안건");
        world.come(meeting, 0, 3);
        world.open(meeting);
        for (String method : List.of("OPEN", "SECRET")) {
            long vote = world.vote(entry, "PROCEDURE", method);
            ExecutorService hands = Executors.newFixedThreadPool(4);
            Callable<Integer> press =
                    () -> world.cast(vote, 1, "YES").getResponse().getStatus();
            List<Integer> answers = hands.invokeAll(List.of(press, press, press, press)).stream()
                    .map(SessionTest::answer)
                    .sorted()
                    .toList();
            hands.shutdown();
            assertThat(answers).as(method).containsExactly(303, 422, 422, 422);
            expect(303, world.count(vote));
            assertThat(jdbc.sql("select yes from vote where id = ?")
                            .param(vote)
                            .query(Integer.class)
                            .single())
                    .isEqualTo(1);
        }
    }

    private static int answer(Future<Integer> future) {
        try {
            return future.get();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void closesOnlyWhenEveryItemHasAnOutcomeAndBringsDeferredItemsBack() throws Exception {
        SessionWorld world = world(3);
        long meeting = world.meeting();
        long deferred = world.entry(meeting, "미룬 안건");
        long report = world.body().entry(meeting, world.body().item("보고 안건", "REPORT", "POOL"));
        world.come(meeting, 0, 3);
        world.open(meeting);
        expect(303, world.says("/commission/entries/" + report + "/decision", "outcome", "NOTED"));
        MvcResult refused = world.close(meeting);
        expect(422, refused);
        assertThat(refused.getResponse().getContentAsString()).contains("결과를 적지 않은 안건이 1건");

        expect(422, world.says("/commission/entries/" + deferred + "/decision", "outcome", "DEFERRED"));
        expect(
                303,
                world.says("/commission/entries/" + deferred + "/decision", "outcome", "DEFERRED", "words", "자료 보완"));
        expect(303, world.close(meeting));

        assertThat(jdbc.sql(
                                "select i.state from agenda_item i join agenda_entry e on e.item_id = i.id where e.id in (?, ?) order by e.id")
                        .params(deferred, report)
                        .query(String.class)
                        .list())
                .containsExactly("POOL", "DECIDED");
        assertThat(jdbc.sql("select title from agenda_item where reports_on_id = ?")
                        .param(meeting)
                        .query(String.class)
                        .single())
                .contains("회의록 보고");
    }

    @Test
    void putsTheLastMinutesFirstOnTheNextMeeting() throws Exception {
        SessionWorld world = world(3);
        long meeting = world.meeting();
        long next = world.body()
                .meeting(java.time.LocalDate.now(java.time.ZoneId.of("Asia/Seoul"))
                        .plusDays(30));
        world.entry(next, "다음 안건");
        world.come(meeting, 0, 3);
        world.open(meeting);
        expect(303, world.close(meeting));

        assertThat(jdbc.sql(
                                "select i.title from agenda_entry e join agenda_item i on i.id = e.item_id where e.meeting_id = ? order by e.position")
                        .param(next)
                        .query(String.class)
                        .list())
                .hasSize(2)
                .last()
                .isEqualTo("다음 안건");
    }

    @Test
    void correctsADecisionByAnotherAndKeepsTheFirst() throws Exception {
        SessionWorld world = world(3);
        long meeting = world.meeting();
        long entry = world.entry(meeting, "다시 보는 안건");
        world.come(meeting, 0, 3);
        world.open(meeting);
        world.vote(entry, "PROPOSAL", "CONSENT");
        assertThat(world.outcome(entry)).isEqualTo("APPROVED");

        long amendment = world.vote(entry, "AMENDMENT", "OPEN");
        for (int i = 0; i < 3; i++) {
            world.cast(amendment, i, "YES");
        }
        expect(303, world.count(amendment));

        assertThat(world.outcome(entry)).isEqualTo("AMENDED");
        assertThat(jdbc.sql(
                                "select kind || coalesce('>' || corrects_id, '') <> kind as corrects from decision where entry_id = ? order by id")
                        .param(entry)
                        .query(Boolean.class)
                        .list())
                .containsExactly(false, true);
        assertThatThrownBy(() -> jdbc.sql("update decision set kind = 'REJECTED' where entry_id = ?")
                        .param(entry)
                        .update())
                .isNotNull();
    }

    @Test
    void refusesDecisionsAndAgendaChangesBehindTheApplicationOnceTheMeetingIsClosed() throws Exception {
        SessionWorld world = world(3);
        long meeting = world.meeting();
        long entry = world.entry(meeting, "안건");
        world.come(meeting, 0, 3);
        world.open(meeting);
        world.vote(entry, "PROPOSAL", "CONSENT");
        expect(303, world.close(meeting));

        assertThatThrownBy(() -> jdbc.sql("update agenda_entry set outcome = 'REJECTED' where id = ?")
                        .param(entry)
                        .update())
                .hasMessageContaining("ck_agenda_settled");
        assertThatThrownBy(() -> jdbc.sql("""
                                insert into decision (entry_id, kind, in_office, excluded, required, present, decided_at)
                                values (?, 'NOTED', 3, 0, 2, 3, now())
                                """).param(entry).update()).isNotNull();
        assertThatThrownBy(() -> jdbc.sql("update vote set yes = 0 where entry_id = ?")
                        .param(entry)
                        .update())
                .hasMessageContaining("ck_vote_settled");
    }

    @Test
    void keepsAChairWithoutAVoteFromVotingButPresent() throws Exception {
        SessionWorld world = world(3);
        jdbc.sql("update sitting_rule set chair_votes = false where body_id = ?")
                .param(world.body().id())
                .update();
        long meeting = world.meeting();
        long entry = world.entry(meeting, "안건");
        world.come(meeting, 0, 3);
        world.open(meeting);
        long vote = world.vote(entry, "PROPOSAL", "OPEN");

        expect(422, world.cast(vote, 0, "YES"));
        expect(303, world.cast(vote, 1, "YES"));
        expect(303, world.cast(vote, 2, "YES"));
        expect(303, world.count(vote));

        assertThat(jdbc.sql("select present from vote where id = ?")
                        .param(vote)
                        .query(Integer.class)
                        .single())
                .isEqualTo(3);
        assertThat(world.outcome(entry)).isEqualTo("APPROVED");
    }

    @Test
    void leavesTheListOfAVoteUnderWayAsItIsUntilItIsCounted() throws Exception {
        SessionWorld world = world(4);
        long meeting = world.meeting();
        long entry = world.entry(meeting, "표결 중인 안건");
        world.come(meeting, 0, 4);
        world.open(meeting);
        long vote = world.vote(entry, "PROPOSAL", "OPEN");

        expect(422, world.says(world.person(3), "/commission/entries/" + entry + "/self-recusal", "words", "뒤늦게"));
        expect(
                422,
                world.says(
                        "/commission/entries/" + entry + "/recusals",
                        "member",
                        String.valueOf(world.appointment(1)),
                        "recusal",
                        "CHALLENGED",
                        "words",
                        "신청"));
        expect(
                422,
                world.says(
                        "/commission/entries/" + entry + "/votes",
                        "subject",
                        "DEFERRAL",
                        "method",
                        "OPEN",
                        "words",
                        "보류"));

        assertThat(jdbc.sql("select count(*) from vote_elector where vote_id = ?")
                        .param(vote)
                        .query(Integer.class)
                        .single())
                .isEqualTo(4);
    }

    @Test
    void countsOnlyArrivalsOfTheDayOnWhichItMeets() throws Exception {
        SessionWorld world = world(3);
        long meeting = world.meeting();
        world.come(meeting, 0, 3);
        String today =
                java.time.LocalDate.now(java.time.ZoneId.of("Asia/Seoul")).toString();
        expect(
                303,
                world.says(
                        "/commission/meetings/" + meeting,
                        "version",
                        String.valueOf(world.version(meeting)),
                        "body",
                        String.valueOf(world.body().id()),
                        "kind",
                        "SPECIAL",
                        "form",
                        "SITTING",
                        "heldOn",
                        today,
                        "startsAt",
                        "00:01",
                        "place",
                        "다른 회의실"));
        expect(
                303,
                world.says(
                        "/commission/meetings/" + meeting + "/notice",
                        "version",
                        String.valueOf(world.version(meeting)),
                        "comment",
                        "급함"));

        expect(
                422,
                world.says(
                        "/commission/meetings/" + meeting + "/opening",
                        "version",
                        String.valueOf(world.version(meeting)),
                        "presider",
                        String.valueOf(world.appointment(0))));
    }

    @Test
    void notesReportsAloneWithoutAVote() throws Exception {
        SessionWorld world = world(3);
        long meeting = world.meeting();
        long entry = world.entry(meeting, "심의할 안건");
        world.come(meeting, 0, 3);
        world.open(meeting);

        expect(422, world.says("/commission/entries/" + entry + "/decision", "outcome", "NOTED"));
        assertThatThrownBy(() -> jdbc.sql("""
                                insert into decision (entry_id, kind, in_office, excluded, required, present, decided_at)
                                values (?, 'NOTED', 3, 0, 2, 3, now())
                                """).param(entry).update())
                .hasMessageContaining("ck_decision_noted_is_a_report");
    }

    @Test
    void keepsARuledOrLiftedRecusalBesideANewOne() throws Exception {
        SessionWorld world = world(3);
        long meeting = world.meeting();
        long entry = world.entry(meeting, "안건");
        expect(303, world.says(world.person(1), "/commission/entries/" + entry + "/self-recusal", "words", "첫 사유"));
        expect(422, world.says(world.person(1), "/commission/entries/" + entry + "/self-recusal", "words", "또"));
        long recusal = jdbc.sql("select id from recusal where entry_id = ?")
                .param(entry)
                .query(Long.class)
                .single();
        expect(303, world.says("/commission/entries/" + entry + "/recusals/" + recusal + "/lifting"));
        expect(303, world.says(world.person(1), "/commission/entries/" + entry + "/self-recusal", "words", "둘째 사유"));

        assertThat(jdbc.sql("select ruling || ' ' || reason from recusal where entry_id = ? order by id")
                        .param(entry)
                        .query(String.class)
                        .list())
                .containsExactly("LIFTED 첫 사유", "UPHELD 둘째 사유");
    }

    @Test
    void keepsWhoWasCountedInAVotePresentForIt() throws Exception {
        SessionWorld world = world(4);
        long meeting = world.meeting();
        long entry = world.entry(meeting, "안건");
        world.come(meeting, 0, 4);
        world.open(meeting);
        long vote = world.vote(entry, "PROPOSAL", "OPEN");
        world.cast(vote, 0, "YES");
        expect(303, world.count(vote));

        expect(
                422,
                world.says(
                        "/commission/meetings/" + meeting + "/departures/" + world.appointment(3) + "/mistake",
                        "version",
                        "0"));
    }

    @Test
    void refusesAMemberOfAnotherBodyInEveryPlace() throws Exception {
        SessionWorld world = world(3);
        SessionWorld other = world(3);
        long meeting = world.meeting();
        long entry = world.entry(meeting, "우리 안건");
        world.come(meeting, 0, 3);
        world.open(meeting);
        String stranger = String.valueOf(other.appointment(1));

        expect(422, world.says("/commission/meetings/" + meeting + "/arrivals", "version", "0", "members", stranger));
        expect(
                422,
                world.says(
                        "/commission/entries/" + entry + "/recusals",
                        "member",
                        stranger,
                        "recusal",
                        "DISQUALIFIED",
                        "words",
                        "사유"));
        expect(
                422,
                world.says(
                        "/commission/entries/" + entry + "/votes",
                        "subject",
                        "PROPOSAL",
                        "method",
                        "OPEN",
                        "words",
                        "원안",
                        "member",
                        stranger));
        long vote = world.vote(entry, "PROPOSAL", "OPEN");
        expect(404, other.cast(vote, 1, "YES"));
        assertThat(other.page(other.person(1), "/commission/entries/" + entry))
                .doesNotContain("<summary>제안 내용</summary>");
        assertThat(world.page(world.person(1), "/commission/entries/" + entry)).contains("<summary>제안 내용</summary>");
    }

    @Test
    void asksFollowUpsOnlyOfDepartmentsThatAreThereAndOnlyAfterADecision() throws Exception {
        SessionWorld world = world(3);
        long meeting = world.meeting();
        long entry = world.entry(meeting, "후속조치가 있는 안건");
        world.come(meeting, 0, 3);
        world.open(meeting);
        String path = "/commission/entries/" + entry + "/follow-ups";
        String department = String.valueOf(world.body().departmentId());
        expect(422, world.says(path, "department", department, "task", "계획 수립", "dueOn", "2030-01-31"));
        world.vote(entry, "PROPOSAL", "CONSENT");

        expect(422, world.says(path, "department", "999999999", "task", "계획 수립", "dueOn", "2030-01-31"));
        expect(303, world.says(path, "department", department, "task", "계획 수립", "dueOn", "2030-01-31"));
        assertThat(world.page(world.secretary(), "/commission/follow-ups?standing=OPEN&department=" + department))
                .contains("계획 수립");
    }
}
