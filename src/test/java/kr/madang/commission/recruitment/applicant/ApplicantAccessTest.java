package kr.madang.commission.recruitment.applicant;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import kr.madang.domain.office.Role;
import kr.madang.testing.Clerk;
import kr.madang.testing.GivenCall;
import kr.madang.testing.Person;
import kr.madang.testing.PostgresTest;
import kr.madang.testing.SqlCount;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** Applicants are seen by the secretariat and the screeners of their call alone, and each look is written down. */
@PostgresTest
class ApplicantAccessTest {

    @Autowired
    private MockMvc browser;

    @Autowired
    private JdbcClient jdbc;

    private Clerk clerk;
    private GivenCall call;
    private long application;

    @BeforeEach
    void anApplication() {
        clerk = new Clerk(browser);
        call = new GivenCall(jdbc);
        application = call.application("비공개이름");
    }

    private List<String> viewsBy(Person person) {
        return jdbc.sql("""
                        select subject || ' / ' || detail from audit_entry
                        where account_id = ? and action = 'APPLICANT_VIEWED' order by id
                        """).param(person.accountId()).query(String.class).list();
    }

    private List<String> pages() {
        return List.of(
                call.path() + "/applications",
                call.path() + "/applications?q=비공개".replace("비공개", "%EB%B9%84%EA%B3%B5%EA%B0%9C"),
                call.path() + "/applications/" + application,
                call.path() + "/applications/" + application + "/files/1",
                call.path() + "/sheets/DOCUMENTS",
                call.path() + "/sheets/DOCUMENTS/confirmation",
                call.path() + "/results/DOCUMENTS",
                call.path() + "/results/DOCUMENTS/file.csv");
    }

    @ParameterizedTest
    @EnumSource(value = Role.class, names = "SECRETARIAT", mode = EnumSource.Mode.EXCLUDE)
    void refusesEverybodyElse(Role role) throws Exception {
        Person person = Person.with(jdbc, role, null);

        for (String page : pages()) {
            assertThat(clerk.open(page, person).getStatus()).as(page).isEqualTo(403);
        }
        MockHttpServletResponse open = clerk.open(call.path(), person);
        assertThat(open.getStatus()).isEqualTo(role == Role.ADMIN ? 403 : 200);
        assertThat(open.getContentAsString()).doesNotContain("비공개이름");
        assertThat(viewsBy(person)).isEmpty();
    }

    @Test
    void showsTheScreenersOfThatCallAndNoOther() throws Exception {
        Person screener = Person.with(jdbc, Role.MANAGER, null);
        call.screener("INTERVIEW", screener);
        GivenCall other = new GivenCall(jdbc);
        long stranger = other.application("남의이름");

        assertThat(clerk.open(call.path() + "/applications/" + application, screener)
                        .getContentAsString())
                .contains("비공개이름");
        assertThat(clerk.open(other.path() + "/applications/" + stranger, screener)
                        .getStatus())
                .isEqualTo(403);
        assertThat(clerk.open(call.path() + "/applications/" + stranger, screener)
                        .getStatus())
                .isEqualTo(404);
        assertThat(clerk.open(call.path() + "/sheets/DOCUMENTS", screener).getStatus())
                .isEqualTo(403);
        jdbc.sql("update screener set released_at = now(), release_reason = '사임' where account_id = ?")
                .param(screener.accountId())
                .update();
        assertThat(clerk.open(call.path() + "/applications/" + application, screener)
                        .getStatus())
                .isEqualTo(403);
    }

    @Test
    void writesEachLookDownByNumberAndNeverByName() throws Exception {
        Person secretary = Person.with(jdbc, Role.SECRETARIAT, null);
        clerk.open(call.path() + "/applications", secretary);
        clerk.open(call.path() + "/applications/" + application, secretary);
        clerk.open(call.path() + "/applications/" + application + "/edit", secretary);

        String subject = "공모 " + call.id() + "번 접수번호 1";
        assertThat(viewsBy(secretary))
                .containsExactly(subject + " / 응모자 목록", subject + " / 응모 화면", subject + " / 응모 화면");
    }

    @Test
    void exportsAgainstAReasonAlone() throws Exception {
        Person secretary = Person.with(jdbc, Role.SECRETARIAT, null);
        String path = call.path() + "/applications/export";

        assertThat(clerk.post(path, secretary, "format", "CSV").getStatus()).isEqualTo(422);
        MockHttpServletResponse file = clerk.post(path, secretary, "format", "CSV", "reason", "면접 안내");

        assertThat(file.getStatus()).isEqualTo(200);
        assertThat(file.getContentAsString()).contains("비공개이름");
        assertThat(jdbc.sql("select detail from audit_entry where account_id = ? and action = 'APPLICANTS_EXPORTED'")
                        .param(secretary.accountId())
                        .query(String.class)
                        .list())
                .containsExactly("면접 안내");
    }

    @Test
    void asksAListInAsManyStatementsForOneAsForMany() throws Exception {
        Person secretary = Person.with(jdbc, Role.SECRETARIAT, null);
        int few = SqlCount.of("call_application", () -> clerk.open(call.path() + "/applications", secretary))
                .size();
        for (int i = 0; i < 12; i++) {
            call.application("응모" + i);
        }

        assertThat(SqlCount.of("call_application", () -> clerk.open(call.path() + "/applications", secretary)))
                .hasSize(few)
                .hasSizeLessThanOrEqualTo(2);
        assertThat(clerk.open(call.path() + "/applications?sort=name,desc&size=20&q=%EC%9D%91%EB%AA%A81", secretary)
                        .getContentAsString())
                .contains("전체 <strong>3</strong>건");
    }

    @Test
    void keepsScoresBehindTheOneView() throws Exception {
        try (var files = java.nio.file.Files.walk(java.nio.file.Path.of("src/main/java"))) {
            List<String> readers = files.filter(path -> path.toString().endsWith(".java"))
                    .filter(path -> {
                        try {
                            return java.nio.file.Files.readString(path).matches("(?s).*(from|join) score .*points.*");
                        } catch (java.io.IOException failure) {
                            throw new IllegalStateException(failure);
                        }
                    })
                    .map(path -> path.getFileName().toString())
                    .toList();
            assertThat(readers).containsExactly("SheetQuery.java");
        }
    }
}
