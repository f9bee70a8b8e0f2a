package kr.madang.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import kr.madang.testing.BrowserTest;
import kr.madang.testing.GivenBody;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Walks the pages at both widths and in both colour schemes: no accessibility fault, no page wider than its window. */
@BrowserTest
class AccessibilityTest {

    private static final List<String> TAGS =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

    private static final List<String> FINANCE_PAGES = List.of(
            "/budget/execution?year=2019&asOf=2019-08-15",
            "/budget/execution?year=1999",
            "/budget/programs",
            "/budget/programs/1",
            "/budget/lines/2",
            "/budget/lines/2/plan",
            "/budget/lines/2/plan/edit",
            "/budget/plans?year=2019",
            "/budget/plans?year=2019&state=OVER",
            "/budget/alerts?year=2019&asOf=2019-08-15",
            "/budget/alerts?kind=GIFT",
            "/budget/alerts/hidings/new?kind=LOW_EXECUTION&line=2",
            "/budget/alerts/thresholds",
            "/budget/alerts/thresholds/new",
            "/budget/forecast?year=2019&asOf=2019-08-15",
            "/budget/entries?year=2019&asOf=2019-08-15&figure=EXPENDED",
            "/budget/entries?year=2019&q=없는말없는말",
            "/budget/entries/2000",
            "/budget/entries/2000/reversal",
            "/tasks",
            "/commission/pay",
            "/commission/pay?year=1999",
            "/commission/pay-rules",
            "/commission/minutes",
            "/commission/minutes?q=없는말없는말",
            "/public/minutes",
            "/public/minutes?q=없는말없는말",
            "/budget/closings",
            "/budget/closings/2019/1",
            "/budget/transfers",
            "/budget/transfers/1",
            "/budget/transfers/new?year=2019",
            "/budget/transfers/report?year=2019",
            "/budget/transfer-rules",
            "/budget/editions",
            "/budget/editions/new?year=2019&asOf=2019-08-15",
            "/budget/imports",
            "/budget/imports?state=FAILED&q=없는말",
            "/budget/imports/3",
            "/budget/imports/new",
            "/budget/imports/guide",
            "/budget/years",
            "/budget/years/new",
            "/budget/years/2019/codes",
            "/commission/members?asOf=2019-09-01",
            "/commission/members/list?q=없는말없는말",
            "/commission/subcommittees",
            "/commission/composition",
            "/organisation?asOf=2019-08-15",
            "/organisation/departments",
            "/help",
            "/account",
            "/account/password",
            "/account/mail",
            "/nowhere");

    private static final List<String> ADMIN_PAGES = List.of(
            "/admin/users",
            "/admin/users/new",
            "/admin/users/1",
            "/admin/audit",
            "/admin/audit/check",
            "/admin/mails",
            "/organisation/departments/new",
            "/organisation/successions/new?successor=8",
            "/organisation/departments/2/edit",
            "/organisation/departments/2/teams/new",
            "/budget/execution");

    private static final List<String> SECRETARIAT_PAGES = List.of(
            "/commission/members",
            "/commission/members/list",
            "/commission/members/1",
            "/commission/members/1/edit",
            "/commission/members/1/qualifications/new",
            "/commission/appointments/new",
            "/commission/appointments/1/renewal",
            "/commission/appointments/1/ending",
            "/commission/appointments/1/subcommittees/new",
            "/commission/subcommittees",
            "/commission/composition/new",
            "/commission/meetings",
            "/commission/meetings?body=1",
            "/commission/meetings/new",
            "/commission/meeting-calendar/new",
            "/commission/items",
            "/commission/items?q=없는말없는말",
            "/commission/follow-ups",
            "/commission/calls",
            "/account/calendar");

    private static final AtomicReference<List<String>> SESSION_PAGES = new AtomicReference<>(List.of());

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void aMemberInOffice() {
        jdbc.sql("""
                        with person as (insert into member (name, affiliation, email, phone, pay_class)
                            select '시험위원', '시험단체', 'member@example.org', '010-0000-0000', 'PAID'
                            where not exists (select 1 from member) returning id)
                        insert into appointment (body_id, seat_id, member_id, chairs, kind, term_number, starts_on, ends_on, recorded_at)
                        select c.body_id, s.id, person.id, false, 'NEW', 1, '2019-11-06', '2021-11-05', now()
                        from person, seat s join seat_category c on c.id = s.category_id
                        where c.code = 'PUBLIC_CALL' and s.number = 1
                        """).update();
    }

    @BeforeEach
    void aMeetingInSession() {
        if (!SESSION_PAGES.get().isEmpty()) {
            return;
        }
        GivenBody body = new GivenBody(jdbc);
        List<Long> members = body.members(3);
        long ahead = body.meeting(LocalDate.of(2090, 5, 4));
        body.entry(ahead, body.item("앞으로 다룰 안건"));
        long waiting = body.item("상정을 기다리는 안건");
        long session = body.meeting(LocalDate.of(2019, 11, 6));
        long item = body.item("심의하는 안건");
        long entry = body.entry(session, item);
        jdbc.sql("update meeting set state = 'IN_SESSION', opened_at = now() where id = ?")
                .param(session)
                .update();
        members.forEach(member -> jdbc.sql(
                        "insert into attendance (meeting_id, appointment_id, arrived_at) values (?, ?, now())")
                .params(session, member)
                .update());
        SESSION_PAGES.set(List.of(
                "/commission/meetings/" + ahead,
                "/commission/meetings/" + ahead + "/edit",
                "/commission/meetings/" + session,
                "/commission/meetings/" + session + "/session",
                "/commission/meetings/" + session + "/packet",
                "/commission/entries/" + entry,
                "/commission/items/" + item,
                "/commission/items/" + waiting));
    }

    private record Look(int width, ColorScheme colours) {}

    static Stream<Look> looks() {
        return Stream.of(
                new Look(1440, ColorScheme.LIGHT),
                new Look(1440, ColorScheme.DARK),
                new Look(320, ColorScheme.LIGHT),
                new Look(320, ColorScheme.DARK));
    }

    @ParameterizedTest
    @MethodSource("looks")
    void showsEveryPageWithoutFault(Look look) {
        try (Visitor visitor = Visitor.with(Chromium.browser(), port, look.width(), look.colours())) {
            visitor.open("/login");
            check(visitor.page(), "/login");
            visitor.signedInAs("finance");
            FINANCE_PAGES.forEach(path -> check(visitor.open(path).page(), path));
            assertThat(visitor.complaints()).isEmpty();
        }
        try (Visitor visitor = Visitor.with(Chromium.browser(), port, look.width(), look.colours())) {
            visitor.signedInAs("admin");
            ADMIN_PAGES.forEach(path -> check(visitor.open(path).page(), path));
            assertThat(visitor.complaints()).isEmpty();
        }
        try (Visitor visitor = Visitor.with(Chromium.browser(), port, look.width(), look.colours())) {
            visitor.signedInAs("secretariat");
            SECRETARIAT_PAGES.forEach(path -> check(visitor.open(path).page(), path));
            SESSION_PAGES.get().forEach(path -> check(visitor.open(path).page(), path));
            assertThat(visitor.complaints()).isEmpty();
        }
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
