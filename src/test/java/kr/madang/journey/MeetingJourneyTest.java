package kr.madang.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.SelectOption;
import java.time.LocalDate;
import java.time.ZoneId;
import kr.madang.testing.BrowserTest;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A meeting from its plan to its minutes in the browser, with the practice body of the demo. */
@BrowserTest
class MeetingJourneyTest {

    private static final SelectOption PRACTICE = new SelectOption().setLabel("연습용 회의체 (시범 자료)");

    @LocalServerPort
    private int port;

    private Visitor as(String login, int width) {
        return Visitor.with(Chromium.browser(), port, width, ColorScheme.LIGHT).signedInAs(login);
    }

    @Test
    void takesAnItemFromItsDivisionToADecisionAndTheMinutes() {
        try (Visitor secretary = as("secretariat", 1440);
                Visitor manager = as("manager", 1440);
                Visitor commissioner = as("commissioner", 820)) {
            String meeting = plan(secretary);
            String item = bring(manager);
            secretary.open("/tasks").page().click("a[href='" + item + "']");
            secretary.page().click("text=검토 완료");
            secretary.open(meeting).page().click("[aria-label='시험 운영계획 상정']");
            secretary.page().fill("#f-urgency", "긴급한 사유");
            secretary.page().click("text=소집 통지");

            secretary.open(meeting + "/session");
            secretary.page().locator("input[name=members]").all().forEach(box -> box.check());
            secretary.page().click("text=고른 위원 출석");
            secretary.page().click("main button:text-is('개의')");
            secretary.page().click("table a:has-text('시험 운영계획')");
            secretary.page().check("input[name=method][value=SECRET]");
            secretary.page().click("main button:has-text('표결에 부치기')");

            commissioner.open(meeting + "/session").page().click("a:has-text('시험 운영계획')");
            commissioner.page().check("input[name=choice][value=NO]");
            commissioner.page().click("text=표결하기");
            assertThat(commissioner.page().textContent("main"))
                    .contains("표결했습니다.")
                    .doesNotContain("(반대)");

            secretary.page().reload();
            secretary.page().click("text=표결 끝내고 집계");
            assertThat(secretary.page().textContent("main"))
                    .contains("반대 1, 기권 2")
                    .contains("부결");
            secretary.open(meeting + "/session").page().click("main button:text-is('폐회')");
            secretary
                    .open("/commission/minutes")
                    .page()
                    .locator("text=초안 만들기")
                    .first()
                    .click();
            assertThat(secretary.page().textContent("main")).contains("시험 운영계획 : 부결", "찬성 0명, 반대 1명, 기권 2명");
            assertThat(secretary.complaints()).isEmpty();
            assertThat(commissioner.complaints()).isEmpty();
        }
    }

    private static String plan(Visitor secretary) {
        secretary.open("/commission/meetings/new");
        secretary.page().selectOption("#f-body", PRACTICE);
        secretary
                .page()
                .fill("#f-heldOn", LocalDate.now(ZoneId.of("Asia/Seoul")).toString());
        secretary.page().fill("#f-startsAt", "00:01");
        secretary.page().fill("#f-place", "대회의실");
        secretary.page().click("main button:has-text('저장')");
        return secretary.page().url().replaceAll(".*(/commission/meetings/\\d+).*", "$1");
    }

    private static String bring(Visitor manager) {
        manager.open("/commission/items/new");
        manager.page().selectOption("#f-body", PRACTICE);
        manager.page().check("input[name=kind][value=DELIBERATION]");
        manager.page().check("input[name=field][value=GOVERNANCE]");
        manager.page().fill("#f-title", "시험 운영계획");
        manager.page().fill("#f-summary", "운영계획을 심의합니다.");
        manager.page().fill("#f-proposal", "원안과 같이 의결한다.");
        manager.page().click("main button:has-text('저장')");
        String item = manager.page().url().replaceAll(".*(/commission/items/\\d+).*", "$1");
        manager.page().click("text=간사에게 제출");
        return item;
    }
}
