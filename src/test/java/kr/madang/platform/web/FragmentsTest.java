package kr.madang.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import java.util.UUID;
import kr.madang.domain.office.Role;
import kr.madang.testing.PostgresTest;
import kr.madang.testing.SignedIn;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** The form fragments, seen on the form that opens a fiscal year. */
@PostgresTest
class FragmentsTest {

    @Autowired
    private MockMvc mvc;

    @Test
    void labelsEveryControl() throws Exception {
        Document page = blank();

        for (Element control : page.select("main form .field > input, main form .field > select")) {
            assertThat(page.select("label[for=" + control.id() + "]")).hasSize(1);
        }
        assertThat(page.select("main fieldset > legend")).isNotEmpty();
        assertThat(page.select("main fieldset label > input[type=radio]")).isNotEmpty();
    }

    @Test
    void tiesAFieldToItsHintAlone() throws Exception {
        Element year = blank().expectFirst("#f-year");

        assertThat(year.attr("aria-describedby")).isEqualTo("f-year-hint");
        assertThat(year.hasAttr("aria-invalid")).isFalse();
    }

    @Test
    void saysWhichFieldsMustBeFilledIn() throws Exception {
        Document page = blank();

        assertThat(page.select("label[for=f-year] .required").text()).isEqualTo("(필수)");
        assertThat(page.select("label[for=f-codesFrom] .required")).isEmpty();
    }

    @Test
    void tiesAWrongFieldToItsHintAndItsError() throws Exception {
        Document page = refused("20x9");

        Element year = page.expectFirst("#f-year");
        assertThat(year.attr("aria-invalid")).isEqualTo("true");
        assertThat(List.of(year.attr("aria-describedby").split(" ")))
                .containsExactly("f-year-hint", "f-year-error")
                .allSatisfy(id -> assertThat(page.select("#" + id)).hasSize(1));
    }

    @Test
    void keepsWhatWasTyped() throws Exception {
        assertThat(refused("20x9").select("#f-year").val()).isEqualTo("20x9");
        assertThat(refused("<b>").select("#f-year").val()).isEqualTo("<b>");
        assertThat(refused("20x9", "APPROPRIATION")
                        .select("input[name=control][checked]")
                        .eachAttr("value"))
                .containsExactly("APPROPRIATION");
    }

    @Test
    void sumsTheErrorsUpWithALinkToEachField() throws Exception {
        Document page = refused("");

        Element summary = page.expectFirst(".error-summary[role=alert][tabindex=-1][autofocus]");
        assertThat(summary.select("h2").text()).isEqualTo("입력한 내용을 확인해 주세요");
        assertThat(summary.select("a").eachAttr("href"))
                .contains("#f-year", "#f-control")
                .allSatisfy(href -> assertThat(page.select(href)).hasSize(1));
    }

    @Test
    void givesEachFormATokenOfItsOwn() throws Exception {
        String first = blank().select("input[name=_formToken]").val();
        String second = blank().select("input[name=_formToken]").val();

        assertThat(UUID.fromString(first)).isNotEqualTo(UUID.fromString(second));
    }

    private Document blank() throws Exception {
        return Jsoup.parse(mvc.perform(get("/budget/years/new").with(SignedIn.as(Role.FINANCE)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString());
    }

    private Document refused(String year) throws Exception {
        return refused(year, "");
    }

    private Document refused(String year, String control) throws Exception {
        return Jsoup.parse(mvc.perform(post("/budget/years")
                        .param("year", year)
                        .param("control", control)
                        .param(FormTokenInterceptor.PARAMETER, UUID.randomUUID().toString())
                        .with(SignedIn.as(Role.FINANCE))
                        .with(csrf()))
                .andExpect(status().isUnprocessableContent())
                .andReturn()
                .getResponse()
                .getContentAsString());
    }
}
