package kr.madang.house;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import kr.madang.domain.office.Role;
import kr.madang.testing.Person;
import kr.madang.testing.ReferenceCase;
import kr.madang.testing.ReferenceCaseTest;
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
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;

/** What every form and every figure keeps to, tried page by page with the reference case. */
@ReferenceCaseTest
class GatesTest {

    private static final int LARGEST_PAGE = 150 * 1024;

    @Autowired
    private MockMvc browser;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private ReferenceCase reference;

    @BeforeEach
    void loadTheReferenceCase() {
        reference.load();
    }

    private MockHttpServletResponse send(AbstractMockHttpServletRequestBuilder<?> request, Person person)
            throws Exception {
        MockHttpServletResponse response =
                browser.perform(request.with(person.signedIn())).andReturn().getResponse();
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        return response;
    }

    private Person somebody(Role role) {
        long division = jdbc.sql("select id from department where code = 'SDC-DEM'")
                .query(Long.class)
                .single();
        return Person.with(jdbc, role, role == Role.ADMIN ? null : division);
    }

    @ParameterizedTest
    @CsvSource({
        "FINANCE, /budget/transfers/new?year=2019",
        "FINANCE, /budget/entries/2/reversal",
        "FINANCE, /budget/years/new",
        "FINANCE, /budget/imports/new",
        "FINANCE, /budget/alerts/thresholds/new",
        "FINANCE, /budget/programs/1/remarks/new",
        "SECRETARIAT, /commission/members/new",
        "SECRETARIAT, /commission/appointments/new",
        "SECRETARIAT, /commission/composition/new",
        "SECRETARIAT, /commission/pay-rules/new",
        "ADMIN, /budget/transfer-rules/new",
        "ADMIN, /budget/transfer-limits/new",
        "ADMIN, /admin/users/new",
        "SECRETARIAT, /commission/meetings/new",
        "SECRETARIAT, /commission/meeting-calendar/new",
        "STAFF, /commission/items/new",
        "SECRETARIAT, /commission/calls/new"
    })
    void answersAnEmptyFormWithItselfAndALinkToEachFault(Role role, String address) throws Exception {
        Person person = somebody(role);
        Document empty = Jsoup.parse(send(get(URI.create(address)), person).getContentAsString());
        Element form = empty.select("main form[method=post]").first();
        assertThat(form).as(address).isNotNull();

        AbstractMockHttpServletRequestBuilder<?> request = form.attr("enctype").startsWith("multipart")
                ? multipart(form.attr("action"))
                : post(form.attr("action"));
        for (Element hidden : form.select("input[type=hidden]")) {
            request.param(hidden.attr("name"), hidden.attr("value"));
        }
        for (Element typed : form.select("input[type=text], textarea")) {
            request.param(typed.attr("name"), "");
        }
        MockHttpServletResponse answer = send(request.with(csrf()), person);

        assertThat(answer.getStatus()).as(address).isEqualTo(422);
        Document page = Jsoup.parse(answer.getContentAsString());
        assertThat(page.select(".error-summary li")).as(address).isNotEmpty();
        for (Element link : page.select(".error-summary a")) {
            String id = link.attr("href").substring(1);
            assertThat(page.getElementById(id)).as(id).isNotNull();
        }
        assertThat(page.select(".field-error")).as(address).hasSameSizeAs(page.select(".error-summary a"));
    }

    @Test
    void linksEveryFigureOfTheReportToEntriesThatAddUpToIt() throws Exception {
        Person person = somebody(Role.AUDITOR);
        String report = send(get(URI.create("/budget/execution?year=2019&asOf=2019-08-15&unit=WON")), person)
                .getContentAsString();
        assertThat(report.getBytes(StandardCharsets.UTF_8).length).isLessThan(LARGEST_PAGE);

        int followed = 0;
        for (Element link : Jsoup.parse(report).select("table.data td.num a[href*=figure]")) {
            if (link.text().endsWith("%")) {
                continue;
            }
            Document entries =
                    Jsoup.parse(send(get(URI.create(link.attr("href"))), person).getContentAsString());
            assertThat(entries.select("p.summary strong").eachText().get(0))
                    .as(link.attr("href"))
                    .isEqualTo(link.text());
            followed++;
        }
        assertThat(followed).isGreaterThan(100);
    }
}
