package kr.madang.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.cookie;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.http.Cookie;
import kr.madang.domain.office.Role;
import kr.madang.testing.PostgresTest;
import kr.madang.testing.SignedIn;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@PostgresTest
class ShellTest {

    @Autowired
    private MockMvc mvc;

    @Test
    void namesThePageTheWorkAndTheProduct() throws Exception {
        Document page = page(get("/budget/years/new"));

        String heading = page.select("h1").text();
        assertThat(page.select("h1")).hasSize(1);
        assertThat(page.title()).startsWith(heading + " – ").endsWith(" – 마당");
        assertThat(page.select(".breadcrumb li[aria-current=page]").text()).isEqualTo(heading);
    }

    @Test
    void opensTheSectionOfTheMenuThatThePageBelongsTo() throws Exception {
        Document page = page(get("/budget/years/new"));

        assertThat(page.select(".side-menu a[aria-current=page]").eachAttr("href"))
                .containsExactly("/budget/years");
        assertThat(page.select(".side-menu details[open]")).hasSize(1);
    }

    @Test
    void leadsEverySkipLinkAndEveryIdToOnePlace() throws Exception {
        Document page = page(get("/budget/years/new"));

        assertThat(page.select("[id]").eachAttr("id")).doesNotHaveDuplicates();
        assertThat(page.select("a.skip-link").eachAttr("href"))
                .hasSize(2)
                .allSatisfy(href -> assertThat(page.select(href)).hasSize(1));
    }

    @Test
    void showsANoticeThatIsKnownAndNoOther() throws Exception {
        assertThat(page(get("/help?notice=saved")).select("main [role=status]").text())
                .isEqualTo("저장했습니다.");
        assertThat(page(get("/help?notice=unknown")).select("main [role=status]"))
                .isEmpty();
        assertThat(page(get("/help?notice=<b>")).select("main [role=status]")).isEmpty();
    }

    @Test
    void findsEveryStyleSheetScriptAndFont() throws Exception {
        Document page = page(get("/help"));

        for (String address : page.select("link[rel=stylesheet]").eachAttr("href")) {
            mvc.perform(get(address)).andExpect(status().isOk());
        }
        for (String address : page.select("script").eachAttr("src")) {
            mvc.perform(get(address)).andExpect(status().isOk());
        }
        mvc.perform(get("/fonts/PretendardGOV-Regular.subset.woff2")).andExpect(status().isOk());
    }

    @Test
    void standsWithoutAnybodySignedIn() throws Exception {
        Document page =
                Jsoup.parse(mvc.perform(get("/login")).andReturn().getResponse().getContentAsString());

        assertThat(page.select("html").attr("class")).contains("theme-auto", "density-normal", "plain");
        assertThat(page.select("nav, .site-header")).isEmpty();
    }

    @Test
    void remembersTheLookForAYear() throws Exception {
        mvc.perform(preferences("/help").param("theme", "DARK").param("density", "COMPACT"))
                .andExpect(status().isSeeOther())
                .andExpect(header().string("Location", "/help"))
                .andExpect(cookie().value("appearance", "dark.compact"))
                .andExpect(cookie().httpOnly("appearance", true))
                .andExpect(cookie().sameSite("appearance", "Lax"))
                .andExpect(cookie().maxAge("appearance", 365 * 24 * 60 * 60));

        Document page = page(get("/help").cookie(new Cookie("appearance", "dark.compact")));
        assertThat(page.select("html").attr("class")).isEqualTo("theme-dark density-compact");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "dark", "pink.compact", "dark.compact.more", "dark.<b>"})
    void showsTheUsualLookForAnUnknownCookie(String value) throws Exception {
        Document page = page(get("/help").cookie(new Cookie("appearance", value)));

        assertThat(page.select("html").attr("class")).isEqualTo("theme-auto density-normal");
    }

    @ParameterizedTest
    @ValueSource(strings = {"//elsewhere.example", "https://elsewhere.example", "/\\elsewhere.example", "help", ""})
    void leadsNobodyElsewhere(String back) throws Exception {
        mvc.perform(preferences(back).param("theme", "AUTO").param("density", "NORMAL"))
                .andExpect(header().string("Location", "/"));
    }

    private static MockHttpServletRequestBuilder preferences(String back) {
        return post("/preferences")
                .param("back", back)
                .with(SignedIn.as(Role.FINANCE))
                .with(csrf());
    }

    private Document page(MockHttpServletRequestBuilder request) throws Exception {
        return Jsoup.parse(mvc.perform(request.with(SignedIn.as(Role.FINANCE)))
                .andReturn()
                .getResponse()
                .getContentAsString());
    }
}
