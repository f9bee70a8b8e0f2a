package kr.madang.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.ColorScheme;
import kr.madang.testing.BrowserTest;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A request goes from desk to desk in the browser. */
@BrowserTest
class TransferJourneyTest {

    @LocalServerPort
    private int port;

    @Test
    void takesARequestFromTheDraftToTheLedger() {
        String address;
        try (Visitor staff = Visitor.with(Chromium.browser(), port, 1440, ColorScheme.LIGHT)
                .signedInAs("staff")
                .open("/budget/transfers/new?year=2019")) {
            staff.page().fill("#f-reason", "행사 축소에 따른 사무관리비 보충");
            staff.page().fill("[id='f-rows[0].line']", "1101001 201-03");
            staff.page().fill("[id='f-rows[0].decrease']", "100만");
            staff.page().fill("[id='f-rows[1].line']", "1101001 201-01");
            staff.page().fill("[id='f-rows[1].increase']", "90만");
            staff.page().click("text=기안 저장");
            assertThat(staff.page().textContent(".error-summary")).contains("1,000,000원", "900,000원");

            staff.page().fill("[id='f-rows[1].increase']", "100만");
            staff.page().click("text=기안 저장");
            assertThat(staff.page().textContent("main")).contains("변경사용", "기안 중");
            staff.page().click("text=검토 요청");
            address = staff.page().url().replaceAll(".*(/budget/transfers/\\d+).*", "$1");
            assertThat(staff.complaints()).isEmpty();
        }
        step("finance", address, "text=검토 완료", "결재 중");
        step("manager", address, "text=결재 완료", "결재됨");
        step("finance", address, "text=집행 (원장에 기록)", "집행됨");
    }

    /** Finds the request among the tasks, as everybody would, and does the one thing asked for. */
    private void step(String who, String address, String button, String then) {
        try (Visitor visitor =
                Visitor.with(Chromium.browser(), port, 1440, ColorScheme.LIGHT).signedInAs(who)) {
            assertThat(visitor.page().url()).endsWith("/tasks");
            visitor.page().click("a[href='" + address + "']");
            visitor.page().click(button);
            assertThat(visitor.page().textContent("dl.facts")).contains(then);
        }
    }
}
