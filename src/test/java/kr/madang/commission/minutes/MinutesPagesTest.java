package kr.madang.commission.minutes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import kr.madang.domain.office.Role;
import kr.madang.testing.Person;
import kr.madang.testing.PostgresTest;
import kr.madang.testing.SqlCount;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Minutes through the pages: who reads and says what, two secretaries at once, versions, documents and tasks. */
@PostgresTest
class MinutesPagesTest {

    @Autowired
    private ApplicationContext house;

    @Autowired
    private MockMvc browser;

    private MinutesWorld world;

    @BeforeEach
    void aClosedMeeting() {
        world = new MinutesWorld(house);
    }

    private MockHttpServletResponse send(MockHttpServletRequestBuilder request, Person person) throws Exception {
        MockHttpServletResponse response =
                browser.perform(request.with(person.signedIn())).andReturn().getResponse();
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        return response;
    }

    private String page(String path, Person person) throws Exception {
        MockHttpServletResponse response = send(get(path), person);
        assertThat(response.getStatus()).isEqualTo(200);
        return response.getContentAsString();
    }

    private MockHttpServletResponse step(long id, String step, Person person, String... fields) throws Exception {
        MockHttpServletRequestBuilder request =
                post("/commission/minutes/" + id + "/" + step).with(csrf()).param("version", "" + world.version(id));
        for (int i = 0; i < fields.length; i += 2) {
            request.param(fields[i], fields[i + 1]);
        }
        return send(request, person);
    }

    private MockHttpServletRequestBuilder save(long id, MinutesWorld.Typed seen, String remarks) {
        return post("/commission/minutes/" + id)
                .with(csrf())
                .param("versionId", "" + seen.versionId())
                .param("version", "" + seen.version())
                .param("name", seen.texts().get(0))
                .param("convener", seen.texts().get(1))
                .param("held", seen.texts().get(2))
                .param("attendance", seen.texts().get(3))
                .param("proceedings", seen.texts().get(4))
                .param("agenda", seen.texts().get(5))
                .param("remarks", remarks)
                .param("decisions", seen.texts().get(7))
                .param("votes", seen.texts().get(8));
    }

    @Test
    void goesFromTheClosedMeetingToApprovedMinutesThroughThePages() throws Exception {
        assertThat(page("/commission/minutes", world.secretary))
                .contains("회의록을 작성할 회의", "name=\"meeting\" value=\"" + world.meeting + "\"");
        MockHttpServletResponse drafted =
                send(post("/commission/minutes").with(csrf()).param("meeting", "" + world.meeting), world.secretary);
        long id = Long.parseLong(String.valueOf(drafted.getRedirectedUrl()).replaceAll("\\D*/(\\d+)\\?.*", "$1"));
        assertThat(send(save(id, world.form(id), "1. 숙의예산\r\n- 김하나: 찬성함"), world.secretary)
                        .getStatus())
                .isEqualTo(303);
        assertThat(step(id, "circulation", world.secretary, "dueOn", "2099-01-01")
                        .getStatus())
                .isEqualTo(303);
        assertThat(step(id, "comments", world.memberPerson, "section", "REMARKS", "words", "‘조건부 찬성’으로 고쳐 주세요.")
                        .getStatus())
                .isEqualTo(303);
        assertThat(step(id, "assent", world.chairPerson).getStatus()).isEqualTo(303);
        long comment = world.jdbc
                .sql(
                        "select c.id from minutes_comment c join minutes_version v on v.id = c.version_id where v.minutes_id = ?")
                .param(id)
                .query(Long.class)
                .single();
        assertThat(step(id, "comments/" + comment + "/answer", world.secretary, "outcome", "TAKEN_OVER")
                        .getStatus())
                .isEqualTo(303);
        assertThat(send(save(id, world.form(id), "1. 숙의예산\n- 김하나: 조건부 찬성함"), world.secretary)
                        .getStatus())
                .isEqualTo(303);
        assertThat(page("/commission/minutes/" + id, world.secretary)).doesNotContain(id + "/proposal");
        MockHttpServletResponse unsent = step(id, "proposal", world.secretary);
        assertThat(unsent.getStatus()).isEqualTo(422);
        assertThat(unsent.getContentAsString()).contains("먼저 위원에게 보내 의견을 받아 주세요");
        world.circulate(id);
        assertThat(page("/commission/minutes/" + id, world.secretary)).contains(id + "/proposal");
        assertThat(step(id, "proposal", world.secretary).getStatus()).isEqualTo(303);
        assertThat(step(id, "approval", world.chairPerson).getStatus()).isEqualTo(303);

        assertThat(page("/commission/minutes/" + id, world.secretary))
                .contains("승인됨", "2판", "조건부 찬성함", "반영", world.chairPerson.name(), world.text(id, "sha256"))
                .doesNotContain("APPROVED", "TAKEN_OVER");
        assertThat(page("/commission/minutes/" + id + "/comparison", world.secretary))
                .contains("<del>- 김하나: 찬성함</del>", "<ins>- 김하나: 조건부 찬성함</ins>");
        assertThat(page("/commission/minutes/" + id + "?version=1", world.secretary))
                .contains("- 김하나: 찬성함");
    }

    @Test
    void keepsBothTextsWhenTwoSecretariesWriteAtOnce() throws Exception {
        long id = world.drafted();
        MinutesWorld.Typed seen = world.form(id);
        send(save(id, seen, "먼저 저장한 글"), world.secretary);
        Person other = Person.with(world.jdbc, Role.SECRETARIAT, null);

        MockHttpServletResponse overtaken = send(save(id, seen, "나중에 적은 글"), other);

        assertThat(overtaken.getStatus()).isEqualTo(409);
        assertThat(overtaken.getContentAsString()).contains("먼저 저장한 글", "나중에 적은 글", world.secretary.name());
        assertThat(world.text(id, "remarks_text")).isEqualTo("먼저 저장한 글");
        assertThat(send(save(id, world.form(id), "나중에 적은 글"), other).getStatus())
                .isEqualTo(303);
        assertThat(world.text(id, "remarks_text")).isEqualTo("나중에 적은 글");
    }

    @Test
    void refusesToWriteApprovedMinutesWithoutReopeningThem() throws Exception {
        long id = world.approved();

        MockHttpServletResponse refused = send(save(id, world.form(id), "슬쩍 고친 글"), world.secretary);

        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(refused.getContentAsString()).contains("승인본 고치기");
        assertThat(world.versions(id)).isEqualTo(1);
        assertThat(send(get("/commission/minutes/" + id + "/edit"), world.secretary)
                        .getStatus())
                .isEqualTo(409);
        assertThat(step(id, "reopening", world.secretary).getStatus()).isEqualTo(422);
    }

    @Test
    void saysWhatIsMissingWhenASectionIsEmpty() throws Exception {
        long id = world.drafted();

        MockHttpServletResponse refused = send(save(id, world.form(id), " "), world.secretary);

        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(refused.getContentAsString()).contains("error-summary", "f-remarks");
    }

    @Test
    void letsOnlyMembersWhoTookPartReadAndCommentAndOnlyWhatWasSentOut() throws Exception {
        long id = world.written();
        String path = "/commission/minutes/" + id;
        assertThat(send(get(path), world.memberPerson).getStatus()).isEqualTo(404);

        world.secretary.runs(() ->
                house.getBean(MinutesCourse.class).sendForComment(id, world.version(id), LocalDate.of(2099, 1, 1)));
        world.write(id, "아직 보이지 않는 글");

        assertThat(page(path, world.memberPerson)).contains("의견 내기", "홍길동").doesNotContain("아직 보이지 않는 글");
        assertThat(send(get(path + "?version=2"), world.memberPerson).getStatus())
                .isEqualTo(404);
        assertThat(send(get(path), world.absentPerson).getStatus()).isEqualTo(404);
        assertThat(step(id, "comments", world.absentPerson, "section", "NAME", "words", "의견")
                        .getStatus())
                .isEqualTo(404);
        assertThat(send(get(path), Person.with(world.jdbc, Role.STAFF, null)).getStatus())
                .isEqualTo(404);
        assertThat(page("/commission/minutes?body=" + world.body.id(), world.memberPerson))
                .contains("\"" + path);
        assertThat(page("/commission/minutes?body=" + world.body.id(), world.absentPerson))
                .doesNotContain("\"" + path);
    }

    @Test
    void showsApprovedOpenMinutesToEverybodyInTheOfficeWithoutTheComments() throws Exception {
        long id = world.approved();

        assertThat(page("/commission/minutes/" + id, Person.with(world.jdbc, Role.STAFF, null)))
                .contains("홍길동")
                .doesNotContain("위원 의견 현황", "처리 이력");
    }

    @Test
    void refusesACommentThatIsEmptyOrTooLate() throws Exception {
        long id = world.sent();
        assertThat(step(id, "comments", world.memberPerson, "section", "NAME").getStatus())
                .isEqualTo(422);
        world.jdbc
                .sql("update minutes set comments_due_on = '2019-11-15' where id = ?")
                .param(id)
                .update();

        MockHttpServletResponse late = step(id, "comments", world.memberPerson, "section", "NAME", "words", "늦은 의견");

        assertThat(late.getStatus()).isEqualTo(422);
        assertThat(late.getContentAsString()).contains("지났습니다");
    }

    @Test
    void classifiesWithAGroundAndANumberOfItsOwn() throws Exception {
        long id = world.drafted();
        String number = "서울민주주의담당관-" + id;

        assertThat(step(id, "classification", world.secretary, "disclosure", "PARTIAL", "retention", "YEARS_10")
                        .getContentAsString())
                .contains("근거 조문을 적어 주세요");
        assertThat(step(
                                id,
                                "classification",
                                world.secretary,
                                "disclosure",
                                "PARTIAL",
                                "ground",
                                "정보공개법 제9조제1항제5호",
                                "recordNumber",
                                number,
                                "retention",
                                "YEARS_10")
                        .getStatus())
                .isEqualTo(303);
        assertThat(page("/commission/minutes/" + id, world.secretary))
                .contains("부분공개", "정보공개법 제9조제1항제5호", number, "2029. 12. 31.까지");

        MinutesWorld other = new MinutesWorld(house);
        long second = other.drafted();
        MockHttpServletResponse taken = send(
                post("/commission/minutes/" + second + "/classification")
                        .with(csrf())
                        .param("version", "" + other.version(second))
                        .param("disclosure", "FULL")
                        .param("recordNumber", number)
                        .param("retention", "PERMANENT"),
                other.secretary);
        assertThat(taken.getStatus()).isEqualTo(422);
    }

    @Test
    void handsAVersionOutAsDocuments() throws Exception {
        long id = world.approved();

        assertThat(send(get("/commission/minutes/" + id + "/document.pdf"), world.secretary)
                        .getContentAsByteArray())
                .startsWith("%PDF".getBytes(StandardCharsets.US_ASCII));
        assertThat(send(get("/commission/minutes/" + id + "/document.hwpx?version=1"), world.secretary)
                        .getStatus())
                .isEqualTo(200);
    }

    @Test
    void bringsWhatWaitsToEachDesk() throws Exception {
        assertThat(page("/tasks", world.secretary)).contains("회의록 작성");
        long id = world.sent();
        String link = "\"/commission/minutes/" + id + "\"";
        assertThat(page("/tasks", world.memberPerson)).contains(link, "회의록(안) 의견 제출");
        assertThat(page("/tasks", world.absentPerson)).doesNotContain(link);
        step(id, "comments", world.memberPerson, "section", "VOTES", "words", "확인해 주세요.");
        step(id, "assent", world.chairPerson);
        assertThat(page("/tasks", world.memberPerson)).doesNotContain(link);
        assertThat(page("/tasks", world.secretary)).contains(link, "회의록 의견 회답");
        long comment = world.jdbc
                .sql(
                        "select c.id from minutes_comment c join minutes_version v on v.id = c.version_id where v.minutes_id = ?")
                .param(id)
                .query(Long.class)
                .single();
        step(id, "comments/" + comment + "/answer", world.secretary, "outcome", "ANSWERED", "words", "기록과 같습니다.");
        world.propose(id);
        assertThat(page("/tasks", world.chairPerson)).contains(link, "회의록 승인");
        world.approve(id);
        assertThat(page("/tasks", world.secretary)).contains(link, "회의록 시민 공개");
    }

    @Test
    void answersOddAddressesAndSortsInTheDatabase() throws Exception {
        long id = world.drafted();
        String list = "/commission/minutes?body=" + world.body.id();

        assertThat(page(list + "&sort=body,asc&state=DRAFT&year=2019&q=운영규정", world.secretary))
                .contains("\"/commission/minutes/" + id);
        assertThat(page(list + "&q=없는말", world.secretary)).contains("조건에 맞는 회의록이 없습니다");
        assertThat(send(get("/commission/minutes?state=만료"), world.secretary).getStatus())
                .isEqualTo(400);
        assertThat(send(get("/commission/minutes/" + id + "?version=99"), world.secretary)
                        .getStatus())
                .isEqualTo(404);
        assertThat(send(get("/commission/minutes/" + id + "/comparison?from=9"), world.secretary)
                        .getStatus())
                .isEqualTo(404);
    }

    @Test
    void readsAPageWithAFixedNumberOfStatements() throws Exception {
        long id = world.approved();

        assertThat(SqlCount.of("minutes", () -> page("/commission/minutes/" + id, world.secretary)))
                .hasSizeLessThanOrEqualTo(6);
        assertThat(SqlCount.of("minutes", () -> page("/commission/minutes", world.secretary)))
                .hasSizeLessThanOrEqualTo(5);
    }
}
