package kr.madang.budget.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.nio.charset.StandardCharsets;
import java.util.List;
import kr.madang.domain.office.Role;
import kr.madang.testing.ReferenceCase;
import kr.madang.testing.ReferenceCaseTest;
import kr.madang.testing.SignedIn;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** Plans, warnings and forecast over the reference case of 2019. */
@ReferenceCaseTest
class ForecastPagesTest {

    private static final String QUERY = "?year=2019&asOf=2019-08-15";

    @Autowired
    private MockMvc browser;

    @Autowired
    private ReferenceCase reference;

    @BeforeEach
    void loadTheReferenceCase() {
        reference.load();
    }

    private MockHttpServletResponse open(String address) throws Exception {
        return browser.perform(get(address).with(SignedIn.as(Role.AUDITOR)))
                .andReturn()
                .getResponse();
    }

    private Document page(String address) throws Exception {
        MockHttpServletResponse response = open(address);
        assertThat(response.getStatus()).as(address).isEqualTo(200);
        return Jsoup.parse(response.getContentAsString());
    }

    @Test
    void forecastsEachProgramAndAddsThemUp() throws Exception {
        Document page = page("/budget/forecast" + QUERY + "&unit=MILLION");

        assertThat(page.select("tbody tr")).hasSize(31);
        assertThat(page.select("tr.detail").get(0).text()).isEqualTo("시민 제안 발굴 및 실행 2,976 885 1,423 1,553 47.8%");
        assertThat(page.select("tr.total").text()).startsWith("합 계 55,915 40,977 ");
        assertThat(page.select("p.note").text()).contains("경과일수(227일) × 연간 일수(365일)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"xlsx", "pdf", "hwpx", "csv"})
    void handsTheForecastOut(String format) throws Exception {
        assertThat(open("/budget/forecast." + format + QUERY).getStatus()).isEqualTo(200);
    }

    @Test
    void printsTheSameForecastIntoCsv() throws Exception {
        String csv = open("/budget/forecast.csv" + QUERY + "&unit=WON").getContentAsString(StandardCharsets.UTF_8);

        assertThat(csv).contains("시민 제안 발굴 및 실행,2976000000,885000000,1423017621,1552982379,47.8%");
    }

    @Test
    void showsPlansInTheReportAndSomethingOfEachKindOfWarning() throws Exception {
        Document report = page("/budget/execution" + QUERY);
        assertThat(report.select("tr.total td.plan").eachText()).doesNotContain("-");

        Document alerts = page("/budget/alerts" + QUERY);
        for (String section : List.of("low", "exhausted", "unspent")) {
            assertThat(alerts.select("section[aria-labelledby=" + section + "-heading] tbody tr"))
                    .as(section)
                    .isNotEmpty();
        }
        assertThat(page("/budget/plans?year=2019&state=MISSING").select("tbody tr"))
                .hasSize(2);
        assertThat(page("/budget/plans?year=2019&state=OVER").select("tbody tr"))
                .hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"year=1999", "year=2019&asOf=2019-02-30", "year=2019&asOf=2020-02-11", "unit=DOLLAR"})
    void explainsConditionsItCannotMeet(String condition) throws Exception {
        MockHttpServletResponse page = open("/budget/forecast?" + condition);

        assertThat(page.getStatus()).isEqualTo(400);
        assertThat(Jsoup.parse(page.getContentAsString()).select("[role=alert]").text())
                .isNotEmpty();
        assertThat(open("/budget/forecast.csv?" + condition).getStatus()).isEqualTo(400);
    }
}
