package kr.madang.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import kr.madang.domain.office.Role;
import kr.madang.testing.PostgresTest;
import kr.madang.testing.SignedIn;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@PostgresTest
@DisplayName("잘못 적은 양식의 화면 제목은 ‘오류:’로 시작한다")
class RefusedFormTitleTest {

    @Autowired
    private MockMvc mvc;

    @ParameterizedTest
    @CsvSource({
        "/budget/years, FINANCE",
        "/organisation/departments, ADMIN",
        "/organisation/successions, ADMIN",
        "/admin/users, ADMIN",
        "/account/password, STAFF"
    })
    void beginsWithAMarkWhereTheFormCameBack(String address, Role role) throws Exception {
        Document page = page(post(address).with(csrf()), role, 422);

        assertThat(page.title())
                .isEqualTo("오류: " + page.select("h1").text()
                        + page.title().substring(page.title().indexOf(" – ")))
                .endsWith(" – 마당");
    }

    @Test
    void marksAListWhoseConditionsCannotBeRead() throws Exception {
        assertThat(page(get("/budget/imports?from=어제"), Role.FINANCE, 400).title())
                .startsWith("오류: 자료 올리기 – ");
    }

    @Test
    void leavesPagesAndErrorPagesWithoutTheMark() throws Exception {
        assertThat(page(get("/budget/years/new"), Role.FINANCE, 200).title()).doesNotContain("오류:");
        assertThat(page(get("/organisation/departments/999999999"), Role.ADMIN, 404)
                        .title())
                .doesNotContain("오류:");
    }

    private Document page(MockHttpServletRequestBuilder request, Role role, int status) throws Exception {
        var answer = mvc.perform(request.with(SignedIn.as(role))).andReturn().getResponse();
        assertThat(answer.getStatus()).isEqualTo(status);
        return Jsoup.parse(answer.getContentAsString());
    }
}
