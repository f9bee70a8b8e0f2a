package kr.madang.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.util.List;
import kr.madang.domain.office.Role;
import kr.madang.testing.PostgresTest;
import kr.madang.testing.SignedIn;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

@PostgresTest
class HomeTest {

    @Autowired
    private MockMvc browser;

    private MockHttpServletResponse open(String path, Role role) throws Exception {
        return browser.perform(get(path).with(SignedIn.as(role))).andReturn().getResponse();
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void leadsEverybodyToAPageTheyMayOpen(Role role) throws Exception {
        MockHttpServletResponse home = open("/", role);

        assertThat(home.getStatus()).isEqualTo(303);
        assertThat(home.getRedirectedUrl()).isNotNull().startsWith("/");
        assertThat(open(String.valueOf(home.getRedirectedUrl()), role).getStatus())
                .isNotEqualTo(403)
                .isNotEqualTo(404)
                .isLessThan(500);
    }

    @Test
    void leadsToTheHelpWhereTheMenuIsEmpty() {
        assertThat(new HomeController(new Menu(List.of())).home().getView()).hasToString(helpView());
    }

    private static String helpView() {
        return String.valueOf(Forms.to("/help").getView());
    }

    @Test
    void asksForASignInFirst() throws Exception {
        assertThat(browser.perform(get("/")).andReturn().getResponse().getRedirectedUrl())
                .endsWith("/login");
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void showsTheHelpToEverybody(Role role) throws Exception {
        MockHttpServletResponse help = open("/help", role);
        Document page = Jsoup.parse(help.getContentAsString());

        assertThat(help.getStatus()).isEqualTo(200);
        assertThat(page.select("h1").text()).isEqualTo("도움말");
        assertThat(page.select("main h2").eachText()).contains("월별 집행현황 보기", "자료 올리기", "문의");
    }
}
