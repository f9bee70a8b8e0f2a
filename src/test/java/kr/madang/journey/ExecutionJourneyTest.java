package kr.madang.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import java.nio.file.Files;
import kr.madang.testing.BrowserTest;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The main job: from signing in to the filed report. */
@BrowserTest
class ExecutionJourneyTest {

    private static final String REPORT = "/budget/execution?year=2019&asOf=2019-08-15&unit=MILLION";

    @LocalServerPort
    private int port;

    private Visitor manager() {
        return Visitor.with(Chromium.browser(), port, 1440, ColorScheme.LIGHT).signedInAs("manager");
    }

    @Test
    void issuesTheReportInFourClicks() throws Exception {
        try (Visitor visitor = manager()) {
            Page page = visitor.page();
            assertThat(page).hasTitle("할 일 – 업무마당 – 마당");
            visitor.open(REPORT);
            page.getByText("보고서 발행").first().click();
            page.locator("main button[type=submit]").click();
            assertThat(page.locator("h1")).containsText("발행본 2019-");
            Download download =
                    page.waitForDownload(() -> page.getByText("HWPX 내려받기").click());
            assertThat(Files.size(download.path())).isGreaterThan(4_000);
            byte[] first = Files.readAllBytes(download.path());
            Download again =
                    page.waitForDownload(() -> page.getByText("HWPX 내려받기").click());
            assertThat(Files.readAllBytes(again.path())).isEqualTo(first);
        }
    }

    @Test
    void explainsAFigureInOneClick() {
        try (Visitor visitor = manager()) {
            Page page = visitor.open(REPORT).page();
            Locator row = page.locator("tr.detail").first();
            assertThat(row.locator("td").nth(2)).hasText("885");
            row.locator("td").nth(2).locator("a").click();
            assertThat(page.locator("p.summary strong").first()).hasText("885,000,000");
            page.goBack();
            assertThat(page.locator("#asOf")).hasValue("2019-08-15");
        }
    }

    @Test
    void worksWithoutJavaScript() {
        try (Visitor visitor =
                Visitor.withoutJavaScript(Chromium.browser(), port).signedInAs("finance")) {
            Page page = visitor.open(REPORT).page();
            assertThat(page.locator("tr.total td").first()).hasText("55,915");
            page.fill("#asOf", "2019-06-30");
            page.locator("form.filters button").click();
            assertThat(page.locator("#asOf")).hasValue("2019-06-30");
            visitor.open("/budget/entries/2000/reversal");
            page.fill("[name=reason]", "");
            page.locator("main form.form button").click();
            assertThat(page.locator(".error-summary")).containsText("비어 있습니다");
        }
    }

    @Test
    void keepsWhatWasTypedWhenAFormIsRefused() {
        try (Visitor visitor =
                Visitor.with(Chromium.browser(), port, 1440, ColorScheme.LIGHT).signedInAs("finance")) {
            Page page = visitor.open("/budget/entries/2000/reversal").page();
            page.fill("[name=amount]", "서른 원");
            page.fill("[name=reason]", "잘못 적은 금액");
            page.locator("main form.form button").click();
            assertThat(page.locator(".error-summary a").first()).containsText("금액으로 읽을 수 없습니다");
            assertThat(page.locator("[name=amount]")).hasValue("서른 원");
            assertThat(page.locator("[name=reason]")).hasValue("잘못 적은 금액");
        }
    }

    @Test
    void takesAnEntryBackAndShowsBoth() {
        try (Visitor visitor =
                Visitor.with(Chromium.browser(), port, 1440, ColorScheme.LIGHT).signedInAs("finance")) {
            Page page = visitor.open("/budget/entries?year=2019&kind=REFUND").page();
            page.locator("table.data tbody th a").first().click();
            page.getByText("정정 기록").first().click();
            page.fill("[name=amount]", "1");
            page.fill("[name=effectiveDate]", "2019-12-31");
            page.fill("[name=reason]", "시험 정정");
            page.locator("main form.form button").click();
            assertThat(page.locator(".notice.ok")).hasText("저장했습니다.");
            assertThat(page.locator("main")).containsText("시험 정정");
        }
    }

    @Test
    void showsPrintersATableAndNothingElse() {
        try (Visitor visitor = manager()) {
            Page page = visitor.open(REPORT).page();
            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            assertThat(page.locator(".site-header")).isHidden();
            assertThat(page.locator("form.filters")).isHidden();
            assertThat(page.locator("table.execution")).isVisible();
        }
    }
}
