package kr.madang.platform.list;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.util.List;
import kr.madang.domain.office.Role;
import kr.madang.testing.Given;
import kr.madang.testing.Person;
import kr.madang.testing.PostgresTest;
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
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Chips, hidden columns, kept conditions, picked rows and the way from record to record, shown by the ledger. */
@PostgresTest
class ListToolsTest {

    @Autowired
    private MockMvc browser;

    @Autowired
    private JdbcClient jdbc;

    private Person finance;
    private int year;
    private long first;
    private long second;
    private long third;

    @BeforeEach
    void threeEntries() {
        Given given = new Given(jdbc);
        year = given.fiscalYear();
        long line = given.line(year);
        first = given.on(year, line).original("01-01", 1_000);
        second = given.on(year, line).supplementary("02-01", 20);
        third = given.on(year, line).commitment("03-01", 7);
        finance = Person.with(jdbc, Role.FINANCE, null);
    }

    private MockHttpServletResponse send(MockHttpServletRequestBuilder request, Person person) throws Exception {
        MvcResult result = browser.perform(request.with(person.signedIn())).andReturn();
        if (result.getRequest().isAsyncStarted()) {
            result.getAsyncResult();
        }
        MockHttpServletResponse response = result.getResponse();
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        return response;
    }

    private Document list(String query) throws Exception {
        return Jsoup.parse(
                send(get("/budget/entries?year=" + year + query), finance).getContentAsString());
    }

    @Test
    void namesEachConditionAndTakesItBackWithOneClick() throws Exception {
        Document page = list("&kind=COMMITMENT&q=T-");

        assertThat(page.select(".chip a").eachText()).containsExactly("기록 구분: 원인행위 × 조건 빼기", "검색어: T- × 조건 빼기");
        assertThat(page.select(".chip a").eachAttr("href").get(0))
                .contains("q=T-")
                .doesNotContain("kind=");
    }

    @Test
    void hidesTheColumnsTheAddressNames() throws Exception {
        assertThat(list("").select("th").eachText()).anyMatch(text -> text.contains("적요"));
        Document page = list("&hide=summary&hide=recordedAt");

        assertThat(page.select("table.data th").eachText())
                .noneMatch(text -> text.contains("적요"))
                .noneMatch(text -> text.contains("기록시점"))
                .anyMatch(text -> text.contains("금액"));
        assertThat(page.select("table.data tbody tr:first-child > *").size())
                .isEqualTo(page.select("table.data thead th").size());
    }

    @Test
    void keepsConditionsUnderANameForTheirOwnerAlone() throws Exception {
        String here = "/budget/entries?year=" + year + "&kind=COMMITMENT";

        send(post("/views").with(csrf()).param("back", here).param("name", "원인행위만"), finance);

        assertThat(list("").select(".views a").eachAttr("href")).containsExactly(here);
        Person other = Person.with(jdbc, Role.FINANCE, null);
        Document others =
                Jsoup.parse(send(get("/budget/entries?year=" + year), other).getContentAsString());
        assertThat(others.select(".views a")).isEmpty();
        long id = jdbc.sql("select id from saved_view where account_id = ?")
                .param(finance.accountId())
                .query(Long.class)
                .single();
        send(post("/views/" + id + "/removal").with(csrf()).param("back", here), other);
        assertThat(list("").select(".views a")).hasSize(1);
        send(post("/views/" + id + "/removal").with(csrf()).param("back", here), finance);
        assertThat(list("").select(".views a")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"//evil.example", "https://evil.example/", "javascript:alert(1)", "/budget/entries\r\nX: y", ""})
    void keepsAddressesOfTheHouseAlone(String address) throws Exception {
        assertThat(send(post("/views").with(csrf()).param("back", address).param("name", "밖"), finance)
                        .getStatus())
                .isEqualTo(400);
    }

    @Test
    void handsOutThePickedRowsAlone() throws Exception {
        String csv = send(get("/budget/entries.csv?year=" + year + "&only=" + first + "&only=" + third), finance)
                .getContentAsString();

        assertThat(csv.lines()).hasSize(3);
        assertThat(csv).contains("T-" + first, "T-" + third).doesNotContain("T-" + second);
        assertThat(send(get("/budget/entries.csv?year=" + year + "&only=drei"), finance)
                        .getStatus())
                .isEqualTo(400);
    }

    @Test
    void leadsFromRecordToRecordWithinTheSet() throws Exception {
        List<String> links =
                list("&sort=effectiveDate,asc").select("tbody th a").eachAttr("href");
        assertThat(links.get(1))
                .isEqualTo("/budget/entries/" + second + "?within=" + first + "," + second + "," + third);

        Document record = Jsoup.parse(send(get(links.get(1)), finance).getContentAsString());

        assertThat(record.select(".neighbours").text()).isEqualTo("이전 2 / 3 다음");
        assertThat(record.select(".neighbours a[rel=next]").attr("href"))
                .isEqualTo("/budget/entries/" + third + "?within=" + first + "," + second + "," + third);
        Document alone = Jsoup.parse(send(get("/budget/entries/" + second + "?within=<script>"), finance)
                .getContentAsString());
        assertThat(alone.select(".neighbours").text()).isEmpty();
    }
}
