package kr.madang.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.options.ColorScheme;
import kr.madang.testing.BrowserTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A closed meeting is paid for in the browser, without scripts; its pages are without fault at both widths. */
@BrowserTest
class PayJourneyTest {

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    private long meeting;

    @BeforeEach
    void aClosedMeeting() {
        long body = jdbc.sql("""
                        insert into body (code, name, kind, department_id, convener, established_on)
                        select 'PAY-' || (select count(*) from body), '수당 시험 위원회', 'COMMISSION', id, '서울특별시', '2019-07-25'
                        from department where code = 'SDC-DEM' returning id
                        """).query(Long.class).single();
        meeting = jdbc.sql("""
                        insert into meeting (body_id, kind, form, year, number, state, held_on, starts_at, place, papers_changed_at,
                            opened_at, closed_at)
                        values (?, 'REGULAR', 'SITTING', 2019, 1, 'CLOSED', '2019-11-07', '14:00', '회의실', now(),
                            '2019-11-07T05:00:00Z', '2019-11-07T07:10:00Z') returning id
                        """).param(body).query(Long.class).single();
        long present = member(body, "김참석", "PAID");
        member(body, "박국장", "CITY_OFFICIAL");
        member(body, "이불참", "PAID");
        jdbc.sql(
                        "insert into attendance (meeting_id, appointment_id, arrived_at, left_at) values (?, ?, ?::timestamptz, null)")
                .params(meeting, present, "2019-11-07T05:00:00Z")
                .update();
    }

    private long member(long body, String name, String payClass) {
        return jdbc.sql("""
                        with person as (insert into member (name, pay_class) values (?, ?) returning id)
                        insert into appointment (body_id, member_id, chairs, kind, term_number, starts_on, recorded_at)
                        select ?, id, false, 'NEW', 1, '2019-07-25', now() from person returning id
                        """).params(name, payClass, body).query(Long.class).single();
    }

    @Test
    void paysForAClosedMeeting() {
        String list;
        try (Visitor secretary =
                Visitor.withoutJavaScript(Chromium.browser(), port).signedInAs("secretariat")) {
            secretary.open("/commission/meetings/" + meeting + "/pay");
            secretary.page().fill("#f-program", "1101001");
            secretary.page().click("text=명세 초안 만들기");
            assertThat(secretary.page().textContent("main")).contains("200,000", "130분 > 120분", "불참");
            secretary.page().click("button:text-is('확정')");
            assertThat(secretary.page().textContent("dl.facts")).contains("확정");
            list = secretary.page().url().replaceAll(".*(/commission/pay/\\d+).*", "$1");
            assertThat(secretary.complaints()).isEmpty();
        }
        for (int width : new int[] {1440, 320}) {
            for (String path : new String[] {
                list,
                "/commission/meetings/" + meeting + "/pay",
                "/commission/pay",
                "/commission/pay-rules",
                "/commission/pay-rules/new"
            }) {
                look(width, path);
            }
        }
    }

    private void look(int width, String path) {
        try (Visitor secretary =
                Visitor.with(Chromium.browser(), port, width, ColorScheme.DARK).signedInAs("secretariat")) {
            secretary.open(path);
            assertThat(new AxeBuilder(secretary.page()).analyze().getViolations())
                    .as(path)
                    .extracting(
                            rule -> rule.getId() + " " + rule.getNodes().get(0).getHtml())
                    .isEmpty();
            assertThat(secretary
                            .page()
                            .evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth"))
                    .as("sideways scrolling of " + path)
                    .isEqualTo(0);
        }
    }
}
