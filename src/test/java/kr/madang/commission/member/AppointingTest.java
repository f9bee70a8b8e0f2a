package kr.madang.commission.member;

import static kr.madang.commission.member.MemberWorld.LAST;
import static kr.madang.commission.member.MemberWorld.START;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import kr.madang.domain.office.Role;
import kr.madang.domain.shared.DomainRuleViolation;
import kr.madang.platform.task.Task;
import kr.madang.platform.time.BusinessClock;
import kr.madang.testing.Person;
import kr.madang.testing.PostgresTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Appointing at once, one after another, and what is told of terms that end. */
@PostgresTest
class AppointingTest {

    @Autowired
    private Appointing appointing;

    @Autowired
    private TermAlerts alerts;

    @Autowired
    private JdbcClient jdbc;

    private MemberWorld world;

    @BeforeEach
    void aCommission() {
        world = new MemberWorld(jdbc);
    }

    private AppointmentForm form(long seat, long member, LocalDate from) {
        return new AppointmentForm(seat, member, from, null, null);
    }

    @Test
    void letsOneOfTwoSecretariesHaveTheSeatAndTellsTheOther() throws Exception {
        long seat = world.seat("CALL", 1);
        CyclicBarrier both = new CyclicBarrier(2);
        List<Callable<String>> secretaries = new ArrayList<>();
        for (String name : new String[] {"먼저", "나중"}) {
            Person secretary = Person.with(jdbc, Role.SECRETARIAT, null);
            long member = world.member(name);
            secretaries.add(() -> secretary.does(() -> {
                both.await();
                try {
                    appointing.appoint(form(seat, member, START));
                    return "done";
                } catch (DomainRuleViolation refused) {
                    return refused.key();
                }
            }));
        }

        List<String> answers = new ArrayList<>();
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            for (Future<String> answer : threads.invokeAll(secretaries)) {
                answers.add(answer.get());
            }
        } finally {
            threads.shutdownNow();
        }

        assertThat(answers).containsExactlyInAnyOrder("done", "appointment.seatTaken");
        assertThat(world.id("select count(*) from appointment where seat_id = ?", seat))
                .isEqualTo(1);
    }

    @Test
    void letsTheSuccessorServeTheRest() {
        long seat = world.seat("CALL", 1);
        long left = world.appoint("CALL", 1, world.member("떠난 위원"));
        jdbc.sql("update appointment set ended_on = ?, ending = 'RESIGNED' where id = ?")
                .params(START.plusDays(10), left)
                .update();
        Person secretary = Person.with(jdbc, Role.SECRETARIAT, null);

        long made = secretary.does(() -> appointing.appoint(form(seat, world.member("보궐"), START.plusDays(20))));

        assertThat(world.id(
                        "select count(*) from appointment where id = ? and kind = 'SUCCESSION' and predecessor_id = ? and ends_on = ?",
                        made,
                        left,
                        LAST))
                .isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"0, 30", "30, 30", "31, 60", "60, 60", "61, 90", "90, 90"})
    void tellsThreeTimes(long daysLeft, int step) {
        assertThat(TermAlerts.step(daysLeft)).isEqualTo(step);
    }

    @Test
    void tellsTheSecretariatOfTermsThatEndUntilSomebodyFollows() {
        LocalDate today = LocalDate.now(BusinessClock.SEOUL);
        String name = "곧만료" + world.body;
        long soon = world.appoint(world.seat("CALL", 1), world.member(name), today.minusDays(100), today.plusDays(90));
        world.appoint(world.seat("CALL", 2), world.member("아직" + world.body), today.minusDays(100), today.plusDays(91));

        List<Task> told = tasks(Role.SECRETARIAT);
        assertThat(told).hasSize(1);
        assertThat(told.get(0).subject()).contains(name, "시민 공모 1번");
        assertThat(told.get(0).what()).isEqualTo("임기 만료 90일 이내");
        assertThat(told.get(0).dueOn()).isEqualTo(today.plusDays(90));
        assertThat(tasks(Role.STAFF)).isEmpty();

        Person secretary = Person.with(jdbc, Role.SECRETARIAT, null);
        secretary.does(() -> appointing.appoint(form(world.seat("CALL", 1), world.member("다음"), today.plusDays(91))));
        assertThat(soon).isPositive();
        assertThat(tasks(Role.SECRETARIAT)).isEmpty();
    }

    private List<Task> tasks(Role role) {
        return Person.with(jdbc, role, null).does(() -> alerts.toDo()).stream()
                .filter(task -> task.subject().contains(String.valueOf(world.body)))
                .toList();
    }
}
