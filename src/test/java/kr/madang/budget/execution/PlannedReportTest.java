package kr.madang.budget.execution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import kr.madang.domain.office.Role;
import kr.madang.testing.Given;
import kr.madang.testing.PostgresTest;
import kr.madang.testing.SignedIn;
import kr.madang.testing.SqlCount;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** 계획액(누계) and 계획대비 of the execution report. */
@PostgresTest
class PlannedReportTest {

    private static final Instant JANUARY = Instant.parse("2019-01-02T00:00:00Z");
    private static final Instant MAY = Instant.parse("2019-05-02T00:00:00Z");

    @Autowired
    private MockMvc browser;

    @Autowired
    private JdbcClient jdbc;

    private int year;
    private long one;

    /** Three programmes of one division: two planned lines and one that is not planned. */
    @BeforeEach
    void aYearWithPlans() {
        Given given = new Given(jdbc);
        year = given.fiscalYear();
        long division = given.division("계획부서");
        one = spendingLine(given, division, "첫 사업", 1_000, 300);
        long two = spendingLine(given, division, "둘째 사업", 2_000, 100);
        spendingLine(given, division, "셋째 사업", 4_000, 50);
        for (int month = 1; month <= 12; month++) {
            plan(one, month, 50, JANUARY);
            plan(two, month, 101, JANUARY);
        }
    }

    private long spendingLine(Given given, long division, String name, long appropriated, long spent) {
        long line = given.line(year, given.program(year, division, name), "201-01");
        given.on(year, line).original("01-01", appropriated);
        long commitment = given.on(year, line).commitment("01-02", spent);
        given.on(year, line).expenditure("01-03", spent, commitment);
        return line;
    }

    private void plan(long line, int month, long amount, Instant at) {
        jdbc.sql("insert into execution_plan_entry (line_id, month, amount, recorded_at) values (?, ?, ?, ?)")
                .params(line, month, amount, Timestamp.from(at))
                .update();
    }

    private MockHttpServletResponse open(String path, String query) throws Exception {
        return browser.perform(get("/budget/" + path + "?unit=WON&year=" + year + query)
                        .with(SignedIn.as(Role.AUDITOR)))
                .andReturn()
                .getResponse();
    }

    private Document page(String query) throws Exception {
        MockHttpServletResponse response = open("execution", query);
        assertThat(response.getStatus()).isEqualTo(200);
        return Jsoup.parse(response.getContentAsString());
    }

    /** Name, planned to date and rate of each row. */
    private List<String> planOf(Document page) {
        return page.select("table.execution tbody tr").stream()
                .map(row ->
                        row.select("th").text() + "|" + row.select("td.plan").eachText())
                .toList();
    }

    @Test
    void addsWholeWonUpBeforeItDivides() throws Exception {
        // by 15 March: 50 + 50 + 24.2, 101 + 101 + 48.9, each line rounded for itself
        assertThat(planOf(page("&asOf=" + year + "-03-15")))
                .containsExactly(
                        "합 계|[375, 120.0%]",
                        "계획부서|[375, 120.0%]", "첫 사업|[124, 241.9%]", "둘째 사업|[251, 39.8%]", "셋째 사업|[-, -]");
    }

    @ParameterizedTest
    @CsvSource({"-01-31, 50", "-04-30, 200", "-12-31, 600"})
    void countsWholeMonthsAtAMonthsEnd(String day, String planned) throws Exception {
        assertThat(planOf(page("&asOf=" + year + day)).get(2)).startsWith("첫 사업|[" + planned + ",");
    }

    @Test
    void countsTheWholeYearOnceItIsOver() throws Exception {
        assertThat(planOf(page("&asOf=" + (year + 1) + "-02-10")).get(2)).startsWith("첫 사업|[600,");
    }

    @Test
    void plansAsWasKnownAtTheMomentOfRecord() throws Exception {
        plan(one, 1, 70, MAY);
        plan(one, 1, 80, MAY);

        assertThat(planOf(page("&asOf=" + year + "-01-31")).get(2)).startsWith("첫 사업|[80,");
        assertThat(planOf(page("&asOf=" + year + "-01-31&knownAt=2019-03-01")).get(2))
                .startsWith("첫 사업|[50,");
        assertThat(planOf(page("&asOf=" + year + "-01-31&knownAt=2018-12-31")).get(2))
                .isEqualTo("첫 사업|[-, -]");
    }

    @Test
    void marksThePlanOnTheBarOnlyWhereAllIsPlanned() throws Exception {
        Document page = page("&asOf=" + year + "-01-31");
        List<String> marks = page.select("table.execution rect.mark").eachAttr("x");

        assertThat(marks).containsExactly("8.5", "8.5", "5.0", "5.1", "8.5");
        assertThat(page.select("p.note").text()).contains("월별 집행계획이 없는 예산과목 1건");
    }

    @Test
    void readsTheReportInOneStatement() throws Exception {
        assertThat(SqlCount.of("sums", () -> page("&asOf=" + year + "-03-15"))).hasSize(1);
        assertThat(SqlCount.of("execution_plan_entry", () -> page("&asOf=" + year + "-03-15&knownAt=2019-03-01")))
                .hasSize(1);
    }

    @Test
    void printsThePlanIntoTheFiles() throws Exception {
        String csv = open("execution.csv", "&asOf=" + year + "-03-15").getContentAsString(StandardCharsets.UTF_8);

        assertThat(csv).contains("계획액(누계)(원),계획대비(%)");
        assertThat(csv.lines().filter(row -> row.contains("둘째 사업")))
                .first()
                .asString()
                .contains(",251,");
        for (String format : List.of("xlsx", "pdf", "hwpx")) {
            assertThat(open("execution." + format, "&asOf=" + year + "-03-15").getStatus())
                    .as(format)
                    .isEqualTo(200);
        }
    }

    @Test
    void explainsThePlanUnderTheTable() throws Exception {
        Element note =
                page("&asOf=" + year + "-03-15").select("p.note:contains(일할분)").get(0);

        assertThat(note.text()).startsWith("※").contains("경과일수", "반올림", "계획대비 = 집행액 ÷ 계획액(누계)");
    }
}
