package kr.madang.commission.pay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import kr.madang.domain.body.PayClass;
import kr.madang.domain.office.Role;
import kr.madang.testing.Given;
import kr.madang.testing.Person;
import kr.madang.testing.PostgresTest;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** What lists say, and what neither the pages nor plain SQL can do to them. */
@PostgresTest
class PayRulesTest {

    @Autowired
    private ApplicationContext house;

    @Autowired
    private PayDrafting drafting;

    @Autowired
    private PayIssuing issuing;

    private PayWorld world;

    @BeforeEach
    void aBodyWithARule() {
        world = new PayWorld(house);
    }

    private static void refused(String rule, ThrowingCallable deed) {
        assertThatThrownBy(deed).hasStackTraceContaining(rule);
    }

    private void sql(String statement, long id) {
        world.jdbc.sql(statement).param(id).update();
    }

    @Test
    void paysByTheMinutesOfSeveralIntervalsWithinTheMeeting() {
        long twice = world.member("두번", PayClass.PAID);
        long justTwoHours = world.member("꼭두시간", PayClass.PAID);
        long early = world.member("일찍", PayClass.PAID);
        long untilTheEnd = world.member("끝까지", PayClass.PAID);
        long meeting = world.closedMeeting(world.day(5, 6));
        world.attend(meeting, twice, 0, 60);
        world.attend(meeting, twice, 120, 181);
        world.attend(meeting, justTwoHours, 0, 120);
        world.attend(meeting, early, -30, 120);
        world.attend(meeting, untilTheEnd, 119, null);

        long list = world.drafted(meeting);

        assertThat(world.amount(list, twice)).isEqualTo(200_000);
        assertThat(world.amount(list, justTwoHours)).isEqualTo(150_000);
        assertThat(world.amount(list, early)).isEqualTo(150_000);
        assertThat(world.amount(list, untilTheEnd)).isEqualTo(200_000);
        assertThat(world.total(list)).isEqualTo(700_000);
    }

    @Test
    void listsTheExemptAndTheAbsentWithTheReason() {
        long official = world.member("국장", PayClass.CITY_OFFICIAL);
        long councillor = world.member("의원", PayClass.COUNCIL_MEMBER);
        long absent = world.member("불참", PayClass.PAID);
        long meeting = world.closedMeeting(world.day(5, 6));
        world.attend(meeting, official, 0, 200);
        world.attend(meeting, councillor, 0, 200);

        long list = world.drafted(meeting);

        assertThat(world.total(list)).isZero();
        assertThat(world.jdbc
                        .sql("select no_pay from pay_list_line where list_id = ? order by appointment_id")
                        .param(list)
                        .query(String.class)
                        .list())
                .containsExactly("CITY_OFFICIAL", "COUNCIL_MEMBER", "ABSENT");
        assertThat(world.amount(list, absent)).isZero();
    }

    @Test
    void paysByTheRuleOfTheDayOfTheMeeting() {
        long member = world.member("위원", PayClass.PAID);
        long before = world.closedMeeting(world.day(5, 6));
        long after = world.closedMeeting(world.day(5, 7));
        world.attend(before, member, 0, 60);
        world.attend(after, member, 0, 60);

        world.rule(world.day(5, 7), 170_000, 0);

        assertThat(world.amount(world.drafted(before), member)).isEqualTo(150_000);
        assertThat(world.amount(world.drafted(after), member)).isEqualTo(170_000);
        assertThat(world.jdbc
                        .sql("select valid_until from pay_rule where body_id = ? order by valid_from limit 1")
                        .param(world.body.id())
                        .query(LocalDate.class)
                        .single())
                .isEqualTo(world.day(5, 6));
    }

    @Test
    void paysTheExtraAmountOnceADay() {
        long member = world.member("위원", PayClass.PAID);
        long first = world.closedMeeting(world.day(5, 6));
        long second = world.closedMeeting(world.day(5, 6));
        world.attend(first, member, 0, 200);
        world.attend(second, member, 0, 200);

        world.issued(first);

        assertThat(world.amount(world.drafted(second), member)).isEqualTo(150_000);
    }

    @Test
    void neverRewritesARule() {
        long rule = world.jdbc
                .sql("select id from pay_rule where body_id = ?")
                .param(world.body.id())
                .query(Long.class)
                .single();

        refused("ck_pay_rule_only_ends", () -> sql("update pay_rule set base_amount = 1 where id = ?", rule));
        refused("append-only", () -> sql("delete from pay_rule where id = ?", rule));
        refused("pay.ruleFollowedTooEarly", () -> world.rule(LocalDate.of(2000, 1, 1), 1, 1));
        world.rule(world.day(1, 1), 1, 1);
        refused("ck_pay_rule_only_ends", () -> sql("update pay_rule set valid_until = null where id = ?", rule));
    }

    @Test
    void neverChangesAnIssuedList() {
        long member = world.member("위원", PayClass.PAID);
        long meeting = world.closedMeeting(world.day(5, 6));
        world.attend(meeting, member, 0, 60);
        long list = world.issued(meeting);

        String stays = "ck_pay_list_issued_stays";
        refused(stays, () -> sql("update pay_list set total = 1 where id = ?", list));
        refused(
                stays,
                () -> sql(
                        "update pay_list set state = 'DRAFT', issued_at = null, issuer_name = null, issued_by = null where id = ?",
                        list));
        refused(stays, () -> sql("delete from pay_list where id = ?", list));
        refused(stays, () -> sql("update pay_list_line set base_amount = 1 where list_id = ?", list));
        refused(stays, () -> sql("delete from pay_list_line where list_id = ?", list));
        refused("append-only", () -> world.jdbc.sql("truncate pay_list_line").update());
        refused("append-only", () -> world.jdbc.sql("truncate pay_list cascade").update());
        refused("pay.alreadyIssued", () -> world.issue(list));
    }

    @Test
    void issuesNothingButTheSumOfItsLines() {
        long meeting = world.closedMeeting(world.day(5, 6));
        long list = world.drafted(meeting);
        sql("update pay_list set total = 5 where id = ?", list);

        refused(
                "ck_pay_list_total_is_the_sum",
                () -> sql(
                        "update pay_list set state = 'ISSUED', issued_at = now(), issuer_name = '누구' where id = ?",
                        list));
    }

    @Test
    void keepsOneChainOfListsForAMeeting() {
        long member = world.member("위원", PayClass.PAID);
        long meeting = world.closedMeeting(world.day(5, 6));
        long list = world.issued(meeting);
        String copy = """
                insert into pay_list (meeting_id, ordinal, state, fiscal_year, budget_line_id, rule_id, total, replaces_id, reason,
                    drafter_name, drafted_at)
                select meeting_id, ordinal + 5, 'DRAFT', fiscal_year, budget_line_id, rule_id, 0, %s, %s, '누구', now()
                from pay_list where id = ?
                """;
        refused("uq_pay_list_one_first", () -> sql(copy.formatted("null", "null"), list));
        world.attend(meeting, member, 0, 60);

        long second = world.replaced(meeting, "출석을 빠뜨림");

        refused("uq_pay_list_replaced_once", () -> sql(copy.formatted("id", "'까닭'"), list));
        refused("ck_pay_list_replaces_an_issued_one", () -> sql(copy.formatted("id", "'까닭'"), second));
        world.issue(second);
        assertThat(world.total(list)).isZero();
        assertThat(world.total(second)).isEqualTo(150_000);
    }

    @Test
    void takesALineOfTheYearOfTheMeetingAlone() {
        long meeting = world.closedMeeting(world.day(5, 6));
        Given given = new Given(world.jdbc);
        int other = given.fiscalYear();
        long foreign = given.line(other);
        long list = world.drafted(meeting);

        refused(
                "fk_pay_list_line_of_the_year",
                () -> sql("update pay_list set budget_line_id = " + foreign + " where id = ?", list));
        refused(
                "ck_pay_list_line_of_the_year",
                () -> sql(
                        "update pay_list set budget_line_id = " + foreign + ", fiscal_year = " + other
                                + " where id = ?",
                        list));
    }

    @Test
    void drawsNothingUpBeforeTheMeetingIsClosed() {
        long meeting = world.body.meeting(world.day(5, 6));

        refused("pay.meetingNotPayable", () -> world.drafted(meeting));
    }

    @Test
    void issuesOnlyWhatTheRecordStillSays() {
        long member = world.member("위원", PayClass.PAID);
        long meeting = world.closedMeeting(world.day(5, 6));
        long list = world.drafted(meeting);
        world.attend(meeting, member, 0, 60);

        refused("pay.recordChanged", () -> world.issue(list));
    }

    @Test
    void makesOneListWhenTwoSecretariesDraftAndIssueAtOnce() throws Exception {
        long meeting = world.closedMeeting(world.day(5, 6));
        PayForm form = world.form(null, null);
        assertThat(succeeded(() -> drafting.draft(meeting, form))).isEqualTo(1);
        assertThat(world.lists(meeting)).isEqualTo(1);

        long list = world.jdbc
                .sql("select id from pay_list where meeting_id = ?")
                .param(meeting)
                .query(Long.class)
                .single();
        int version = world.version(list);
        assertThat(succeeded(() -> {
                    issuing.issue(list, version);
                    return 1;
                }))
                .isEqualTo(1);
        assertThat(world.lists(meeting)).isEqualTo(1);
    }

    @Test
    void paysTheExtraAmountOnceEvenWhenTwoListsOfADayAreIssuedAtOnce() throws Exception {
        long member = world.member("위원", PayClass.PAID);
        List<Long> lists = Stream.of(world.day(5, 6), world.day(5, 6))
                .map(world::closedMeeting)
                .map(meeting -> {
                    world.attend(meeting, member, 0, 200);
                    return world.drafted(meeting);
                })
                .toList();
        AtomicInteger next = new AtomicInteger();

        assertThat(succeeded(() -> {
                    long list = lists.get(next.getAndIncrement());
                    issuing.issue(list, world.version(list));
                    return list;
                }))
                .isEqualTo(1);
    }

    @Test
    void beginsTheReferenceRulesOnce() {
        PayReferenceData reference = house.getBean(PayReferenceData.class);
        world.secretary.runs(reference::load);
        world.secretary.runs(reference::load);

        assertThat(world.jdbc
                        .sql(
                                "select body_kind || ' ' || base_amount || ' ' || extra_amount || ' ' || extra_after_minutes"
                                        + " from pay_rule where body_kind in ('COMMISSION', 'SUBCOMMITTEE') order by body_kind")
                        .query(String.class)
                        .list())
                .containsExactly("COMMISSION 150000 50000 120", "SUBCOMMITTEE 150000 50000 120");
    }

    /** How many of two secretaries who do it at the same moment succeed. */
    private int succeeded(Callable<?> deed) throws InterruptedException {
        List<Person> two = List.of(world.secretary, Person.with(world.jdbc, Role.SECRETARIAT, null));
        CountDownLatch start = new CountDownLatch(1);
        ExecutorService hands = Executors.newFixedThreadPool(two.size());
        try {
            List<Future<?>> tries = two.stream()
                    .<Future<?>>map(person -> hands.submit(() -> person.does(() -> {
                        start.await();
                        return deed.call();
                    })))
                    .toList();
            start.countDown();
            int done = 0;
            for (Future<?> attempt : tries) {
                done += isDone(attempt) ? 1 : 0;
            }
            return done;
        } finally {
            hands.shutdown();
        }
    }

    private static boolean isDone(Future<?> attempt) throws InterruptedException {
        try {
            attempt.get();
            return true;
        } catch (ExecutionException refused) {
            return false;
        }
    }
}
