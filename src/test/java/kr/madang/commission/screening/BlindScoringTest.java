package kr.madang.commission.screening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import kr.madang.domain.office.Role;
import kr.madang.testing.Clerk;
import kr.madang.testing.GivenCall;
import kr.madang.testing.Person;
import kr.madang.testing.PostgresTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** Scores are seen by nobody before the last sheet is in, and stand once it is. */
@PostgresTest
class BlindScoringTest {

    @Autowired
    private MockMvc browser;

    @Autowired
    private JdbcClient jdbc;

    private Clerk clerk;
    private GivenCall call;
    private Person secretary;
    private final List<Long> applications = new ArrayList<>();

    @BeforeEach
    void threeApplicants() {
        clerk = new Clerk(browser);
        call = new GivenCall(jdbc);
        secretary = Person.with(jdbc, Role.SECRETARIAT, null);
        applications.clear();
        for (String name : List.of("가응모", "나응모", "다응모")) {
            applications.add(call.application(name));
        }
    }

    private List<Person> screeners(String stage, int number) {
        List<Person> screeners = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            Person screener = Person.with(jdbc, Role.values()[i % 4], null);
            call.screener(stage, screener);
            screeners.add(screener);
        }
        return screeners;
    }

    private String sheet(String stage) {
        return call.path() + "/sheets/" + stage;
    }

    /** One row of points for each applicant. */
    private MockHttpServletResponse note(String stage, Person screener, int[]... rows) throws Exception {
        List<Object> fields = new ArrayList<>();
        for (int row = 0; row < rows.length; row++) {
            for (int place = 0; place < rows[row].length; place++) {
                fields.addAll(Arrays.asList("p-" + applications.get(row) + "-" + (place + 1), rows[row][place]));
            }
        }
        return clerk.post(sheet(stage), screener, fields.toArray());
    }

    private MockHttpServletResponse submit(String stage, Person screener) throws Exception {
        return clerk.post(sheet(stage) + "/submission", screener);
    }

    private void score(String stage, Person screener, int[]... rows) throws Exception {
        assertThat(note(stage, screener, rows).getStatus()).isEqualTo(303);
        assertThat(submit(stage, screener).getStatus()).isEqualTo(303);
    }

    private static int[] row(int... points) {
        return points;
    }

    private String results(String stage, Person person) throws Exception {
        return clerk.open(call.path() + "/results/" + stage, person).getContentAsString();
    }

    @Test
    void showsNobodyAnythingBeforeTheLastSheet() throws Exception {
        List<Person> screeners = screeners("DOCUMENTS", 3);
        call.state("SCREENING");
        score("DOCUMENTS", screeners.get(0), row(39, 28, 27), row(11, 12, 13), row(31, 21, 22));
        score("DOCUMENTS", screeners.get(1), row(37, 26, 25), row(14, 15, 16), row(33, 23, 24));

        for (Person person : List.of(secretary, screeners.get(0), screeners.get(2))) {
            assertThat(results("DOCUMENTS", person))
                    .contains("2명 / 3명", "누구도 볼 수 없습니다")
                    .doesNotContain("<td class=\"num\">94</td>", "순위");
            for (String format : List.of("xlsx", "pdf", "hwpx", "csv")) {
                assertThat(clerk.open(call.path() + "/results/DOCUMENTS/file." + format, person)
                                .getStatus())
                        .isEqualTo(409);
            }
        }
        assertThat(clerk.open(call.path() + "/screeners", secretary).getContentAsString())
                .doesNotContain(">94<", ">88<", "91.00");
        assertThat(clerk.open(call.path() + "/applications/" + applications.get(0), secretary)
                        .getContentAsString())
                .doesNotContain("94점", ">94<");
        assertThat(clerk.open(sheet("DOCUMENTS"), screeners.get(2)).getContentAsString())
                .doesNotContain(">94<", "value=\"39\"");
        assertThat(jdbc.sql("select count(*) from open_score where call_id = ?")
                        .param(call.id())
                        .query(Long.class)
                        .single())
                .isZero();

        score("DOCUMENTS", screeners.get(2), row(38, 27, 26), row(12, 13, 14), row(32, 22, 23));

        assertThat(results("DOCUMENTS", secretary)).contains("가응모", "91.00", "94", "88", "합격");
        MockHttpServletResponse file = clerk.open(call.path() + "/results/DOCUMENTS/file.csv", screeners.get(1));
        assertThat(file.getStatus()).isEqualTo(200);
        assertThat(file.getContentAsString()).contains("91.00", "94, 88, 91").doesNotContain("가응모");
    }

    @Test
    void keepsNotesToTheirScreener() throws Exception {
        List<Person> screeners = screeners("DOCUMENTS", 2);
        call.state("SCREENING");
        note("DOCUMENTS", screeners.get(0), row(39, 28, 27));

        assertThat(clerk.open(sheet("DOCUMENTS"), screeners.get(0)).getContentAsString())
                .contains("value=\"39\"");
        assertThat(clerk.open(sheet("DOCUMENTS"), screeners.get(1)).getContentAsString())
                .doesNotContain("value=\"39\"");
        assertThat(clerk.open(sheet("DOCUMENTS"), secretary).getStatus()).isEqualTo(403);
    }

    @Test
    void takesASheetOnce() throws Exception {
        List<Person> screeners = screeners("DOCUMENTS", 2);
        call.state("SCREENING");
        score("DOCUMENTS", screeners.get(0), row(39, 28, 27), row(11, 12, 13), row(31, 21, 22));

        assertThat(submit("DOCUMENTS", screeners.get(0)).getStatus()).isEqualTo(422);
        MockHttpServletResponse refused = note("DOCUMENTS", screeners.get(0), row(1, 1, 1));
        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(refused.getContentAsString()).contains("이미 제출한 심사표");
        assertThat(jdbc.sql("select sum(points) from score where call_id = ? and application_id = ?")
                        .params(call.id(), applications.get(0))
                        .query(Integer.class)
                        .single())
                .isEqualTo(94);
        assertThatThrownBy(() -> jdbc.sql("update score set points = 0 where call_id = ?")
                        .param(call.id())
                        .update())
                .hasMessageContaining("append-only");
        assertThatThrownBy(() -> jdbc.sql("delete from score where call_id = ?")
                        .param(call.id())
                        .update())
                .hasMessageContaining("append-only");
    }

    @ParameterizedTest
    @CsvSource({"41", "-1", "3.5", "많이", "1e1"})
    void refusesPointsOutsideTheCriterionAndKeepsWhatWasTyped(String typed) throws Exception {
        List<Person> screeners = screeners("DOCUMENTS", 1);
        call.state("SCREENING");

        MockHttpServletResponse refused =
                clerk.post(sheet("DOCUMENTS"), screeners.get(0), "p-" + applications.get(0) + "-1", typed);

        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(refused.getContentAsString())
                .contains("정수로 적어 주세요", "value=\"" + typed + "\"", "#p-" + applications.get(0) + "-1");
    }

    @Test
    void takesNoSheetWithEmptyCells() throws Exception {
        List<Person> screeners = screeners("DOCUMENTS", 1);
        call.state("SCREENING");
        note("DOCUMENTS", screeners.get(0), row(39, 28, 27), row(11, 12));

        MockHttpServletResponse refused = submit("DOCUMENTS", screeners.get(0));

        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(refused.getContentAsString()).contains("4칸");
    }

    @Test
    void leavesOutAnApplicantAScreenerHasToDoWith() throws Exception {
        List<Person> screeners = screeners("DOCUMENTS", 2);
        call.state("SCREENING");
        assertThat(clerk.post(
                                sheet("DOCUMENTS") + "/conflicts",
                                screeners.get(0),
                                "application",
                                applications.get(1),
                                "reason",
                                "같은 기관")
                        .getStatus())
                .isEqualTo(303);
        score("DOCUMENTS", screeners.get(0), row(40, 30, 30), row(0, 0, 0), row(20, 20, 20));
        score("DOCUMENTS", screeners.get(1), row(30, 30, 30), row(20, 20, 30), row(20, 20, 20));

        assertThat(results("DOCUMENTS", secretary)).contains("회피", "70/1", "70.00", "190/2", "95.00");
    }

    @Test
    void staysBlindWhileAnApplicantHasNoSheetAtAll() throws Exception {
        List<Person> screeners = screeners("DOCUMENTS", 1);
        call.state("SCREENING");
        clerk.post(
                sheet("DOCUMENTS") + "/conflicts",
                screeners.get(0),
                "application",
                applications.get(1),
                "reason",
                "친족");
        score("DOCUMENTS", screeners.get(0), row(40, 30, 30), row(), row(20, 20, 20));
        assertThat(results("DOCUMENTS", secretary)).contains("누구도 볼 수 없습니다");

        Person another = Person.with(jdbc, Role.STAFF, null);
        assertThat(clerk.post(
                                call.path() + "/screeners",
                                secretary,
                                "stage",
                                "DOCUMENTS",
                                "account",
                                another.accountId())
                        .getStatus())
                .isEqualTo(303);
        score("DOCUMENTS", another, row(40, 30, 30), row(20, 20, 30), row(20, 20, 20));
        assertThat(results("DOCUMENTS", secretary)).contains("70/1");
        assertThat(clerk.post(
                                call.path() + "/screeners",
                                secretary,
                                "stage",
                                "DOCUMENTS",
                                "account",
                                Person.with(jdbc, Role.STAFF, null).accountId())
                        .getStatus())
                .isEqualTo(422);
    }

    @ParameterizedTest
    @CsvSource({"4, 290/4, 72.50", "5, 190/3, 63.33", "6, 250/4, 62.50"})
    void dropsTheExtremesFromFiveSheetsOn(int number, String fraction, String average) throws Exception {
        List<Person> screeners = screeners("DOCUMENTS", number);
        call.state("SCREENING");
        int[][] first = {
            row(40, 30, 30), row(30, 20, 20), row(30, 20, 20), row(20, 20, 10), row(10, 10, 10), row(20, 20, 20)
        };
        for (int i = 0; i < number; i++) {
            score("DOCUMENTS", screeners.get(i), first[i], row(10, 10, 10), row(10, 10, 10));
        }

        String page = results("DOCUMENTS", secretary);

        assertThat(page).contains(fraction, "<strong>" + average + "</strong>");
        assertThat(page.contains("<s>100</s>")).isEqualTo(number >= 5);
    }

    @Test
    void settlesBothStagesAndPrintsTheLetterOfWhoWasChosen() throws Exception {
        List<Person> screeners = screeners("DOCUMENTS", 1);
        call.state("SCREENING");
        score("DOCUMENTS", screeners.get(0), row(40, 30, 30), row(30, 30, 30), row(20, 20, 10));
        assertThat(decide("DOCUMENTS").getStatus()).isEqualTo(303);
        assertThat(call.state()).isEqualTo("INTERVIEW");
        assertThat(decide("DOCUMENTS").getStatus()).isEqualTo(422);

        Person interviewer = Person.with(jdbc, Role.COMMISSIONER, null);
        call.screener("INTERVIEW", interviewer);
        assertThat(clerk.open(sheet("INTERVIEW"), interviewer).getContentAsString())
                .contains("가응모", "나응모")
                .doesNotContain("다응모");
        assertThat(decide("INTERVIEW").getStatus()).isEqualTo(422);
        score("INTERVIEW", interviewer, row(50, 40), row(10, 10));
        assertThat(decide("INTERVIEW").getStatus()).isEqualTo(303);

        assertThat(call.state()).isEqualTo("DECIDED");
        String page = results("INTERVIEW", Person.with(jdbc, Role.AUDITOR, null));
        assertThat(page).contains("90.00", "불합격", "확정").doesNotContain("가응모");
        for (String format : List.of("pdf", "hwpx")) {
            MockHttpServletResponse letter =
                    clerk.open(call.path() + "/applications/" + applications.get(0) + "/letter." + format, secretary);
            assertThat(letter.getStatus()).isEqualTo(200);
            assertThat(letter.getContentAsByteArray().length).isGreaterThan(1_000);
        }
        assertThat(clerk.open(call.path() + "/applications/" + applications.get(1) + "/letter.pdf", secretary)
                        .getStatus())
                .isEqualTo(409);
    }

    private MockHttpServletResponse decide(String stage) throws Exception {
        return clerk.post(call.path() + "/results/" + stage + "/decision", secretary, "version", call.version());
    }

    @Test
    void keepsTheRulesOnceSomebodyIsScored() throws Exception {
        List<Person> screeners = screeners("DOCUMENTS", 1);
        call.state("SCREENING");
        score("DOCUMENTS", screeners.get(0), row(40, 30, 30), row(30, 30, 30), row(20, 20, 10));

        assertThatThrownBy(() -> jdbc.sql("update public_call_criterion set weight = weight - 1 where call_id = ?")
                        .param(call.id())
                        .update())
                .hasMessageContaining("ck_public_call_rules_stand_once_scored");
        assertThatThrownBy(() -> jdbc.sql("update public_call set pass_mark = 0 where id = ?")
                        .param(call.id())
                        .update())
                .hasMessageContaining("ck_public_call_rules_stand_once_scored");
        assertThat(clerk.open(call.path(), secretary).getContentAsString()).doesNotContain(call.path() + "/edit");
    }

    @Test
    void refusesAtTheTablesWhatThePagesNeverSend() {
        List<Person> screeners = screeners("DOCUMENTS", 1);
        long screener = jdbc.sql("select id from screener where call_id = ? and account_id = ?")
                .params(call.id(), screeners.get(0).accountId())
                .query(Long.class)
                .single();

        assertThatThrownBy(() -> jdbc.sql("insert into screening_sheet (screener_id, submitted_at) values (?, now())")
                        .param(screener)
                        .update())
                .hasMessageContaining("ck_screening_sheet_whole");
        assertThatThrownBy(() -> jdbc.sql("""
                                insert into call_application (call_id, number, state, received_on, name, phone, qualification,
                                    years, entered_at)
                                values (?, 99, 'RECEIVED', '2001-01-01', '늦음', '010', 'NONE', 0, now())
                                """).param(call.id()).update())
                .hasMessageContaining("ck_call_application_within_the_intake");
        assertThatThrownBy(() -> jdbc.sql("delete from public_call_criterion where call_id = ? and position = 1")
                        .param(call.id())
                        .update())
                .hasMessageContaining("ck_public_call_points_make_a_hundred");
    }
}
