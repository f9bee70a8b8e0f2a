package kr.madang.commission.pay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import kr.madang.domain.body.PayClass;
import kr.madang.domain.office.Role;
import kr.madang.testing.Given;
import kr.madang.testing.Person;
import kr.madang.testing.PostgresTest;
import kr.madang.testing.SqlCount;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Attendance pay through the pages, from the closed meeting to the issued document and the list that replaces it. */
@PostgresTest
class PayPagesTest {

    @Autowired
    private ApplicationContext house;

    @Autowired
    private MockMvc browser;

    private PayWorld world;
    private long member;
    private long meeting;

    @BeforeEach
    void aClosedMeeting() {
        world = new PayWorld(house);
        member = world.member("김참석", PayClass.PAID);
        world.member("박국장", PayClass.CITY_OFFICIAL);
        meeting = world.closedMeeting(world.day(5, 6));
        world.attend(meeting, member, 0, 121);
    }

    private MockHttpServletResponse send(MockHttpServletRequestBuilder request, Person person) throws Exception {
        MockHttpServletResponse response =
                browser.perform(request.with(person.signedIn())).andReturn().getResponse();
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        return response;
    }

    private String page(String path, Person person) throws Exception {
        MockHttpServletResponse response = send(get(path), person);
        assertThat(response.getStatus()).as(path).isEqualTo(200);
        return response.getContentAsString();
    }

    private MockHttpServletResponse says(String path, String... fields) throws Exception {
        MockHttpServletRequestBuilder request = post(path).with(csrf());
        for (int i = 0; i < fields.length; i += 2) {
            request.param(fields[i], fields[i + 1]);
        }
        return send(request, world.secretary);
    }

    private String ofMeeting() {
        return "/commission/meetings/" + meeting + "/pay";
    }

    private static long id(MockHttpServletResponse redirect) {
        return Long.parseLong(String.valueOf(redirect.getRedirectedUrl()).replaceAll("\\D*/(\\d+)\\?.*", "$1"));
    }

    @Test
    void goesFromTheClosedMeetingToTheListThatReplacesTheIssuedOne() throws Exception {
        assertThat(page(ofMeeting(), world.secretary))
                .contains("김참석", "121", "200,000", "박국장", "불참", world.programCode(), "750,000")
                .contains("/commission/meetings/" + meeting + "/session");

        MockHttpServletResponse drafted = says(ofMeeting(), "program", world.programCode(), "objectCode", "201-01");
        assertThat(drafted.getStatus()).isEqualTo(303);
        long list = id(drafted);
        String path = "/commission/pay/" + list;
        assertThat(page(path, world.secretary))
                .contains("작성 중", "초안 버리기", "/commission/pay-rules#rule-", "시험 규칙 제2조", "750,000");
        assertThat(says(path + "/issue", "version", "" + world.version(list)).getStatus())
                .isEqualTo(303);
        assertThat(page(path, world.secretary))
                .contains("확정", world.secretary.name())
                .doesNotContain("초안 버리기");
        assertThat(says(path + "/issue", "version", "" + world.version(list)).getStatus())
                .isEqualTo(422);
        assertThat(says(path + "/removal", "version", "" + world.version(list)).getContentAsString())
                .contains("이미 확정한 명세입니다");

        MockHttpServletResponse reasonless = says(ofMeeting(), "program", world.programCode(), "objectCode", "201-01");
        assertThat(reasonless.getStatus()).isEqualTo(422);
        assertThat(reasonless.getContentAsString()).contains("href=\"#f-reason\"", world.programCode());
        MockHttpServletResponse second =
                says(ofMeeting(), "program", world.programCode(), "objectCode", "201-01", "reason", "나간 시각을 바로잡음");
        assertThat(second.getStatus()).isEqualTo(303);
        assertThat(page("/commission/pay/" + id(second), world.secretary)).contains("제2판", "나간 시각을 바로잡음");
        assertThat(says("/commission/pay/" + id(second) + "/issue", "version", "" + world.version(id(second)))
                        .getStatus())
                .isEqualTo(303);
        assertThat(page(path, world.secretary)).contains("대체됨");
        assertThat(page("/commission/pay?body=" + world.body.id() + "&state=REPLACED", world.secretary))
                .contains("\"" + path);
    }

    @Test
    void keepsWhatWasTypedWhenTheBudgetLineIsMissingOrAnotherYears() throws Exception {
        Given given = new Given(world.jdbc);
        int other = given.fiscalYear();
        long program = given.program(other, world.body.departmentId(), "다른 해 사업");
        given.line(other, program, "201-01");
        String code = world.jdbc
                .sql("select code from detail_program where id = ?")
                .param(program)
                .query(String.class)
                .single();

        MockHttpServletResponse foreign = says(ofMeeting(), "program", code, "objectCode", "201-01");
        assertThat(foreign.getStatus()).isEqualTo(422);
        assertThat(foreign.getContentAsString())
                .contains(world.year + "회계연도의 예산과목이 아닙니다", "value=\"" + code + "\"", "href=\"#f-program\"");
        MockHttpServletResponse unknown = says(ofMeeting(), "program", "없음", "objectCode", "201-01");
        assertThat(unknown.getStatus()).isEqualTo(422);
        assertThat(unknown.getContentAsString()).contains("찾을 수 없습니다", "value=\"없음\"");
        assertThat(says(ofMeeting(), "program", "", "objectCode", "").getStatus())
                .isEqualTo(422);
        assertThat(world.lists(meeting)).isZero();
    }

    @Test
    void saysThatSomebodyElseHasDraftedMeanwhile() throws Exception {
        world.drafted(meeting);

        assertThat(says(ofMeeting(), "program", world.programCode(), "objectCode", "201-01")
                        .getStatus())
                .isEqualTo(409);
    }

    @Test
    void throwsADraftAwayAndDrawsItUpAnew() throws Exception {
        long list = world.drafted(meeting);
        world.attend(meeting, member, 130, 200);
        assertThat(page("/commission/pay/" + list, world.secretary)).contains("다시 만들어 주세요");
        assertThat(says("/commission/pay/" + list + "/issue", "version", "" + world.version(list))
                        .getStatus())
                .isEqualTo(422);
        MockHttpServletResponse anew = says(
                ofMeeting(),
                "version",
                "" + world.version(list),
                "program",
                world.programCode(),
                "objectCode",
                "201-01");
        assertThat(id(anew)).isEqualTo(list);
        assertThat(page("/commission/pay/" + list, world.secretary)).contains("191");

        assertThat(says("/commission/pay/" + list + "/removal", "version", "" + world.version(list))
                        .getStatus())
                .isEqualTo(303);
        assertThat(world.lists(meeting)).isZero();
    }

    @Test
    void handsTheListOutAsDocuments() throws Exception {
        String path = "/commission/pay/" + world.issued(meeting) + "/document.";

        assertThat(send(get(path + "csv"), world.secretary).getContentAsString())
                .contains("지급액(원)", "김참석", "121", "200000", "불참");
        assertThat(send(get(path + "pdf"), world.secretary).getContentAsByteArray())
                .startsWith("%PDF".getBytes(StandardCharsets.US_ASCII));
        assertThat(send(get(path + "xlsx"), world.secretary).getStatus()).isEqualTo(200);
        assertThat(send(get(path + "hwpx"), world.secretary).getStatus()).isEqualTo(200);
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void letsTheSecretariatWriteAndThoseWhoAnswerForMoneyRead(Role role) throws Exception {
        long list = world.drafted(meeting);
        Person person = Person.with(world.jdbc, role, null);
        boolean keeps = role == Role.SECRETARIAT;
        boolean reads = keeps || role == Role.MANAGER || role == Role.FINANCE || role == Role.AUDITOR;

        for (String path : new String[] {
            "/commission/pay",
            "/commission/pay-rules",
            "/commission/pay/" + list,
            ofMeeting(),
            "/commission/pay/" + list + "/document.csv"
        }) {
            assertThat(send(get(path), person).getStatus()).as(path).isEqualTo(reads ? 200 : 403);
        }
        assertThat(send(get("/commission/pay-rules/new"), person).getStatus()).isEqualTo(keeps ? 200 : 403);
        if (!keeps) {
            for (String path : new String[] {
                "/commission/pay/" + list + "/issue",
                "/commission/pay/" + list + "/removal",
                ofMeeting(),
                "/commission/pay-rules"
            }) {
                assertThat(send(post(path).with(csrf()).param("version", "0"), person)
                                .getStatus())
                        .as(path)
                        .isEqualTo(403);
            }
        }
        if (reads && !keeps) {
            assertThat(page("/commission/pay/" + list, person)).doesNotContain("초안 버리기");
            assertThat(page(ofMeeting(), person)).doesNotContain("명세 초안 만들기");
        }
    }

    @Test
    void addsARuleAndKeepsWhatWasTypedWhenItIsRefused() throws Exception {
        String scope = String.valueOf(world.body.id());
        String[] typed = {
            "scope",
            scope,
            "validFrom",
            world.year + "-01-01",
            "base",
            "170,000",
            "extra",
            "60,000",
            "extraAfterMinutes",
            "90",
            "measuredBy",
            "MEETING",
            "unpaid",
            "CITY_OFFICIAL",
            "legalBasis",
            "고친 규칙 제3조"
        };
        assertThat(says("/commission/pay-rules", typed).getStatus()).isEqualTo(303);
        assertThat(page("/commission/pay-rules", world.secretary)).contains("고친 규칙 제3조", "회의 시간 90분 초과");

        MockHttpServletResponse again = says("/commission/pay-rules", typed);
        assertThat(again.getStatus()).isEqualTo(422);
        assertThat(again.getContentAsString()).contains("href=\"#f-validFrom\"", "value=\"170,000\"", "고친 규칙 제3조");
        typed[1] = "999999999";
        assertThat(says("/commission/pay-rules", typed).getStatus()).isEqualTo(400);
        typed[1] = scope;
        typed[5] = "-1";
        typed[3] = (world.year + 1) + "-01-01";
        assertThat(says("/commission/pay-rules", typed).getContentAsString()).contains("href=\"#f-base\"");
    }

    @Test
    void bringsMeetingsWithoutAnIssuedListToTheDeskOfTheSecretariat() throws Exception {
        LocalDate today = LocalDate.now(ZoneId.of("Asia/Seoul"));
        String recent = "\"/commission/meetings/" + world.closedMeeting(today.minusDays(60)) + "/pay\"";
        String old = "\"/commission/meetings/" + world.closedMeeting(today.minusDays(61)) + "/pay\"";

        assertThat(page("/tasks", world.secretary))
                .contains(recent, "수당 지급 명세 확정")
                .doesNotContain(old);
        assertThat(page("/commission/pay", world.secretary)).contains(recent);
        assertThat(page("/tasks", Person.with(world.jdbc, Role.FINANCE, null))).doesNotContain(recent);
    }

    @Test
    void saysWhyThereIsNothingToPayYet() throws Exception {
        long open = world.body.meeting(world.day(6, 3));

        assertThat(page("/commission/meetings/" + open + "/pay", world.secretary))
                .contains("폐회한 대면 회의에만");
        assertThat(send(get("/commission/meetings/999999999/pay"), world.secretary)
                        .getStatus())
                .isEqualTo(404);
        assertThat(send(get("/commission/pay/999999999"), world.secretary).getStatus())
                .isEqualTo(404);
    }

    @Test
    void listsPagesWithAFixedNumberOfStatements() throws Exception {
        long list = world.issued(meeting);
        String path = "/commission/pay?body=" + world.body.id();

        assertThat(page(path + "&year=" + world.year + "&state=ISSUED&sort=total,asc", world.secretary))
                .contains("\"/commission/pay/" + list);
        assertThat(page(path + "&year=1999", world.secretary)).contains("조건에 맞는 수당 지급 명세가 없습니다");
        assertThat(send(get("/commission/pay?state=만료"), world.secretary).getStatus())
                .isEqualTo(400);
        assertThat(SqlCount.of("pay_", () -> page(path, world.secretary))).hasSizeLessThanOrEqualTo(5);
        assertThat(SqlCount.of("pay_", () -> page("/commission/pay/" + list, world.secretary)))
                .hasSizeLessThanOrEqualTo(5);
        int few = SqlCount.of("", () -> page(ofMeeting(), world.secretary)).size();
        for (int i = 0; i < 10; i++) {
            world.attend(meeting, world.member("위원" + i, PayClass.PAID), 0, 60);
        }
        assertThat(SqlCount.of("", () -> page(ofMeeting(), world.secretary))).hasSize(few);
    }
}
