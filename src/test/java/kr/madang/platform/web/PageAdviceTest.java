package kr.madang.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import jakarta.servlet.RequestDispatcher;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kr.madang.domain.office.Role;
import kr.madang.testing.PostgresTest;
import kr.madang.testing.SignedIn;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;

@PostgresTest
@ExtendWith(OutputCaptureExtension.class)
class PageAdviceTest {

    @Autowired
    private MockMvc browser;

    private MockHttpServletResponse perform(AbstractMockHttpServletRequestBuilder<?> request) throws Exception {
        return browser.perform(request.with(SignedIn.as(Role.FINANCE)).with(csrf()))
                .andReturn()
                .getResponse();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            rule       | 409 | 되돌릴 금액은 1원부터 1,234,000원까지 적을 수 있습니다.
            bad        | 400 | 회계연도 ‘2031’은(는) 열려 있지 않습니다.
            missing    | 404 | 찾는 화면이 없습니다
            overtaken  | 409 | 그 사이 다른 사람이 고쳤거나
            large      | 413 | 512MB까지
            constraint | 400 | 값을 확인하고 다시 시도해 주세요
            else       | 500 | 저장하던 내용은 반영되지 않았습니다
            """)
    void saysWhatHappenedAndWhatToDo(String kind, int status, String words) throws Exception {
        MockHttpServletResponse answer = perform(get("/test/errors/" + kind));

        assertThat(answer.getStatus()).isEqualTo(status);
        assertThat(answer.getContentAsString()).contains(words).doesNotContain("secret", "Exception");
        assertThat(Jsoup.parse(answer.getContentAsString()).select("main a[href=/]"))
                .hasSize(1);
    }

    @Test
    void logsOurOwnFailuresUnderTheNumberOnThePage(CapturedOutput output) throws Exception {
        Document page = Jsoup.parse(perform(get("/test/errors/else")).getContentAsString());
        Matcher number = Pattern.compile("오류번호 ([0-9A-F]{8})").matcher(page.text());

        assertThat(number.find()).isTrue();
        assertThat(output).contains("Error " + number.group(1), "java.lang.IllegalStateException: secret words");
    }

    @Test
    void leavesRefusalsToSecurity() throws Exception {
        assertThat(perform(get("/test/errors/denied")).getStatus()).isEqualTo(403);
        assertThat(browser.perform(get("/test/errors/denied")).andReturn().getResponse())
                .satisfies(answer -> assertThat(answer.getStatus()).isEqualTo(302))
                .satisfies(answer -> assertThat(answer.getRedirectedUrl()).endsWith("/login"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/test/numbers/seven?needed=x", "/test/numbers/7"})
    void refusesAddressesItCannotRead(String address) throws Exception {
        MockHttpServletResponse answer = perform(get(address));

        assertThat(answer.getStatus()).isEqualTo(400);
        assertThat(answer.getContentAsString()).contains("요청을 알아들을 수 없습니다");
    }

    @Test
    void refusesBodiesItCannotRead() throws Exception {
        assertThat(perform(post("/test/bodies")
                                .contentType(MediaType.APPLICATION_JSON)
                                .content("{broken"))
                        .getStatus())
                .isEqualTo(400);
        assertThat(perform(post("/test/bodies")
                                .contentType(MediaType.TEXT_PLAIN)
                                .content("words"))
                        .getStatus())
                .isEqualTo(415);
        assertThat(perform(post("/test/bodies")
                                .contentType(MediaType.APPLICATION_JSON)
                                .content("{}")
                                .accept(MediaType.IMAGE_PNG))
                        .getStatus())
                .isEqualTo(406);
    }

    @Test
    void namesTheAllowedMethodWhereAnotherIsUsed() throws Exception {
        MockHttpServletResponse answer = perform(post("/test/errors/rule"));

        assertThat(answer.getStatus()).isEqualTo(405);
        assertThat(answer.getHeader("Allow")).contains("GET");
        assertThat(answer.getContentAsString()).contains("이 주소로는 할 수 없는 요청입니다");
    }

    @Test
    void answersAnAddressNobodyKnows() throws Exception {
        MockHttpServletResponse answer = perform(get("/nowhere").accept(MediaType.APPLICATION_JSON));

        assertThat(answer.getStatus()).isEqualTo(404);
        assertThat(answer.getContentType()).startsWith("text/html");
        assertThat(answer.getContentAsString()).contains("찾는 화면이 없습니다");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/css/none.css", "/js/none.js", "/none.json", "/none.xlsx", "/none.xml"})
    void answersWithAPageWhateverTheAddressEndsIn(String address) throws Exception {
        MockHttpServletResponse answer = perform(get(address));

        assertThat(answer.getStatus()).isEqualTo(404);
        assertThat(answer.getContentType()).startsWith("text/html");
    }

    @Test
    void takesAnEmptyBoxForOneLeftOut() throws Exception {
        assertThat(perform(get("/test/trimmed").param("word", "  ")).getContentAsString())
                .isEqualTo("null");
        assertThat(perform(get("/test/trimmed").param("word", " word ")).getContentAsString())
                .isEqualTo("[word]");
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 403, 404, 405, 406, 409, 413, 415, 422, 429, 500, 503})
    void showsWhatTheServerRefusedToAnybody(int status) throws Exception {
        MockHttpServletResponse answer = browser.perform(
                        get("/error").requestAttr(RequestDispatcher.ERROR_STATUS_CODE, status))
                .andReturn()
                .getResponse();
        Document page = Jsoup.parse(answer.getContentAsString());

        assertThat(answer.getStatus()).isEqualTo(status);
        assertThat(page.select("html").attr("lang")).isEqualTo("ko");
        assertThat(page.select("h1")).hasSize(1);
        assertThat(page.select("main p").text()).containsPattern("(주세요|있습니다)").contains("상태 코드 " + status);
        assertThat(page.select("main a[href=/]")).hasSize(1);
    }

    @Test
    void givesANumberToFailuresOutsideHandlers(CapturedOutput output) throws Exception {
        String page = browser.perform(get("/error")
                        .requestAttr(RequestDispatcher.ERROR_STATUS_CODE, 500)
                        .requestAttr(RequestDispatcher.ERROR_EXCEPTION, new IllegalStateException("secret template")))
                .andReturn()
                .getResponse()
                .getContentAsString();

        assertThat(page).contains("오류번호").doesNotContain("secret");
        assertThat(output).contains("java.lang.IllegalStateException: secret template");
    }
}
