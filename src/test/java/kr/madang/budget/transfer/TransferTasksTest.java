package kr.madang.budget.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import kr.madang.budget.transfer.TransferWorld.Scene;
import kr.madang.domain.office.Role;
import kr.madang.domain.shared.DomainRuleViolation;
import kr.madang.testing.Given;
import kr.madang.testing.Person;
import kr.madang.testing.PostgresTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** A request is on exactly one kind of desk at a time; statements are owed from the end of their quarter on. */
@PostgresTest
class TransferTasksTest {

    @Autowired
    private ApplicationContext house;

    @Autowired
    private Decisions decisions;

    @Autowired
    private Statements statements;

    @Autowired
    private MockMvc browser;

    @Autowired
    private JdbcClient jdbc;

    private Scene scene;

    @BeforeEach
    void aLine() {
        scene = new TransferWorld(house).sharedScene().holding(10_000);
    }

    private boolean waits(long id, Person person) throws Exception {
        String page = browser.perform(get("/tasks").with(person.signedIn()))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
        String toDo = page.contains("내가 올린 것") ? page.substring(0, page.indexOf("내가 올린 것")) : page;
        return toDo.contains("\"/budget/transfers/" + id + "\"");
    }

    @Test
    void movesFromDeskToDesk() throws Exception {
        long id = scene.drafted(1_000);
        assertThat(waits(id, scene.staff)).isTrue();
        assertThat(waits(id, scene.finance)).isFalse();

        scene.submit(id);
        assertThat(waits(id, scene.staff)).isFalse();
        assertThat(waits(id, scene.finance)).isTrue();
        assertThat(waits(id, scene.manager)).isFalse();

        scene.finance.runs(() -> decisions.review(id, scene.version(id), null));
        assertThat(waits(id, scene.finance)).isFalse();
        assertThat(waits(id, scene.manager)).isTrue();
        assertThat(waits(id, Person.with(jdbc, Role.MANAGER, scene.given.division("남의담당관"))))
                .isFalse();

        scene.manager.runs(() -> decisions.approve(id, scene.version(id), null));
        assertThat(waits(id, scene.manager)).isFalse();
        assertThat(waits(id, scene.finance)).isTrue();

        scene.execute(id);
        assertThat(waits(id, scene.finance)).isFalse();
    }

    @Test
    void owesAStatementFromTheEndOfTheQuarterUntilItIsHandedIn() {
        Scene past = new TransferWorld(house)
                .sceneIn(new Given(jdbc).fiscalYear(2023))
                .holding(10_000);
        past.execute(past.approved(1_000));

        assertThat(statements.of(past.year).get(2).isOwed(LocalDate.of(past.year, 9, 30)))
                .isFalse();
        assertThat(statements.of(past.year).get(2).isOwed(LocalDate.of(past.year, 10, 1)))
                .isTrue();
        assertThat(statements.of(past.year).get(2).isOverdue(LocalDate.of(past.year, 11, 1)))
                .isTrue();
        assertThat(statements.of(past.year).get(1).isOwed(LocalDate.of(past.year, 12, 31)))
                .isFalse();
        assertThat(past.finance.does(statements::owed))
                .anyMatch(owed -> owed.duty().fiscalYear() == past.year);

        past.finance.runs(() -> statements.submitted(past.year, 3, LocalDate.of(past.year, 10, 31), "의회-1"));

        assertThat(past.finance.does(statements::owed))
                .noneMatch(owed -> owed.duty().fiscalYear() == past.year);
        assertThatThrownBy(() -> past.finance.runs(
                        () -> statements.submitted(past.year, 3, LocalDate.of(past.year, 10, 31), "의회-2")))
                .isInstanceOf(DomainRuleViolation.class);
    }
}
