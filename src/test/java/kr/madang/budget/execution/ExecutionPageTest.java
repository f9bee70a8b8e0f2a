package kr.madang.budget.execution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.nio.charset.StandardCharsets;
import kr.madang.domain.office.Role;
import kr.madang.testing.PostgresTest;
import kr.madang.testing.ReferenceCase;
import kr.madang.testing.SignedIn;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** Whatever the address says, the answer is a page in Korean that says what is allowed. */
@PostgresTest
class ExecutionPageTest {

    @Autowired
    private MockMvc browser;

    @Autowired
    private ReferenceCase reference;

    @BeforeEach
    void loadTheReferenceCase() {
        reference.load();
    }

    private MockHttpServletResponse open(String address) throws Exception {
        return browser.perform(get(address).with(SignedIn.as(Role.STAFF)))
                .andReturn()
                .getResponse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "year=1999 | 열려 있지 않습니다",
                "year=abc | 열려 있지 않습니다",
                "year=99999999999999999999 | 열려 있지 않습니다",
                "year=2019&asOf=2019-02-30 | 읽을 수 없습니다",
                "year=2019&asOf=어제 | 읽을 수 없습니다",
                "year=2019&asOf=%2B999999999-12-31 | 읽을 수 없습니다",
                "year=2019&asOf=2018-12-31 | 출납사무 완결일",
                "year=2019&asOf=2020-02-11 | 출납사무 완결일",
                "year=2019&knownAt=soon | 기록시점",
                "year=2019&knownAt=2019-08-20T99:00 | 기록시점",
                "year=2019&unit=DOLLAR | 백만원",
                "year=2019&department=x | 목록에서 골라 주세요"
            })
    void explainsConditionsItCannotMeet(String query, String sentence) throws Exception {
        MockHttpServletResponse page = open("/budget/execution?" + query);

        assertThat(page.getStatus()).isEqualTo(400);
        assertThat(Jsoup.parse(page.getContentAsString()).select("[role=alert]").text())
                .contains(sentence);
        assertThat(open("/budget/execution.xlsx?" + query).getStatus()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2019-01-01", "2019-12-31", "2020-02-10"})
    void takesTheFirstAndTheLastDaysOfTheBooks(String day) throws Exception {
        assertThat(open("/budget/execution?year=2019&asOf=" + day).getStatus()).isEqualTo(200);
    }

    @Test
    void knowsNothingBeforeAnythingWasRecorded() throws Exception {
        MockHttpServletResponse page = open("/budget/execution?year=2019&asOf=2019-08-15&knownAt=2019-08-20");

        assertThat(Jsoup.parse(page.getContentAsString())
                        .select("tr.total td")
                        .get(0)
                        .text())
                .isEqualTo("0");
        assertThat(Jsoup.parse(page.getContentAsString())
                        .select("tr.total td")
                        .get(4)
                        .text())
                .isEqualTo("-");
    }

    @Test
    void repeatsWhatWasAskedInItsConditions() throws Exception {
        MockHttpServletResponse page = open("/budget/execution?year=2019&asOf=2019-06-30&unit=THOUSAND&order=rate");

        var html = Jsoup.parse(page.getContentAsString());
        assertThat(html.select("#asOf").val()).isEqualTo("2019-06-30");
        assertThat(html.select("input[name=unit][checked]").val()).isEqualTo("THOUSAND");
        assertThat(html.select("th[aria-sort=descending]").text()).startsWith("집행률");
    }

    @Test
    void staysWithinTheWeightOfAPage() throws Exception {
        assertThat(open("/budget/execution?year=2019&asOf=2019-08-15").getContentAsByteArray().length)
                .isLessThan(150_000);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/budget/entries?year=2019&q=가",
                "/budget/entries?year=2019&kind=GIFT",
                "/budget/entries?year=2019&from=2019-09-01&asOf=2019-08-01",
                "/budget/entries?year=2019&program=99999999999999999999"
            })
    void explainsLedgerConditionsItCannotMeet(String address) throws Exception {
        MockHttpServletResponse page = open(address);

        assertThat(page.getStatus()).isEqualTo(400);
        assertThat(Jsoup.parse(page.getContentAsString()).select("[role=alert]").text())
                .endsWith("주세요.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/budget/entries/999999999",
                "/budget/programs/999999999",
                "/budget/lines/999999999",
                "/budget/editions/999999999"
            })
    void saysThatARecordIsMissing(String address) throws Exception {
        assertThat(open(address).getStatus()).isEqualTo(404);
    }

    @Test
    void exportsExactlyTheFilteredSet() throws Exception {
        String list =
                open("/budget/entries?year=2019&asOf=2019-08-15&kind=REFUND").getContentAsString();
        var response = browser.perform(get("/budget/entries.csv?year=2019&asOf=2019-08-15&kind=REFUND")
                        .with(SignedIn.as(Role.STAFF)))
                .andReturn();
        response.getAsyncResult();
        String csv = response.getResponse().getContentAsString(StandardCharsets.UTF_8);

        long rows = csv.lines().count() - 1;
        assertThat(Jsoup.parse(list).select(".list-status strong").text()).isEqualTo(String.valueOf(rows));
    }
}
