package kr.madang.commission.minutes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import kr.madang.domain.body.minutes.MinutesSection;
import kr.madang.domain.shared.DomainRuleViolation;
import kr.madang.testing.PostgresTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.security.access.AccessDeniedException;

/** What was sent out or approved stays, whoever tries to change it, in the database too. */
@PostgresTest
class MinutesRulesTest {

    @Autowired
    private ApplicationContext house;

    private MinutesWorld world;

    @BeforeEach
    void aClosedMeeting() {
        world = new MinutesWorld(house);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update minutes_version set remarks_text = 'x' where minutes_id = ?",
                "update minutes_version set reason = 'x' where minutes_id = ?",
                "update minutes_version set sha256 = null, approved_at = null, approver_name = null where minutes_id = ?",
                "update minutes_version set approver_name = '남' where minutes_id = ?",
                "delete from minutes_version where minutes_id = ?",
                "update minutes_step set comment = 'x' where minutes_id = ?"
            })
    void refusesEveryChangeOfAnApprovedVersion(String attempt) {
        long id = world.approved();

        assertThatThrownBy(() -> world.jdbc.sql(attempt).param(id).update())
                .hasMessageMatching("(?s).*(ck_minutes_version_frozen|append-only).*");
    }

    @Test
    void refusesAChangeOfWhatWasSentOut() {
        long id = world.sent();

        assertThatThrownBy(() -> world.jdbc
                        .sql("update minutes_version set votes_text = 'x' where minutes_id = ?")
                        .param(id)
                        .update())
                .hasMessageContaining("ck_minutes_version_sealed");
    }

    @Test
    void refusesAHashThatIsNotTheTexts() {
        long id = world.proposed();

        assertThatThrownBy(() -> world.jdbc.sql("""
                                update minutes_version set approver_name = '가', approved_at = now(), sha256 = repeat('0', 64)
                                where minutes_id = ?
                                """).param(id).update())
                .hasMessageContaining("ck_minutes_version_hash_agrees");
    }

    @Test
    void refusesToPublishWhatIsNotApproved() {
        long id = world.proposed();

        assertThatThrownBy(() -> world.jdbc.sql("""
                                insert into minutes_publication (minutes_id, version_id, disclosure, title, body_id, body_name,
                                    held_on, texts, withheld, notes, sha256, publisher_name, published_at)
                                select v.minutes_id, v.id, 'FULL', 'x', ?, 'x', '2019-11-06', array_fill('x'::text, array[9]),
                                       array_fill(false, array[9]), '{}', 'x', 'x', now()
                                from minutes_version v where v.minutes_id = ?
                                """).params(world.body.id(), id).update())
                .hasMessageContaining("ck_minutes_publication_of_an_approved_version");
    }

    @Test
    void refusesMinutesOfAMeetingThatIsNotClosed() {
        long open = world.body.meeting(MinutesWorld.DAY.plusDays(7));

        assertThatThrownBy(() -> world.jdbc
                        .sql(
                                "insert into minutes (meeting_id, state, disclosure, retention) values (?, 'DRAFT', 'FULL', 'PERMANENT')")
                        .param(open)
                        .update())
                .hasMessageContaining("ck_minutes_of_a_closed_meeting");
    }

    @Test
    void rewritesADraftInPlaceAndMakesANewVersionOfWhatWasSentOut() {
        long id = world.written();
        assertThat(world.versions(id)).isEqualTo(1);

        long sent = new MinutesWorld(house).sent();
        world.write(sent, "새 발언요지");

        assertThat(world.versions(sent)).isEqualTo(2);
        assertThat(world.text(sent, "remarks_text")).isEqualTo("새 발언요지");
    }

    @Test
    void sendsNothingOutWhoseRemarksAreEmpty() {
        long id = world.drafted();

        assertThatThrownBy(() -> world.secretary.runs(() -> house.getBean(MinutesCourse.class)
                        .sendForComment(id, world.version(id), LocalDate.of(2099, 1, 1))))
                .isInstanceOf(DomainRuleViolation.class)
                .hasMessage("minutes.remarksMissing");
    }

    @Test
    void letsNobodyButWhoPresidedApprove() {
        long id = world.proposed();

        assertThatThrownBy(() -> world.memberPerson.runs(
                        () -> house.getBean(MinutesCourse.class).approve(id, world.version(id))))
                .isInstanceOf(AccessDeniedException.class);
        assertThat(world.state(id)).isEqualTo("PROPOSED");
    }

    @Test
    void movesTheMeetingOnWhenItsMinutesAreApprovedAndBackWhenTheyAreReopened() {
        long id = world.approved();
        assertThat(world.meetingState()).isEqualTo("MINUTES_APPROVED");

        world.reopen(id, "참석자 이름을 바로잡음");

        assertThat(world.meetingState()).isEqualTo("CLOSED");
        assertThat(world.state(id)).isEqualTo("DRAFT");
        assertThat(world.jdbc
                        .sql("select deed from meeting_step where meeting_id = ? order by step_no")
                        .param(world.meeting)
                        .query(String.class)
                        .list())
                .containsExactly("MINUTES_APPROVED", "MINUTES_REOPENED");
    }

    @Test
    void asksForTheApprovalAgainAfterAChangeAndKeepsTheApprovedVersion() {
        long id = world.approved();
        String hash = world.text(id, "sha256");
        world.reopen(id, "참석자 이름을 바로잡음");
        world.write(id, "바로잡은 발언요지");

        assertThatThrownBy(() -> world.approve(id)).hasMessage("minutes.notInThisState");
        world.circulate(id);
        world.propose(id);
        world.approve(id);

        assertThat(world.versions(id)).isEqualTo(2);
        assertThat(world.text(id, "reason")).isEqualTo("참석자 이름을 바로잡음");
        assertThat(world.text(id, "sha256")).isNotEqualTo(hash);
        assertThat(world.jdbc
                        .sql("select sha256 from minutes_version where minutes_id = ? and ordinal = 1")
                        .param(id)
                        .query(String.class)
                        .single())
                .isEqualTo(hash);
    }

    @Test
    void proposesNoReopenedTextThatTheMembersWereNotSent() {
        long id = world.approved();
        world.reopen(id, "참석자 이름을 바로잡음");
        assertThatThrownBy(() -> world.propose(id)).hasMessage("minutes.notYetCommented");
        world.write(id, "바로잡은 발언요지");
        assertThatThrownBy(() -> world.propose(id)).hasMessage("minutes.notYetCommented");

        world.circulate(id);
        world.propose(id);

        assertThat(world.state(id)).isEqualTo("PROPOSED");
    }

    @Test
    void proposesNoTextThatWasWrittenAfterTheLastOneWasSentOrProposed() {
        long id = world.proposed();
        world.write(id, "제안을 거두고 고친 발언요지");
        assertThat(world.state(id)).isEqualTo("DRAFT");
        assertThatThrownBy(() -> world.propose(id)).hasMessage("minutes.notYetCommented");

        world.circulate(id);
        world.write(id, "보낸 뒤에 고친 발언요지");
        assertThatThrownBy(() -> world.propose(id)).hasMessage("minutes.notYetCommented");
    }

    @Test
    void recordsTheMeetingThatApproved() {
        long id = world.proposed();
        MinutesCourse course = house.getBean(MinutesCourse.class);
        long next = world.body.meeting(MinutesWorld.DAY.plusMonths(1));
        assertThatThrownBy(() -> world.secretary.runs(() -> course.recordApproval(id, world.version(id), next)))
                .hasMessage("minutes.cannotHaveApproved");
        world.jdbc
                .sql("update meeting set state = 'IN_SESSION', opened_at = now() where id = ?")
                .param(next)
                .update();

        world.secretary.runs(() -> course.recordApproval(id, world.version(id), next));

        assertThat(world.state(id)).isEqualTo("APPROVED");
        assertThat(world.text(id, "approved_in_id::text")).isEqualTo(String.valueOf(next));
    }

    @Test
    void proposesNothingWhileAMemberMayStillSpeakOrACommentIsUnanswered() {
        long id = world.sent();
        assertThatThrownBy(() -> world.propose(id)).hasMessage("minutes.stillInComment");
        Commenting commenting = house.getBean(Commenting.class);
        world.chairPerson.runs(() -> commenting.assent(id));
        world.memberPerson.runs(() -> commenting.comment(id, MinutesSection.REMARKS, "제 말이 빠졌습니다."));

        assertThatThrownBy(() -> world.propose(id)).hasMessage("minutes.commentsOpen");
    }

    @Test
    void refusesAStepTakenOnWhatHasChangedMeanwhile() {
        long id = world.sent();

        assertThatThrownBy(() -> world.secretary.runs(
                        () -> house.getBean(MinutesCourse.class).propose(id, world.version(id) - 1)))
                .isInstanceOf(ObjectOptimisticLockingFailureException.class);
    }
}
