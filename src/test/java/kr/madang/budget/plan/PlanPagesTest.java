package kr.madang.budget.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import kr.madang.domain.office.Role;
import kr.madang.testing.Given;
import kr.madang.testing.PostgresTest;
import kr.madang.testing.SignedIn;
import kr.madang.testing.SqlCount;
import kr.madang.testing.Staff;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@PostgresTest
class PlanPagesTest {

    @Autowired
    private MockMvc browser;

    @Autowired
    private JdbcClient jdbc;

    private int year;
    private long own;
    private long other;
    private long line;
    private long bare;
    private long account;

    @BeforeEach
    void twoLinesOfADivision() {
        Given given = new Given(jdbc);
        year = given.fiscalYear();
        own = given.division("계획부서");
        other = given.division("다른부서");
        long program = given.program(year, own, "계획사업");
        line = given.line(year, program, "201-01");
        bare = given.line(year, program, "307-05");
        given.on(year, line).original("01-01", 1_200_000);
        given.on(year, bare).original("01-01", 500_000);
        account = Staff.account(jdbc);
    }

    private RequestPostProcessor staffOf(long department) {
        return SignedIn.as(Role.STAFF, department, account);
    }

    private MockHttpServletResponse open(String address, RequestPostProcessor who) throws Exception {
        return browser.perform(get(address).with(who)).andReturn().getResponse();
    }

    private Document page(String address) throws Exception {
        MockHttpServletResponse response = open(address, SignedIn.as(Role.AUDITOR));
        assertThat(response.getStatus()).isEqualTo(200);
        return Jsoup.parse(response.getContentAsString());
    }

    private MockHttpServletResponse save(RequestPostProcessor who, long seen, String month, String amount)
            throws Exception {
        MockHttpServletRequestBuilder form = post("/budget/lines/" + line + "/plan")
                .param("seen", String.valueOf(seen))
                .param(month, amount);
        return browser.perform(form.with(who).with(csrf())).andReturn().getResponse();
    }

    private long last() {
        return jdbc.sql("select coalesce(max(id), 0) from execution_plan_entry where line_id = ?")
                .param(line)
                .query(Long.class)
                .single();
    }

    private List<String> entries() {
        return jdbc.sql("select month || ':' || amount from execution_plan_entry where line_id = ? order by id")
                .param(line)
                .query(String.class)
                .list();
    }

    @Test
    void writesARevisionForEachMonthThatChangesAndForNoOther() throws Exception {
        assertThat(save(staffOf(own), 0, "month3", "50만").getStatus()).isEqualTo(303);
        var both = post("/budget/lines/" + line + "/plan")
                .param("seen", String.valueOf(last()))
                .param("month3", "500,000")
                .param("month4", "300,000");
        assertThat(browser.perform(both.with(staffOf(own)).with(csrf()))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(303);

        assertThat(entries()).containsExactly("3:500000", "4:300000");
        assertThat(page("/budget/lines/" + line + "/plan")
                        .select("tr.total td")
                        .get(0)
                        .text())
                .isEqualTo("800,000");
        assertThat(jdbc.sql("select count(*) from audit_entry where action = 'PLAN_CHANGED' and subject like '계획사업%'")
                        .query(Long.class)
                        .single())
                .isGreaterThanOrEqualTo(2);
    }

    @Test
    void answersTheSecondOfTwoPlannersWithBothPlans() throws Exception {
        save(staffOf(own), 0, "month1", "100");

        MockHttpServletResponse late = save(SignedIn.as(Role.FINANCE, null, account), 0, "month1", "200");

        assertThat(late.getStatus()).isEqualTo(409);
        Document form = Jsoup.parse(late.getContentAsString());
        assertThat(form.select("[role=alert]").text())
                .contains("다른 사람이")
                .endsWith("100 지금 저장된 2월 - 지금 저장된 3월 - "
                        + "지금 저장된 4월 - 지금 저장된 5월 - 지금 저장된 6월 - 지금 저장된 7월 - 지금 저장된 8월 - 지금 저장된 9월 - "
                        + "지금 저장된 10월 - 지금 저장된 11월 - 지금 저장된 12월 -");
        assertThat(form.select("input[name=month1]").val()).isEqualTo("200");
        assertThat(form.select("input[name=seen]").val()).isEqualTo(String.valueOf(last()));
        assertThat(entries()).containsExactly("1:100");
    }

    @Test
    void letsOnlyOneOfTwoPlannersWinWhoSaveAtOnce() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(4);
        List<Future<Integer>> answers = new ArrayList<>();
        for (int planner = 1; planner <= 4; planner++) {
            String amount = String.valueOf(planner);
            answers.add(
                    threads.submit(() -> save(staffOf(own), 0, "month1", amount).getStatus()));
        }
        List<Integer> statuses = new ArrayList<>();
        for (Future<Integer> answer : answers) {
            statuses.add(answer.get());
        }
        threads.shutdown();

        assertThat(statuses).containsExactlyInAnyOrder(303, 409, 409, 409);
        assertThat(entries()).hasSize(1);
    }

    @Test
    void refusesTheLineOfAnotherDivision() throws Exception {
        assertThat(save(staffOf(other), 0, "month1", "100").getStatus()).isEqualTo(403);
        assertThat(save(staffOf(other), 0, "month1", "이백").getStatus()).isEqualTo(403);
        assertThat(open("/budget/lines/" + line + "/plan/edit", staffOf(other)).getStatus())
                .isEqualTo(403);
        assertThat(entries()).isEmpty();
        assertThat(open("/budget/lines/" + line + "/plan", staffOf(other)).getContentAsString())
                .doesNotContain("plan/edit");
    }

    @Test
    void letsTheFinanceOfficerPlanForEveryDivision() throws Exception {
        assertThat(save(SignedIn.as(Role.FINANCE, null, account), 0, "month12", "100")
                        .getStatus())
                .isEqualTo(303);
    }

    @ParameterizedTest
    @EnumSource(names = {"SECRETARIAT", "AUDITOR", "COMMISSIONER", "ADMIN"})
    void refusesWhoeverDoesNotPlan(Role role) throws Exception {
        assertThat(save(SignedIn.as(role, own, account), 0, "month1", "100").getStatus())
                .isEqualTo(403);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "month1 | -1 | 0원 이상",
                "month1 | △100 | 0원 이상",
                "month2 | 100조 1원 | 금액으로 읽을 수 없습니다",
                "month2 | 99999999999999999999999 | 금액으로 읽을 수 없습니다",
                "month3 | 많이 | 금액으로 읽을 수 없습니다",
                "month3 | 0.5 | 원",
                "month13 | 100 | 바꾼 뒤에",
                "other | 100 | 바꾼 뒤에",
                "seen | abc | 숫자로"
            })
    void saysWhatIsWrongWithWhatWasTyped(String field, String typed, String sentence) throws Exception {
        MockHttpServletRequestBuilder form =
                post("/budget/lines/" + line + "/plan").param(field, typed);
        MockHttpServletResponse answer = browser.perform(form.with(staffOf(own)).with(csrf()))
                .andReturn()
                .getResponse();

        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(Jsoup.parse(answer.getContentAsString())
                        .select(".error-summary")
                        .text())
                .contains(sentence);
        assertThat(entries()).isEmpty();
    }

    @Test
    void keepsTheTokenOfTheFormWhenAnAmountCannotBeRead() throws Exception {
        save(staffOf(own), 0, "month1", "100");

        Document form = Jsoup.parse(save(staffOf(own), last(), "month2", "많이").getContentAsString());

        assertThat(form.select("input[name=seen]").val()).isEqualTo(String.valueOf(last()));
        assertThat(form.select("input[name=month2]").val()).isEqualTo("많이");
    }

    @Test
    void warnsOfAPlanBeyondTheAppropriationButTakesIt() throws Exception {
        assertThat(save(staffOf(own), 0, "month6", "1,500,000").getStatus()).isEqualTo(303);

        assertThat(page("/budget/lines/" + line + "/plan")
                        .select(".notice.warn")
                        .text())
                .contains("예산현액보다 300,000원 많습니다");
    }

    @Test
    void refusesToChangeOrRemoveAPlanBehindTheApplicationsBack() throws Exception {
        save(staffOf(own), 0, "month1", "100");

        for (String statement : List.of(
                "update execution_plan_entry set amount = 1",
                "update execution_plan_entry set recorded_at = now() where false",
                "delete from execution_plan_entry",
                "truncate execution_plan_entry")) {
            assertThatThrownBy(() -> jdbc.sql(statement).update()).as(statement).hasMessageContaining("append-only");
        }
        for (String values : List.of("13, 100", "0, 100", "1, -1", "1, 100000000000001")) {
            assertThatThrownBy(() -> jdbc.sql("insert into execution_plan_entry (line_id, month, amount, recorded_at)"
                                    + " values (" + line + ", " + values + ", now())")
                            .update())
                    .as(values)
                    .hasMessageContaining("ck_execution_plan_entry");
        }
        assertThat(entries()).containsExactly("1:100");
    }

    @Test
    void findsTheLinesWithoutAPlanAndHandsOutExactlyThese() throws Exception {
        save(staffOf(own), 0, "month1", "100");
        String query = "year=" + year + "&department=" + own + "&state=MISSING";

        Document list = page("/budget/plans?" + query);
        String csv = open("/budget/plans.csv?" + query, SignedIn.as(Role.AUDITOR))
                .getContentAsString(StandardCharsets.UTF_8);

        assertThat(list.select("tbody tr")).hasSize(1);
        assertThat(list.select("tbody tr").text()).contains("307-05", "500,000", "계획 없음");
        assertThat(csv.lines()).hasSize(2).anyMatch(row -> row.contains("307-05") && row.contains("500000"));
        assertThat(open("/budget/plans.xlsx?" + query, SignedIn.as(Role.AUDITOR))
                        .getStatus())
                .isEqualTo(200);
        assertThat(page("/budget/plans?year=" + year + "&size=20&page=2").select("tbody tr"))
                .isEmpty();
        assertThat(page("/budget/plans?year=" + year + "&sort=planned,desc")
                        .select("tbody tr")
                        .get(0)
                        .text())
                .contains("201-01");
    }

    @Test
    void readsTheListInTheSameNumberOfStatementsHoweverLong() throws Exception {
        List<String> few = SqlCount.of(
                "planned", () -> page("/budget/plans?year=" + year + "&department=" + own + "&state=MISSING"));
        List<String> all = SqlCount.of("planned", () -> page("/budget/plans?year=" + year));

        assertThat(few).hasSameSizeAs(all).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "year=1999",
                "year=올해",
                "year=2019x",
                "department=x",
                "department=99999999999999999999",
                "state=NEVER"
            })
    void explainsConditionsItCannotMeet(String query) throws Exception {
        for (String path : List.of("/budget/plans?", "/budget/plans.csv?")) {
            MockHttpServletResponse page = open(path + query, SignedIn.as(Role.STAFF));
            assertThat(page.getStatus()).as(path).isEqualTo(400);
            assertThat(Jsoup.parse(page.getContentAsString()).text()).contains("주세요");
        }
    }

    @Test
    void leadsFromLineAndProgramToThePlan() throws Exception {
        Document linePage = page("/budget/lines/" + line);
        String program = linePage.select("dl.facts a").attr("href");

        assertThat(linePage.select("a[href=/budget/lines/" + line + "/plan]")).hasSize(1);
        assertThat(page(program).select("a[href=/budget/lines/" + line + "/plan]"))
                .hasSize(1);
        assertThat(page("/budget/lines/" + bare + "/plan").select(".empty").text())
                .contains("아직");
    }

    @Test
    void saysThatALineIsMissing() throws Exception {
        assertThat(open("/budget/lines/999999999/plan", SignedIn.as(Role.STAFF)).getStatus())
                .isEqualTo(404);
        assertThat(open("/budget/lines/999999999/plan/edit", SignedIn.as(Role.FINANCE))
                        .getStatus())
                .isEqualTo(404);
    }
}
