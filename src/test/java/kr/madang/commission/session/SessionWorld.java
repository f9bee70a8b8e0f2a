package kr.madang.commission.session;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import kr.madang.domain.office.Role;
import kr.madang.testing.GivenBody;
import kr.madang.testing.Person;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;

/** A body of its own whose session is run through the pages, by its secretary and by members with accounts. */
public final class SessionWorld {

    private final MockMvc browser;
    private final JdbcClient jdbc;
    private final GivenBody body;
    private final Person secretary;
    private final List<Person> people = new ArrayList<>();
    private final List<Long> appointments = new ArrayList<>();

    public SessionWorld(MockMvc browser, JdbcClient jdbc, int members) {
        this.browser = browser;
        this.jdbc = jdbc;
        this.body = new GivenBody(jdbc);
        this.secretary = Person.with(jdbc, Role.SECRETARIAT, null);
        for (int i = 0; i < members; i++) {
            Person person = Person.with(jdbc, Role.COMMISSIONER, null);
            people.add(person);
            appointments.add(
                    i == 0 ? body.chair("위원장", person.accountId()) : body.member("위원" + i, person.accountId()));
        }
    }

    public GivenBody body() {
        return body;
    }

    public Person secretary() {
        return secretary;
    }

    public Person person(int member) {
        return people.get(member);
    }

    public long appointment(int member) {
        return appointments.get(member);
    }

    /** A meeting of today, notified. */
    public long meeting() {
        return body.meeting(LocalDate.now(java.time.ZoneId.of("Asia/Seoul")));
    }

    public long entry(long meeting, String title) {
        return body.entry(meeting, body.item(title));
    }

    public MvcResult says(Person who, String path, String... fields) throws Exception {
        var request = post(path).with(who.signedIn()).with(csrf());
        for (int i = 0; i < fields.length; i += 2) {
            request.param(fields[i], fields[i + 1]);
        }
        return browser.perform(request).andReturn();
    }

    public MvcResult says(String path, String... fields) throws Exception {
        return says(secretary, path, fields);
    }

    public String page(Person who, String path) throws Exception {
        return browser.perform(get(path).with(who.signedIn()))
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    public int version(long meeting) {
        return jdbc.sql("select version from meeting where id = ?")
                .param(meeting)
                .query(Integer.class)
                .single();
    }

    /** So many of the first members come. */
    public void come(long meeting, int first, int afterLast) throws Exception {
        List<String> fields = new ArrayList<>(List.of("version", "0"));
        for (int i = first; i < afterLast; i++) {
            fields.add("members");
            fields.add(String.valueOf(appointments.get(i)));
        }
        var request = post("/commission/meetings/" + meeting + "/arrivals")
                .with(secretary.signedIn())
                .with(csrf());
        for (int i = 0; i < fields.size(); i += 2) {
            request.param(fields.get(i), fields.get(i + 1));
        }
        expect(303, browser.perform(request).andReturn());
    }

    public void leave(long meeting, int member) throws Exception {
        expect(303, says("/commission/meetings/" + meeting + "/departures/" + appointment(member), "version", "0"));
    }

    public void open(long meeting) throws Exception {
        expect(
                303,
                says(
                        "/commission/meetings/" + meeting + "/opening",
                        "version",
                        String.valueOf(version(meeting)),
                        "presider",
                        String.valueOf(appointment(0))));
    }

    public MvcResult close(long meeting) throws Exception {
        return says("/commission/meetings/" + meeting + "/closing", "version", String.valueOf(version(meeting)));
    }

    /** Puts a question to the vote; the id of the vote. */
    public long vote(long entry, String subject, String method) throws Exception {
        expect(
                303,
                says(
                        "/commission/entries/" + entry + "/votes",
                        "subject",
                        subject,
                        "method",
                        method,
                        "words",
                        "묻습니다",
                        "amended",
                        subject.equals("AMENDMENT") ? "고친 내용" : ""));
        return jdbc.sql("select max(id) from vote where entry_id = ?")
                .param(entry)
                .query(Long.class)
                .single();
    }

    public MvcResult cast(long vote, int member, String choice) throws Exception {
        return says(person(member), "/commission/votes/" + vote + "/ballot", "choice", choice);
    }

    public MvcResult count(long vote) throws Exception {
        return says("/commission/votes/" + vote + "/count");
    }

    public String outcome(long entry) {
        return jdbc.sql("select coalesce(outcome, '-') from agenda_entry where id = ?")
                .param(entry)
                .query(String.class)
                .single();
    }

    public static void expect(int status, MvcResult result) throws Exception {
        if (result.getResponse().getStatus() != status) {
            throw new AssertionError(result.getResponse().getStatus() + " instead of " + status + ": "
                    + result.getResponse().getContentAsString().replaceAll("(?s).*<main", ""));
        }
    }
}
