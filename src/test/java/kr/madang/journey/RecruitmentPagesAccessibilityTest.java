package kr.madang.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import kr.madang.testing.BrowserTest;
import kr.madang.testing.GivenCall;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Walks the pages of calls, applications, sheets and results: no accessibility fault, no page wider than its window. */
@BrowserTest
class RecruitmentPagesAccessibilityTest {

    private static final List<String> TAGS =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    @ParameterizedTest
    @CsvSource({"1440, DARK", "320, LIGHT"})
    void showsEveryPageWithoutFault(int width, ColorScheme colours) {
        GivenCall call = new GivenCall(jdbc);
        long application = call.application("가응모");
        call.application("나응모");
        long account = jdbc.sql("select id from staff_account where login_id = 'secretariat'")
                .query(Long.class)
                .single();
        long screener =
                jdbc.sql("""
                        insert into screener (call_id, stage, account_id, assigned_at)
                        values (?, 'DOCUMENTS', ?, now()) returning id
                        """).params(call.id(), account).query(Long.class).single();
        try (Visitor visitor = Visitor.with(Chromium.browser(), port, width, colours)) {
            visitor.signedInAs("secretariat");
            for (String path : List.of(
                    "/commission/calls",
                    "/commission/calls?q=none",
                    "/commission/calls/new",
                    call.path(),
                    call.path() + "/edit",
                    call.path() + "/applications",
                    call.path() + "/applications/new",
                    call.path() + "/applications/export",
                    call.path() + "/applications/imports/new",
                    call.path() + "/applications/" + application,
                    call.path() + "/screeners",
                    call.path() + "/results/DOCUMENTS")) {
                check(visitor.open(path).page(), path);
            }
            call.state("SCREENING");
            visitor.open(call.path() + "/sheets/DOCUMENTS");
            check(visitor.page(), "sheet");
            for (com.microsoft.playwright.ElementHandle cell : visitor.page().querySelectorAll("input[name^=p-]")) {
                cell.fill("25");
            }
            visitor.page().click("button[name=check]");
            check(visitor.page(), "confirmation");
            visitor.page().click("main form button.primary");
            check(visitor.page(), "submitted sheet");
            check(visitor.open(call.path() + "/results/DOCUMENTS").page(), "result");
            assertThat(visitor.complaints()).isEmpty();
        }
        assertThat(jdbc.sql("select count(*) from score where screener_id = ?")
                        .param(screener)
                        .query(Long.class)
                        .single())
                .isEqualTo(6);
    }

    private static void check(Page page, String path) {
        List<Rule> violations = new AxeBuilder(page).withTags(TAGS).analyze().getViolations();
        assertThat(violations)
                .as(path)
                .extracting(rule -> rule.getId() + " " + rule.getNodes().get(0).getHtml())
                .isEmpty();
        Object overflow = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        assertThat(overflow).as("sideways scrolling of " + path).isEqualTo(0);
    }
}
