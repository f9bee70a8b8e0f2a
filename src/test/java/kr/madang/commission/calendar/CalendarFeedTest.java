package kr.madang.commission.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kr.madang.domain.office.Role;
import kr.madang.testing.GivenBody;
import kr.madang.testing.Person;
import kr.madang.testing.PostgresTest;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** The feed under its secret address. */
@PostgresTest
class CalendarFeedTest {

    private static final Pattern SECRET = Pattern.compile("/calendar/([A-Za-z0-9_-]{43})\\.ics");
    private static final LocalDate DAY = LocalDate.of(2031, 3, 5);

    @Autowired
    private MockMvc browser;

    @Autowired
    private JdbcClient jdbc;

    private GivenBody body;
    private Person member;

    @BeforeEach
    void aMember() {
        body = new GivenBody(jdbc);
        member = person(Role.COMMISSIONER);
        body.member("홍길동위원", member.accountId());
    }

    private Person person(Role role) {
        Person person = Person.with(jdbc, role, null);
        jdbc.sql("insert into staff_role (staff_account_id, role) values (?, ?)")
                .params(person.accountId(), role.name())
                .update();
        return person;
    }

    private String secretOf(Person person) throws Exception {
        String page = browser.perform(post("/account/calendar").with(csrf()).with(person.signedIn()))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
        Matcher found = SECRET.matcher(page);
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    private MockHttpServletResponse fetch(String secret) throws Exception {
        return browser.perform(get("/calendar/" + secret + ".ics")).andReturn().getResponse();
    }

    private String text(Person person) throws Exception {
        MockHttpServletResponse answer = fetch(secretOf(person));
        assertThat(answer.getStatus()).isEqualTo(200);
        assertThat(answer.getContentType()).isEqualTo("text/calendar;charset=UTF-8");
        return answer.getContentAsString(StandardCharsets.UTF_8).replace("\r\n ", "");
    }

    private void set(long meeting, String change) {
        jdbc.sql("update meeting set version = version + 1, " + change + " where id = ?")
                .param(meeting)
                .update();
    }

    @Test
    void isAValidCalendarWithTheHoursOfSeoul() throws Exception {
        long meeting = body.meeting(DAY);
        set(meeting, "ends_at = '15:30', online_link = 'https://meet.example.kr/1'");

        String text = text(member);

        Calendar calendar = new CalendarBuilder().build(new StringReader(text));
        assertThat(calendar.validate().getEntries()).isEmpty();
        assertThat(calendar.<VEvent>getComponents("VEVENT")).hasSize(1);
        assertThat(text)
                .contains(
                        "BEGIN:VTIMEZONE",
                        "TZID:Asia/Seoul",
                        "TZOFFSETTO:+0900",
                        "DTSTART;TZID=Asia/Seoul:20310305T140000",
                        "DTEND;TZID=Asia/Seoul:20310305T153000",
                        "UID:meeting-" + meeting + "@madang",
                        "SEQUENCE:1",
                        "LAST-MODIFIED:",
                        "STATUS:CONFIRMED",
                        "LOCATION:회의실",
                        "https://meet.example.kr/1",
                        "/commission/meetings/" + meeting + "/packet")
                .doesNotContain("홍길동위원");
    }

    @Test
    void showsAWrittenDeliberationAsWholeDaysUpToTheLastOneOfReplies() throws Exception {
        set(body.meeting(DAY), "form = 'WRITTEN', starts_at = null, replies_until = '2031-03-07'");

        assertThat(text(member)).contains("DTSTART;VALUE=DATE:20310305", "DTEND;VALUE=DATE:20310308", "서면심의");
    }

    @Test
    void keepsACancelledMeetingAsCancelledUnderTheSameName() throws Exception {
        long meeting = body.meeting(DAY);
        String before = text(member);
        set(meeting, "state = 'CANCELLED'");

        assertThat(before).contains("SEQUENCE:0");
        assertThat(text(member))
                .contains("UID:meeting-" + meeting + "@madang", "STATUS:CANCELLED", "SEQUENCE:1", "SUMMARY:[취소] ");
    }

    @Test
    void leavesOutWhatHasNoDayYetAndSaysSo() throws Exception {
        jdbc.sql("""
                        insert into meeting (body_id, kind, form, year, state, planned_month, papers_changed_at)
                        values (?, 'REGULAR', 'SITTING', 2031, 'PLANNED', '2031-04-01', now())
                        """).param(body.id()).update();

        assertThat(text(member)).doesNotContain("BEGIN:VEVENT").contains("날짜가 아직 정해지지 않은 회의는");
    }

    @Test
    void holdsTheMeetingsOfTheOwnBodiesAloneAndAllForTheSecretariat() throws Exception {
        long own = body.meeting(DAY);
        long other = new GivenBody(jdbc).meeting(DAY);

        assertThat(text(member)).contains("UID:meeting-" + own + "@").doesNotContain("UID:meeting-" + other + "@");
        assertThat(text(person(Role.SECRETARIAT))).contains("UID:meeting-" + own + "@", "UID:meeting-" + other + "@");
    }

    @Test
    void isGoneWhenTheSecretIsRenewedOrRevokedOrTheAccountClosed() throws Exception {
        String first = secretOf(member);
        String second = secretOf(member);
        assertThat(fetch(first).getStatus()).isEqualTo(404);
        assertThat(fetch(second).getStatus()).isEqualTo(200);

        jdbc.sql("update staff_account set active = false where id = ?")
                .param(member.accountId())
                .update();
        assertThat(fetch(second).getStatus()).isEqualTo(404);
        jdbc.sql("update staff_account set active = true where id = ?")
                .param(member.accountId())
                .update();

        browser.perform(post("/account/calendar/revocation").with(csrf()).with(member.signedIn()))
                .andReturn();
        assertThat(fetch(second).getStatus()).isEqualTo(404);
    }

    @Test
    void keepsTheSecretOutOfDatabaseAndLog() throws Exception {
        Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        ListAppender<ILoggingEvent> log = new ListAppender<>();
        log.start();
        root.addAppender(log);
        String secret;
        try {
            secret = secretOf(member);
            fetch(secret);
            fetch(secret + "x");
        } finally {
            root.detachAppender(log);
        }

        assertThat(log.list.stream().map(ILoggingEvent::getFormattedMessage)).noneMatch(line -> line.contains(secret));
        assertThat(jdbc.sql("select count(*) from calendar_feed where secret_hash = ?")
                        .param(secret)
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(jdbc.sql("select count(*) from audit_entry where subject like ? or detail like ?")
                        .params("%" + secret + "%", "%" + secret + "%")
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(new FeedSecret(secret).toString()).doesNotContain(secret);
        String page = browser.perform(get("/account/calendar").with(member.signedIn()))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
        assertThat(page).doesNotContain(secret).contains("구독 끊기");
    }
}
