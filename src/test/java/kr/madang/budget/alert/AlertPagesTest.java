package kr.madang.budget.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.LocalDate;
import java.util.List;
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
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@PostgresTest
class AlertPagesTest {

    @Autowired
    private MockMvc browser;

    @Autowired
    private JdbcClient jdbc;

    private int year;
    private long own;
    private long other;
    private long low;
    private long commitment;
    private long account;
    private String query = "";

    /** One line that lags, one exactly at the margin, one nearly exhausted; an old commitment half spent, and a young one. */
    @BeforeEach
    void aYearWithSomethingOfEachKind() {
        Given given = new Given(jdbc);
        year = given.fiscalYear();
        own = given.division("경고부서");
        other = given.division("다른부서");
        account = Staff.account(jdbc);
        low = line(given, "뒤진사업", 10_000);
        plan(low, 1_000);
        commitment = given.on(year, low).commitment("01-02", 1_000);
        given.on(year, low).expenditure("01-03", 899, commitment);
        long even = line(given, "맞춘사업", 10_000);
        plan(even, 1_000);
        long spent = given.on(year, even).commitment("01-02", 900);
        given.on(year, even).expenditure("01-03", 900, spent);
        long gone = line(given, "다쓴사업", 1_000);
        given.on(year, gone).commitment("03-30", 950);
        query = "?year=" + year + "&asOf=" + year + "-03-31";
    }

    private long line(Given given, String name, long appropriated) {
        long line = given.line(year, given.program(year, own, name), "201-01");
        given.on(year, line).original("01-01", appropriated);
        return line;
    }

    private void plan(long line, long amount) {
        jdbc.sql("insert into execution_plan_entry (line_id, month, amount, recorded_at) values (?, 3, ?, now())")
                .params(line, amount)
                .update();
    }

    private MockHttpServletResponse open(String address, RequestPostProcessor who) throws Exception {
        return browser.perform(get(address).with(who)).andReturn().getResponse();
    }

    private Document page(String address) throws Exception {
        MockHttpServletResponse response = open(address, SignedIn.as(Role.FINANCE, null, account));
        assertThat(response.getStatus()).as(address).isEqualTo(200);
        return Jsoup.parse(response.getContentAsString());
    }

    private MockHttpServletResponse send(MockHttpServletRequestBuilder form, RequestPostProcessor who)
            throws Exception {
        return browser.perform(form.with(who).with(csrf())).andReturn().getResponse();
    }

    private RequestPostProcessor staffOf(long department) {
        return SignedIn.as(Role.STAFF, department, account);
    }

    private MockHttpServletRequestBuilder hiding(String kind, String name, long id, String reason) {
        return post("/budget/alerts/hidings")
                .param("kind", kind)
                .param(name, String.valueOf(id))
                .param("reason", reason);
    }

    private MockHttpServletRequestBuilder threshold(String kind, String amount, String from) {
        return post("/budget/alerts/thresholds")
                .param("kind", kind)
                .param("amount", amount)
                .param("validFrom", from);
    }

    private static List<String> rows(Document page, String section) {
        return page.select("section[aria-labelledby=" + section + "-heading] tbody tr")
                .eachText();
    }

    @Test
    void listsEachKindWithItsRuleAndItsFigures() throws Exception {
        Document page = page("/budget/alerts" + query);

        assertThat(rows(page, "low")).singleElement().asString().contains("뒤진사업", "1,000 899 89.9% 10.1%p");
        assertThat(rows(page, "exhausted")).singleElement().asString().contains("다쓴사업", "1,000 950 50 5.0%");
        assertThat(rows(page, "unspent")).singleElement().asString().contains("뒤진사업", "88일 101");
        assertThat(page.select("section").text()).contains("10.0%p 넘게", "5.0% 이하", "60일이 넘었는데");
        assertThat(page.select("a[href=/budget/lines/" + low + "]")).isNotEmpty();
        assertThat(page.select("a[href=/budget/entries/" + commitment + "]")).hasSize(1);
    }

    @Test
    void warnsOfCommitmentsOnlyOnceTheyAreOlderThanTheLimit() throws Exception {
        LocalDate last = LocalDate.of(year, 1, 2).plusDays(60);
        assertThat(rows(page("/budget/alerts?year=" + year + "&asOf=" + last), "unspent"))
                .isEmpty();
        assertThat(rows(page("/budget/alerts?year=" + year + "&asOf=" + last.plusDays(1)), "unspent"))
                .hasSize(1);
    }

    @Test
    void narrowsToAKindAndToADepartment() throws Exception {
        Document one = page("/budget/alerts" + query + "&kind=NEAR_EXHAUSTION");

        assertThat(rows(one, "exhausted")).hasSize(1);
        assertThat(one.select("#low-heading, #unspent-heading")).isEmpty();
        Document none = page("/budget/alerts" + query + "&department=" + other);
        assertThat(none.select("section tbody tr")).isEmpty();
    }

    @Test
    void readsTheWarningsInTwoStatements() throws Exception {
        assertThat(SqlCount.of("alert_hiding", () -> page("/budget/alerts" + query)))
                .hasSize(2);
    }

    @Test
    void hidesAWarningForAReasonAndShowsItAgain() throws Exception {
        assertThat(send(hiding("LOW_EXECUTION", "line", low, "9월에 교부할 예정"), staffOf(own))
                        .getStatus())
                .isEqualTo(303);
        Document hidden = page("/budget/alerts" + query);
        assertThat(rows(hidden, "low")).isEmpty();
        assertThat(rows(hidden, "unspent")).hasSize(1);
        assertThat(rows(hidden, "hidden")).singleElement().asString().contains("집행 저조", "9월에 교부할 예정");

        String end =
                hidden.select("section[aria-labelledby=hidden-heading] form").attr("action");
        assertThat(send(post(end), staffOf(own)).getStatus()).isEqualTo(303);
        assertThat(rows(page("/budget/alerts" + query), "low")).hasSize(1);
        assertThat(send(post(end), staffOf(own)).getStatus()).isEqualTo(409);
        assertThat(jdbc.sql("select action from audit_entry where subject = ? order by id")
                        .param("LOW_EXECUTION " + low)
                        .query(String.class)
                        .list())
                .containsExactly("ALERT_HIDDEN", "ALERT_SHOWN");
    }

    @Test
    void hidesTheWarningAboutOneCommitment() throws Exception {
        assertThat(send(hiding("UNSPENT_COMMITMENT", "entry", commitment, "준공 검사 중"), staffOf(own))
                        .getStatus())
                .isEqualTo(303);
        Document page = page("/budget/alerts" + query);

        assertThat(rows(page, "unspent")).isEmpty();
        assertThat(rows(page, "low")).hasSize(1);
        assertThat(send(hiding("UNSPENT_COMMITMENT", "entry", commitment, "다시"), staffOf(own))
                        .getStatus())
                .isEqualTo(422);
    }

    @Test
    void refusesToHideWarningsOfAnotherDivision() throws Exception {
        assertThat(send(hiding("LOW_EXECUTION", "line", low, "남의 것"), staffOf(other))
                        .getStatus())
                .isEqualTo(403);
        assertThat(send(hiding("UNSPENT_COMMITMENT", "entry", commitment, "남의 것"), staffOf(other))
                        .getStatus())
                .isEqualTo(403);
        assertThat(open("/budget/alerts/hidings/new?kind=LOW_EXECUTION&line=" + low, staffOf(other))
                        .getStatus())
                .isEqualTo(403);
        send(hiding("LOW_EXECUTION", "line", low, "내 것"), staffOf(own));
        String end = page("/budget/alerts" + query)
                .select("section[aria-labelledby=hidden-heading] form")
                .attr("action");
        assertThat(send(post(end), staffOf(other)).getStatus()).isEqualTo(403);
        assertThat(open("/budget/alerts" + query, staffOf(other)).getContentAsString())
                .doesNotContain("hidings/new")
                .doesNotContain(end);
    }

    @Test
    void asksForAReasonAndForAWarningThatThereIs() throws Exception {
        MockHttpServletResponse blank = send(hiding("LOW_EXECUTION", "line", low, "  "), staffOf(own));
        assertThat(blank.getStatus()).isEqualTo(422);
        assertThat(Jsoup.parse(blank.getContentAsString())
                        .select("input[name=line]")
                        .val())
                .isEqualTo(String.valueOf(low));
        assertThat(send(hiding("GIFT", "line", low, "까닭"), staffOf(own)).getStatus())
                .isEqualTo(400);
        assertThat(send(hiding("LOW_EXECUTION", "entry", commitment, "까닭"), staffOf(own))
                        .getStatus())
                .isEqualTo(404);
        assertThat(send(hiding("UNSPENT_COMMITMENT", "entry", 999_999_999, "까닭"), staffOf(own))
                        .getStatus())
                .isEqualTo(404);
        assertThat(open("/budget/alerts/hidings/new", staffOf(own)).getStatus()).isEqualTo(400);
        assertThat(open("/budget/alerts/hidings/new?kind=LOW_EXECUTION&line=x", staffOf(own))
                        .getStatus())
                .isEqualTo(400);
    }

    @Test
    void judgesEachDayByTheThresholdsThatHoldOnIt() throws Exception {
        RequestPostProcessor finance = SignedIn.as(Role.FINANCE, null, account);
        assertThat(send(threshold("LOW_EXECUTION", "10.2", year + "-04-01"), finance)
                        .getStatus())
                .isEqualTo(303);
        assertThat(send(threshold("LOW_EXECUTION", "10.0", (year + 1) + "-01-01"), finance)
                        .getStatus())
                .isEqualTo(303);

        assertThat(rows(page("/budget/alerts" + query), "low")).hasSize(1);
        assertThat(rows(page("/budget/alerts?year=" + year + "&asOf=" + year + "-04-01"), "low"))
                .isEmpty();
        assertThat(page("/budget/alerts/thresholds").select("tbody tr").text()).contains("10.2%p", year + ". 4. 1.");
        MockHttpServletResponse again = send(threshold("LOW_EXECUTION", "12", year + "-04-01"), finance);
        assertThat(again.getStatus()).isEqualTo(422);
        assertThat(again.getContentAsString()).contains("이미 있습니다");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "100.1", "5.55", "많이", "", "1e99", "999999999999"})
    void refusesThresholdsThatCannotBe(String amount) throws Exception {
        MockHttpServletResponse answer =
                send(threshold("NEAR_EXHAUSTION", amount, "2150-01-01"), SignedIn.as(Role.FINANCE, null, account));

        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(Jsoup.parse(answer.getContentAsString())
                        .select(".error-summary")
                        .text())
                .contains("주세요");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2019-13-01", "언젠가", "1900-01-01", "9999-01-01"})
    void refusesThresholdsFromDaysThatCannotBe(String day) throws Exception {
        assertThat(send(threshold("NEAR_EXHAUSTION", "5", day), SignedIn.as(Role.FINANCE, null, account))
                        .getStatus())
                .isEqualTo(422);
    }

    @Test
    void leavesThresholdsToTheFinanceOfficer() throws Exception {
        for (Role role : List.of(Role.STAFF, Role.MANAGER, Role.AUDITOR, Role.ADMIN)) {
            assertThat(send(threshold("LOW_EXECUTION", "1", "2151-01-01"), SignedIn.as(role, own, account))
                            .getStatus())
                    .as(role.name())
                    .isEqualTo(403);
        }
    }

    @Test
    void refusesToChangeOrRemoveThresholdsAndHidingsBehindTheApplicationsBack() {
        for (String table : List.of("alert_threshold", "alert_hiding")) {
            for (String statement : List.of("update %s set kind = kind", "delete from %s", "truncate %s")) {
                assertThatThrownBy(() -> jdbc.sql(statement.formatted(table)).update())
                        .as(statement + table)
                        .hasMessageContaining("append-only");
            }
        }
        assertThatThrownBy(() -> jdbc.sql("insert into alert_threshold (kind, amount, valid_from, recorded_at)"
                                + " values ('LOW_EXECUTION', 9, '1961-01-01', now())")
                        .update())
                .hasMessageContaining("uq_alert_threshold_day");
        assertThatThrownBy(() -> jdbc.sql("insert into alert_hiding (kind, line_id, hidden, reason, recorded_by,"
                                + " recorded_at) values ('LOW_EXECUTION', ?, true, ' ', ?, now())")
                        .params(low, account)
                        .update())
                .hasMessageContaining("ck_alert_hiding_reasoned");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "year=1999",
                "year=올해",
                "asOf=2019-02-30",
                "asOf=1980-01-01",
                "department=x",
                "kind=GIFT",
                "kind=low_execution"
            })
    void explainsConditionsItCannotMeet(String condition) throws Exception {
        MockHttpServletResponse page = open("/budget/alerts?" + condition, SignedIn.as(Role.STAFF));

        assertThat(page.getStatus()).isEqualTo(400);
        assertThat(Jsoup.parse(page.getContentAsString()).select("[role=alert]").text())
                .isNotEmpty();
    }
}
