package kr.madang.budget.edition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import kr.madang.domain.office.Role;
import kr.madang.testing.Given;
import kr.madang.testing.PostgresTest;
import kr.madang.testing.SignedIn;
import kr.madang.testing.Staff;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;

@PostgresTest
class IssuingTest {

    @Autowired
    private MockMvc browser;

    @Autowired
    private JdbcClient jdbc;

    private Given given;
    private int year;
    private long line;
    private long program;
    private long accountId;

    @BeforeEach
    void aProgramWithMoney() {
        given = new Given(jdbc);
        year = given.fiscalYear();
        program = given.program(year, given.division("발행부서"), "발행사업");
        line = given.line(year, program, "201-01");
        given.on(year, line).original("01-01", 1_000_000_000);
        long commitment = given.on(year, line).commitment("01-02", 500_000_000);
        given.on(year, line).expenditure("01-03", 300_000_000, commitment);
        accountId = Staff.account(jdbc);
    }

    private String issue(String token) throws Exception {
        MvcResult result = browser.perform(post("/budget/editions")
                        .param("year", String.valueOf(year))
                        .param("asOf", year + "-03-31")
                        .param("unit", "MILLION")
                        .param("_formToken", token)
                        .with(SignedIn.as(Role.FINANCE, null, accountId))
                        .with(csrf()))
                .andReturn();
        assertThat(result.getResponse().getStatus()).isEqualTo(303);
        return String.valueOf(result.getResponse().getHeader("Location"));
    }

    private long issued() throws Exception {
        String location = issue(UUID.randomUUID().toString());
        return Long.parseLong(location.replaceAll(".*/editions/(\\d+).*", "$1"));
    }

    private byte[] file(long edition, String format) throws Exception {
        return browser.perform(
                        get("/budget/editions/" + edition + "/files/" + format).with(SignedIn.as(Role.MANAGER)))
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
    }

    private void spendMore() {
        long commitment =
                given.on(year, line).recordedAt(Instant.now().plusSeconds(1)).commitment("02-01", 100_000_000);
        given.on(year, line).recordedAt(Instant.now().plusSeconds(2)).expenditure("02-02", 70_000_000, commitment);
    }

    @Test
    void handsOutTheSameBytesAfterLaterEntries() throws Exception {
        long edition = issued();
        byte[] pdf = file(edition, "pdf");
        byte[] xlsx = file(edition, "xlsx");

        spendMore();

        assertThat(file(edition, "pdf")).isEqualTo(pdf);
        assertThat(file(edition, "xlsx")).isEqualTo(xlsx);
    }

    @Test
    void numbersEditionsOfAYearFromOne() throws Exception {
        issued();
        issued();

        assertThat(jdbc.sql("select ordinal from report_edition where fiscal_year = ? order by ordinal")
                        .param(year)
                        .query(Integer.class)
                        .list())
                .containsExactly(1, 2);
    }

    @Test
    void issuesOnceWhenTheFormIsSentTwiceAtOnce() throws Exception {
        String token = UUID.randomUUID().toString();
        ExecutorService threads = Executors.newFixedThreadPool(2);
        List<Future<String>> answers = new ArrayList<>();
        for (int attempt = 0; attempt < 2; attempt++) {
            answers.add(threads.submit(() -> issue(token)));
        }

        assertThat(answers.get(0).get()).isEqualTo(answers.get(1).get());
        threads.shutdown();
        assertThat(jdbc.sql("select count(*) from report_edition where fiscal_year = ?")
                        .param(year)
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void comparesTwoEditionsRowByRowAndNamesTheEntries() throws Exception {
        long before = issued();
        spendMore();
        Thread.sleep(2_500);
        long after = issued();

        String page = browser.perform(get("/budget/editions/" + after + "/comparison?with=" + before)
                        .with(SignedIn.as(Role.AUDITOR)))
                .andReturn()
                .getResponse()
                .getContentAsString();

        assertThat(page).contains("발행사업").contains("370,000,000").contains("70,000,000원");
    }

    @Test
    void refusesToChangeOrRemoveAnEdition() throws Exception {
        long edition = issued();

        assertThatThrownBy(() -> jdbc.sql("update report_edition set as_of = as_of where id = ?")
                        .param(edition)
                        .update())
                .isNotNull();
        assertThatThrownBy(() -> jdbc.sql("delete from report_edition_file where edition_id = ?")
                        .param(edition)
                        .update())
                .isNotNull();
        assertThatThrownBy(() -> jdbc.sql("update report_edition_row set expended = 0 where edition_id = ?")
                        .param(edition)
                        .update())
                .isNotNull();
    }

    @Test
    void writesTheIssueAndEachDownloadIntoTheAuditLog() throws Exception {
        long edition = issued();
        file(edition, "csv");

        assertThat(jdbc.sql("select action from audit_entry where subject like ? order by id")
                        .param("%" + year + "-1%")
                        .query(String.class)
                        .list())
                .contains("EDITION_ISSUED", "DOWNLOAD");
    }

    private void plan(int month, long amount) {
        jdbc.sql("insert into execution_plan_entry (line_id, month, amount, recorded_at) values (?, ?, ?, now())")
                .params(line, month, amount)
                .update();
    }

    private String page(String address) throws Exception {
        return browser.perform(get(address).with(SignedIn.as(Role.AUDITOR)))
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    @Test
    void freezesWhatWasPlannedAndComparesIt() throws Exception {
        long unplanned = issued();
        plan(1, 400_000_000);
        Thread.sleep(5);
        long planned = issued();
        plan(2, 200_000_000);
        Thread.sleep(5);
        long replanned = issued();

        assertThat(jdbc.sql("select r.planned from report_edition_row r join report_edition e on e.id = r.edition_id"
                                + " where e.fiscal_year = ? order by e.ordinal")
                        .param(year)
                        .query((row, number) -> String.valueOf(row.getObject("planned")))
                        .list())
                .containsExactly("null", "400000000", "600000000");
        assertThat(page("/budget/editions/" + planned)).contains("400,000,000원").contains("75.0%");
        assertThat(page("/budget/editions/" + unplanned)).doesNotContain("400,000,000");
        assertThat(page("/budget/editions/" + replanned + "/comparison?with=" + planned))
                .contains("600,000,000", "75.0%", "50.0%", "계획액(누계)이 달라졌습니다");
        assertThat(page("/budget/editions/" + planned + "/comparison?with=" + unplanned))
                .contains("두 발행본의 수치가 같습니다");
    }
}
