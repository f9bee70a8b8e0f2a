package kr.madang.budget.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import kr.madang.budget.transfer.TransferWorld.Scene;
import kr.madang.domain.office.Role;
import kr.madang.testing.Person;
import kr.madang.testing.PostgresTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Drafting, deciding and executing through the pages; what is wrong is said, and nothing is changed by it. */
@PostgresTest
class TransferPagesTest {

    @Autowired
    private ApplicationContext house;

    @Autowired
    private MockMvc browser;

    @Autowired
    private JdbcClient jdbc;

    private Scene scene;
    private String program;

    @BeforeEach
    void aLineWithTenThousand() {
        scene = new TransferWorld(house).sharedScene().holding(10_000);
        program = jdbc.sql("select code from detail_program where id = ?")
                .param(scene.program)
                .query(String.class)
                .single();
    }

    private MockHttpServletRequestBuilder draft(String decrease, String increase) {
        return post("/budget/transfers")
                .with(csrf())
                .param("year", "" + scene.year)
                .param("effectiveDate", scene.day().toString())
                .param("reason", "초단시간 근로자 채용")
                .param("rows[0].line", program + " 201-01 시민제안 사무관리비")
                .param("rows[0].decrease", decrease)
                .param("rows[1].line", program + " 101-04")
                .param("rows[1].increase", increase);
    }

    private MockHttpServletResponse send(MockHttpServletRequestBuilder request, Person person) throws Exception {
        MockHttpServletResponse response =
                browser.perform(request.with(person.signedIn())).andReturn().getResponse();
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        return response;
    }

    private MockHttpServletResponse step(long id, String step, Person person, String... parameters) throws Exception {
        MockHttpServletRequestBuilder request =
                post("/budget/transfers/" + id + "/" + step).with(csrf()).param("version", "" + scene.version(id));
        for (int i = 0; i < parameters.length; i += 2) {
            request.param(parameters[i], parameters[i + 1]);
        }
        return send(request, person);
    }

    private long drafted() throws Exception {
        String location =
                String.valueOf(send(draft("3,155", "3,155"), scene.staff).getRedirectedUrl());
        return Long.parseLong(location.replaceAll("\\D*/(\\d+)\\?.*", "$1"));
    }

    private long answered() throws Exception {
        long id = drafted();
        String rule = jdbc.sql("select min(id)::text from transfer_rule where severity = 'ANSWER'")
                .query(String.class)
                .single();
        assertThat(step(id, "submission", scene.staff, "ruleIds", rule, "answers", "의결 취지와 같습니다.")
                        .getStatus())
                .isEqualTo(303);
        return id;
    }

    private long count() {
        return jdbc.sql("select count(*) from budget_transfer where department_id = ?")
                .param(scene.division)
                .query(Long.class)
                .single();
    }

    @Test
    void goesFromDraftToLedgerThroughThePages() throws Exception {
        long id = answered();
        assertThat(step(id, "review", scene.finance).getStatus()).isEqualTo(303);
        assertThat(step(id, "approval", scene.manager, "comment", "원안대로").getStatus())
                .isEqualTo(303);
        assertThat(step(
                                id,
                                "execution",
                                scene.finance,
                                "effectiveDate",
                                scene.day().toString())
                        .getStatus())
                .isEqualTo(303);

        String page = send(get("/budget/transfers/" + id), scene.staff).getContentAsString();
        assertThat(page)
                .contains("전용", "집행됨", "원안대로", "지방재정법 제49조 제1항", "6,845", scene.manager.name())
                .doesNotContain("REALLOCATION", "EXECUTED");
        assertThat(scene.appropriated(scene.target)).isEqualTo(3_155);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "3155 | 3154 | 다릅니다",
                "-1 | 1 | 0원보다",
                "0 | 0 | 하나만",
                "10001 | 10001 | 옮길 수 있는 금액은 10,000원",
                "많이 | 1 | 금액",
                "99999999999999999999 | 1 | 금액",
                "1 | 1.5 | 금액"
            })
    void refusesAmountsThatCannotMove(String decrease, String increase, String words) throws Exception {
        MockHttpServletResponse refused = send(draft(decrease, increase), scene.staff);

        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(refused.getContentAsString()).contains(words).contains("초단시간 근로자 채용");
        assertThat(count()).isZero();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "effectiveDate | 2월 30일 | 422",
                "effectiveDate | 2019-02-30 | 422",
                "effectiveDate | 1999-01-01 | 422",
                "rows[0].line | 없는코드 201-01 | 422",
                "rows[0].line | 201-01 | 422",
                "rows[1].line | D1 999-99 | 422",
                "year | 천구백 | 404",
                "year | 1900 | 404"
            })
    void answersOddInputWithWordsAndChangesNothing(String field, String typed, int status) throws Exception {
        MockHttpServletRequestBuilder request = post("/budget/transfers")
                .with(csrf())
                .param("year", field.equals("year") ? typed : "" + scene.year)
                .param(
                        "effectiveDate",
                        field.equals("effectiveDate") ? typed : scene.day().toString())
                .param("reason", "사유")
                .param("rows[0].line", field.equals("rows[0].line") ? typed : program + " 201-01")
                .param("rows[0].decrease", "100")
                .param("rows[1].line", field.equals("rows[1].line") ? typed : program + " 101-04")
                .param("rows[1].increase", "100");

        assertThat(send(request, scene.staff).getStatus()).isEqualTo(status);
        assertThat(count()).isZero();
    }

    @Test
    void refusesALineOfAnotherDivisionAndWritesTheAttemptDown() throws Exception {
        Scene other = new TransferWorld(house).sceneIn(scene.year).holding(5_000);

        MockHttpServletResponse refused = send(draft("100", "100"), other.staff);

        assertThat(refused.getStatus()).isEqualTo(403);
        assertThat(count()).isZero();
        assertThat(jdbc.sql("select count(*) from audit_entry where action = 'ACCESS_REFUSED' and account_id = ?")
                        .param(other.staff.accountId())
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void letsNobodyApproveOrReviewTheOwnDraft() throws Exception {
        MockHttpServletResponse drafted = send(draft("100", "100"), scene.manager);
        long id = Long.parseLong(String.valueOf(drafted.getRedirectedUrl()).replaceAll("\\D*/(\\d+)\\?.*", "$1"));
        String rule = jdbc.sql("select min(id)::text from transfer_rule where severity = 'ANSWER'")
                .query(String.class)
                .single();
        step(id, "submission", scene.manager, "ruleIds", rule, "answers", "같습니다.");
        step(id, "review", scene.finance);

        MockHttpServletResponse refused = step(id, "approval", scene.manager);

        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(refused.getContentAsString()).contains("자기가 기안한 것은");
        assertThat(scene.state(id)).isEqualTo("IN_APPROVAL");
    }

    @Test
    void letsNoOtherDivisionsManagerApprove() throws Exception {
        long id = answered();
        step(id, "review", scene.finance);

        assertThat(step(id, "approval", Person.with(jdbc, Role.MANAGER, scene.given.division("남의담당관")))
                        .getStatus())
                .isEqualTo(403);
        assertThat(scene.state(id)).isEqualTo("IN_APPROVAL");
    }

    @Test
    void asksForAReasonBeforeSendingBackAndLetsTheDrafterTryAgain() throws Exception {
        long id = answered();

        assertThat(step(id, "return", scene.finance).getStatus()).isEqualTo(422);
        assertThat(step(id, "return", scene.finance, "comment", "산출내역을 붙여 주세요.").getStatus())
                .isEqualTo(303);
        assertThat(scene.state(id)).isEqualTo("RETURNED");
        assertThat(send(get("/budget/transfers/" + id + "/edit"), scene.staff).getContentAsString())
                .contains("3,155");
    }

    @Test
    void asksForAnAnswerWhereARuleDoes() throws Exception {
        long id = drafted();

        MockHttpServletResponse refused = step(id, "submission", scene.staff);

        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(refused.getContentAsString()).contains("답변이 빠졌습니다");
        assertThat(scene.state(id)).isEqualTo("DRAFT");
    }

    @Test
    void refusesAStaleVersionWithoutChangingAnything() throws Exception {
        long id = answered();

        MockHttpServletResponse stale =
                send(post("/budget/transfers/" + id + "/review").with(csrf()).param("version", "0"), scene.finance);

        assertThat(stale.getStatus()).isEqualTo(409);
        assertThat(scene.state(id)).isEqualTo("IN_REVIEW");
    }

    @Test
    void draftsOnceWhenTheFormIsSentTwice() throws Exception {
        String token = UUID.randomUUID().toString();

        send(draft("100", "100").param("_formToken", token), scene.staff);
        send(draft("100", "100").param("_formToken", token), scene.staff);

        assertThat(count()).isEqualTo(1);
    }

    @Test
    void keepsWhatWasTypedWhenMoreRowsAreWanted() throws Exception {
        MockHttpServletResponse longer = send(draft("3,155", "3,155").param("more", "1"), scene.staff);

        assertThat(longer.getContentAsString()).contains("rows[5].line", "초단시간 근로자 채용", "3,155");
        assertThat(count()).isZero();
    }

    @Test
    void takesFilesWhoseContentIsWhatTheirNameSays() throws Exception {
        long id = drafted();
        byte[] pdf = "%PDF-1.7 산출내역".getBytes(StandardCharsets.UTF_8);

        assertThat(upload(id, "산출내역.pdf", pdf)).isEqualTo(303);
        assertThat(upload(id, "산출내역.png", pdf)).isEqualTo(422);
        assertThat(upload(id, "virus.exe", pdf)).isEqualTo(422);
        String page = send(get("/budget/transfers/" + id), scene.staff).getContentAsString();
        assertThat(page).contains("산출내역.pdf").doesNotContain("virus.exe");
    }

    private int upload(long id, String name, byte[] content) throws Exception {
        return browser.perform(multipart("/budget/transfers/" + id + "/files")
                        .file(new MockMultipartFile("file", name, "text/plain", content))
                        .with(csrf())
                        .with(scene.staff.signedIn()))
                .andReturn()
                .getResponse()
                .getStatus();
    }

    @Test
    void listsWithConditionsAndSortsInTheDatabase() throws Exception {
        long id = drafted();

        String found = send(
                        get("/budget/transfers")
                                .param("year", "" + scene.year)
                                .param("state", "DRAFT")
                                .param("q", "시민제안")
                                .param("sort", "amount,desc"),
                        scene.staff)
                .getContentAsString();
        String none = send(
                        get("/budget/transfers").param("year", "" + scene.year).param("state", "EXECUTED"), scene.staff)
                .getContentAsString();

        assertThat(found).contains("/budget/transfers/" + id);
        assertThat(none).doesNotContain("/budget/transfers/" + id);
        assertThat(send(get("/budget/transfers").param("state", "만료"), scene.staff)
                        .getStatus())
                .isEqualTo(400);
    }

    @Test
    void handsTheRequestOutAsDocuments() throws Exception {
        long id = answered();

        for (String format : new String[] {"pdf", "hwpx", "xlsx", "csv"}) {
            MockHttpServletResponse file = send(get("/budget/transfers/" + id + "/document." + format), scene.staff);
            assertThat(file.getStatus()).isEqualTo(200);
            assertThat(file.getContentAsByteArray().length).isGreaterThan(100);
        }
    }
}
