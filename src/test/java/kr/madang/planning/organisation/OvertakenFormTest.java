package kr.madang.planning.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import kr.madang.domain.office.DepartmentKind;
import kr.madang.domain.office.Role;
import kr.madang.domain.office.StaffApartKind;
import kr.madang.domain.shared.Period;
import kr.madang.testing.PostgresTest;
import kr.madang.testing.SignedIn;
import kr.madang.testing.Staff;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.validation.BeanPropertyBindingResult;

/** Two people at one form; each test has a bureau of its own, in days no other test asks for. */
@PostgresTest
class OvertakenFormTest {

    private static final LocalDate SET_UP = LocalDate.of(2091, 1, 1);
    private static final String DAY = "2091-08-15";
    private static final AtomicInteger NUMBERS = new AtomicInteger();

    @Autowired
    private MockMvc pages;

    @Autowired
    private Reorganisation reorganisation;

    @Autowired
    private TeamFormation teams;

    @Autowired
    private DutyAssignment duties;

    @Autowired
    private HeadcountRecording headcounts;

    @Autowired
    private DepartmentUpkeep upkeep;

    @Autowired
    private DepartmentQuery departments;

    @Autowired
    private TransactionOperations transactions;

    @Autowired
    private JdbcClient jdbc;

    private long account;
    private long bureau;
    private String path = "";

    @BeforeEach
    void setUpABureau() {
        account = Staff.account(jdbc);
        bureau = reorganisation.found(plan("OVERTAKEN-" + NUMBERS.incrementAndGet()));
        path = "/organisation/departments/" + bureau;
    }

    /** Headcounts are append-only and reference data is loaded where there is none: what was committed here goes again. */
    @AfterEach
    void clearAway() {
        transactions.executeWithoutResult(open -> {
            jdbc.sql("set local session_replication_role = replica").update();
            for (String table : new String[] {"staff_apart", "headcount", "team", "duty"}) {
                jdbc.sql("delete from " + table + " where department_id = ?")
                        .param(bureau)
                        .update();
            }
        });
    }

    @Test
    @DisplayName("부서를 고치는 사이 바뀌었으면 지금 값을 보여 주고, 다시 저장하면 고친다")
    void showsWhatStandsNowWhereADepartmentChangedMeanwhile() throws Exception {
        upkeep.describe(bureau, 0, "혁신기획관", "혁신을 꾀한다", 8, null);

        Document form = form(422, path, "name", "참여기획관", "position", "7", "version", "0");

        assertThat(form.text())
                .contains("그 사이 저장된 내용이 바뀌어 저장하지 않았습니다")
                .contains("지금 저장된 이름 혁신기획관 입력하신 값과 다름")
                .contains("지금 저장된 주요기능 혁신을 꾀한다 입력하신 값과 다름")
                .contains("지금 저장된 직제순 8 입력하신 값과 다름");
        assertThat(value(form, "name")).isEqualTo("참여기획관");
        assertThat(value(form, "version")).isEqualTo("1");

        form(303, path, "name", "참여기획관", "position", "7", "version", value(form, "version"));
        assertThat(departments.find(bureau).orElseThrow().name()).isEqualTo("참여기획관");
    }

    @Test
    @DisplayName("숫자로 읽을 수 없는 값을 적어도 양식을 연 때의 판은 남는다")
    void remembersTheVersionWhereSomethingTypedCannotBeRead() throws Exception {
        Document form = form(422, path, "name", "참여기획관", "position", "일곱", "version", "0");

        assertThat(value(form, "version")).isEqualTo("0");
        assertThat(value(form, "position")).isEqualTo("일곱");
        assertThat(form.text()).doesNotContain("지금 저장된");
    }

    @Test
    void showsWhatStandsNowWhereATeamChangedMeanwhile() throws Exception {
        teams.form(bureau, "민관협력팀", 1, Period.since(SET_UP));
        long team = departments.teams(bureau).get(0).id();
        teams.reform(bureau, team, 0, "협치지원팀", 1, Period.since(SET_UP));

        Document form = form(
                422, path + "/teams/" + team, "text", "민관팀", "position", "1", "from", "2091-01-01", "version", "0");

        assertThat(form.text()).contains("지금 저장된 팀 이름 협치지원팀 입력하신 값과 다름").doesNotContain("지금 저장된 순서 1 입력하신");
        assertThat(value(form, "text")).isEqualTo("민관팀");
        assertThat(value(form, "version")).isEqualTo("1");
    }

    @Test
    void showsWhatStandsNowWhereADutyChangedMeanwhile() throws Exception {
        duties.assign(bureau, "협치 총괄", 1, Period.since(SET_UP));
        long duty = departments.duties(bureau).get(0).id();
        duties.reword(bureau, duty, 0, "협치 총괄", 1, new Period(SET_UP, LocalDate.of(2092, 12, 31)));

        Document form = form(
                422,
                path + "/duties/" + duty,
                "text",
                "협치 총괄·조정",
                "position",
                "1",
                "from",
                "2091-01-01",
                "version",
                "0");

        assertThat(form.text()).contains("지금 저장된 종료일 2092. 12. 31. 입력하신 값과 다름");
        assertThat(value(form, "text")).isEqualTo("협치 총괄·조정");
    }

    @Test
    @DisplayName("양식을 연 뒤 같은 기준일이 기록되었으면 먼저 보여 주고, 다시 저장하면 정정한다")
    void showsFiguresRecordedSinceTheFormWasOpened() throws Exception {
        Document opened =
                Jsoup.parse(pages.perform(get(path + "/headcounts/new").with(SignedIn.as(Role.ADMIN)))
                        .andReturn()
                        .getResponse()
                        .getContentAsString());
        headcounts.record(bureau, LocalDate.parse(DAY), 20, 17);
        headcounts.recordApart(bureau, LocalDate.parse(DAY), StaffApartKind.PARENTAL_LEAVE, 2);

        Document form = count(422, value(opened, "seenHeadcount"), value(opened, "seenApart"));

        assertThat(form.text())
                .contains("2091. 8. 15. 기준으로 지금 저장된 값입니다")
                .contains("지금 저장된 정원(명) 20 지금")
                .contains("지금 저장된 현원(명) 17 입력하신 값과 다름")
                .contains("지금 저장된 육아휴직(명, 별도) 2");
        assertThat(value(form, "current")).isEqualTo("18");

        count(303, value(form, "seenHeadcount"), value(form, "seenApart"));
        assertThat(departments.headcounts(bureau)).hasSize(2);
        assertThat(departments.headcounts(bureau).get(0).current()).isEqualTo(18);
    }

    @Test
    void refusesAnUnseenCountOfStaffApart() {
        LocalDate day = LocalDate.parse(DAY);
        headcounts.recordApart(bureau, day, StaffApartKind.PARENTAL_LEAVE, 2);
        HeadcountRecording.Counts counts =
                new HeadcountRecording.Counts(day, 20, 18, Map.of(StaffApartKind.PARENTAL_LEAVE, 3));

        assertThatThrownBy(() -> headcounts.record(bureau, new HeadcountRecording.Seen(0, 0), counts))
                .isInstanceOf(OptimisticLockingFailureException.class);
        assertThat(departments.headcounts(bureau)).isEmpty();
    }

    @Test
    @DisplayName("두 사람이 같은 기준일을 동시에 저장해도 뒤 사람은 양식과 지금 값을 받는다")
    void returnsTheFormToWhoeverRecordsTheSameDayAtTheSameMoment() throws Exception {
        Document form =
                whileAnother(() -> headcounts.record(bureau, LocalDate.parse(DAY), 20, 17), () -> count(422, "0", "0"));

        assertThat(form.text()).contains("그 사이 저장된 내용이 바뀌어 저장하지 않았습니다").contains("지금 저장된 현원(명) 17 입력하신 값과 다름");
        assertThat(value(form, "current")).isEqualTo("18");
    }

    @Test
    void returnsTheFormToWhoeverTakesTheSameCodeAtTheSameMoment() throws Exception {
        String code = "OVERTAKEN-" + NUMBERS.incrementAndGet();

        Document form = whileAnother(
                () -> reorganisation.found(plan(code)),
                () -> form(
                        422,
                        "/organisation/departments",
                        "code",
                        code,
                        "name",
                        "참여기획관",
                        "kind",
                        "BUREAU",
                        "position",
                        "7",
                        "from",
                        "2091-01-01"));

        assertThat(Objects.requireNonNull(form.selectFirst("#f-code-error")).text())
                .contains("그 사이 같은 부서코드의 부서가 만들어졌습니다");
        assertThat(value(form, "name")).isEqualTo("참여기획관");
    }

    @Test
    void returnsTheFormToWhoeverFormsTheSameTeamAtTheSameMoment() throws Exception {
        Document form = whileAnother(
                () -> teams.form(bureau, "민관협력팀", 1, Period.since(SET_UP)),
                () -> form(422, path + "/teams", "text", "민관협력팀", "position", "2", "from", "2091-01-01"));

        assertThat(Objects.requireNonNull(form.selectFirst("#f-text-error")).text())
                .contains("그 사이 같은 이름의 팀이 만들어졌습니다");
    }

    @Test
    void returnsTheFormToWhoeverRecordsTheSameSuccessionAtTheSameMoment() throws Exception {
        long successor = reorganisation.found(new Reorganisation.Plan(
                "OVERTAKEN-" + NUMBERS.incrementAndGet(),
                "민관협력실",
                DepartmentKind.BUREAU,
                null,
                9,
                null,
                LocalDate.of(2092, 1, 1)));

        Document form = whileAnother(
                () -> reorganisation.succeed(bureau, successor, LocalDate.of(2092, 1, 1)),
                () -> form(
                        422,
                        "/organisation/successions",
                        "predecessor",
                        "" + bureau,
                        "successor",
                        "" + successor,
                        "on",
                        "2092-01-01"));

        assertThat(Objects.requireNonNull(form.selectFirst("#f-successor-error"))
                        .text())
                .contains("그 사이 같은 승계가 기록되었습니다");
    }

    @Test
    void tellsOfATeamThatOutlivesADepartmentDissolvedMeanwhile() {
        BeanPropertyBindingResult errors = new BeanPropertyBindingResult(PartForm.blank(1, SET_UP), "form");
        LocalDate lastDay = LocalDate.of(2091, 12, 31);

        boolean accepted = OrganisationForms.accepted(
                errors,
                () -> transactions.executeWithoutResult(open -> {
                    teams.form(bureau, "민관협력팀", 1, Period.since(SET_UP));
                    CompletableFuture.runAsync(() -> upkeep.describe(bureau, 0, "시민참여실", null, 7, lastDay))
                            .join();
                }));

        assertThat(accepted).isFalse();
        assertThat(Objects.requireNonNull(errors.getGlobalError()).getCode())
                .isEqualTo("organisation.departmentDaysChanged");
    }

    /** The deed of another is done but not committed when the form is sent. */
    private Document whileAnother(Runnable deed, Sending form) throws Exception {
        AtomicReference<CompletableFuture<Document>> answer = new AtomicReference<>(new CompletableFuture<>());
        transactions.executeWithoutResult(open -> {
            deed.run();
            answer.set(CompletableFuture.supplyAsync(() -> {
                try {
                    return form.send();
                } catch (Exception failure) {
                    throw new IllegalStateException(failure);
                }
            }));
            waitUntilItWaits();
        });
        return Objects.requireNonNull(answer.get()).get(30, TimeUnit.SECONDS);
    }

    @FunctionalInterface
    private interface Sending {
        Document send() throws Exception;
    }

    private void waitUntilItWaits() {
        for (int look = 0; look < 100; look++) {
            if (jdbc.sql("select count(*) from pg_locks where not granted")
                            .query(Long.class)
                            .single()
                    > 0) {
                return;
            }
            try {
                Thread.sleep(50);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private Document count(int status, String seenHeadcount, String seenApart) throws Exception {
        return form(
                status,
                path + "/headcounts",
                "asOf",
                DAY,
                "authorized",
                "20",
                "current",
                "18",
                "seenHeadcount",
                seenHeadcount,
                "seenApart",
                seenApart);
    }

    private Document form(int status, String address, String... fields) throws Exception {
        var request = post(address).with(SignedIn.as(Role.ADMIN, null, account)).with(csrf());
        for (int i = 0; i < fields.length; i += 2) {
            request.param(fields[i], Objects.requireNonNull(fields[i + 1]));
        }
        MockHttpServletResponse answer = pages.perform(request).andReturn().getResponse();
        assertThat(answer.getStatus()).as(answer.getContentAsString()).isEqualTo(status);
        return Jsoup.parse(answer.getContentAsString());
    }

    private static Reorganisation.Plan plan(String code) {
        return new Reorganisation.Plan(code, "시민참여실", DepartmentKind.BUREAU, null, 7, null, SET_UP);
    }

    private static String value(Document form, String field) {
        return Objects.requireNonNull(form.selectFirst("[name=" + field + "]")).attr("value");
    }
}
