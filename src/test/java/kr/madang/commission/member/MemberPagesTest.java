package kr.madang.commission.member;

import static kr.madang.commission.member.MemberWorld.LAST;
import static kr.madang.commission.member.MemberWorld.START;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.util.List;
import kr.madang.domain.office.Role;
import kr.madang.testing.Person;
import kr.madang.testing.PostgresTest;
import kr.madang.testing.SqlCount;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;

/** The pages of members: what everybody sees, what the secretariat alone sees and does, and what is refused. */
@PostgresTest
class MemberPagesTest {

    @Autowired
    private MockMvc browser;

    @Autowired
    private JdbcClient jdbc;

    private MemberWorld world;
    private Person secretary;
    private Person staff;

    @BeforeEach
    void aCommission() {
        world = new MemberWorld(jdbc);
        secretary = Person.with(jdbc, Role.SECRETARIAT, null);
        staff = Person.with(jdbc, Role.STAFF, null);
    }

    private MockHttpServletResponse send(AbstractMockHttpServletRequestBuilder<?> request, Person person)
            throws Exception {
        MockHttpServletResponse response = browser.perform(request.with(csrf()).with(person.signedIn()))
                .andReturn()
                .getResponse();
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        return response;
    }

    private String page(String address, Person person) throws Exception {
        MockHttpServletResponse response = send(get(address), person);
        assertThat(response.getStatus()).as(address).isEqualTo(200);
        return response.getContentAsString();
    }

    private MockHttpServletResponse appoint(long seat, long member) throws Exception {
        return send(
                post("/commission/appointments")
                        .param("seat", "" + seat)
                        .param("member", "" + member)
                        .param("startsOn", START.toString())
                        .param("documentNo", "서울민주주의담당관-100"),
                secretary);
    }

    @Test
    void saysOfEverySeatInWordsHowItStands() throws Exception {
        world.appoint("CALL", 1, world.member("김시민"));
        world.appoint(world.seat("CALL", 2), world.member("이곧만료"), START, LAST.minusDays(5));
        String address = "/commission/members?body=" + world.body + "&asOf=";

        Document early = Jsoup.parse(page(address + START, staff));
        Document late = Jsoup.parse(page(address + LAST.minusDays(50), staff));

        assertThat(early.select("p.summary").text()).contains("정수 7명", "재임 2명", "공석 5명");
        assertThat(early.select("td .badge").eachText()).containsOnly("공석", "재임");
        assertThat(late.select("td .badge").eachText())
                .contains("임기 만료 임박", "공석")
                .doesNotContain("재임");
        assertThat(late.text()).contains("45일 남음", "50일 남음");
        assertThat(early.select("a[href*=/commission/appointments/new]")).isEmpty();
        assertThat(Jsoup.parse(page(address + START, secretary)).select("td a[href*=/commission/appointments/new]"))
                .hasSize(5);
    }

    @Test
    void readsTheSeatPlanInAFewStatementsHoweverManySit() throws Exception {
        for (int number = 1; number <= 3; number++) {
            world.appoint("CALL", number, world.member("위원" + number));
        }

        List<String> statements = SqlCount.of("", () -> page("/commission/members?body=" + world.body, staff));

        assertThat(statements.stream().filter(sql -> sql.contains("appointment") || sql.contains("composition")))
                .hasSize(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"members/plan", "members/list"})
    void handsOutFilesWithoutContactData(String document) throws Exception {
        world.appoint("CALL", 1, world.member("김시민"));

        for (String format : new String[] {"xlsx", "pdf", "hwpx", "csv"}) {
            MockHttpServletResponse file =
                    send(get("/commission/" + document + "." + format + "?body=" + world.body), staff);
            assertThat(file.getStatus()).isEqualTo(200);
            assertThat(file.getContentAsByteArray().length).isGreaterThan(100);
        }
        assertThat(page("/commission/" + document + ".csv?body=" + world.body, secretary))
                .contains("김시민")
                .doesNotContain("hong@", "1234");
    }

    @Test
    void listsMembersPastAndPresent() throws Exception {
        long member = world.member("명부에있는사람");
        world.appoint("CALL", 1, member);
        String address = "/commission/members/list?body=" + world.body;

        assertThat(page(address + "&state=IN_OFFICE&q=명부에&sort=lastOn,desc&seatClass=NON_STANDING", staff))
                .contains("/commission/members/" + member);
        assertThat(page(address + "&state=FORMER", staff)).doesNotContain("명부에있는사람");
        assertThat(send(get(address + "&state=GONE"), staff).getStatus()).isEqualTo(400);
        long never = world.member("아직아님");
        assertThat(page("/commission/members/list?state=NEVER&q=아직아님", staff)).contains("/commission/members/" + never);
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"STAFF", "MANAGER", "FINANCE", "COMMISSIONER", "AUDITOR"})
    void masksContactDataForAllButTheSecretariat(Role role) throws Exception {
        long member = world.member("가려진사람");

        assertThat(page("/commission/members/" + member, Person.with(jdbc, role, null)))
                .contains("h***@example.org", "010-****-5678")
                .doesNotContain("hong@", "1234-5678");
    }

    @Test
    void recordsEachViewOfContactData() throws Exception {
        long member = world.member("본사람");
        page("/commission/members/" + member, staff);
        assertThat(views(member)).isZero();

        assertThat(page("/commission/members/" + member, secretary)).contains("hong@example.org", "010-1234-5678");
        assertThat(views(member)).isEqualTo(1);
        page("/commission/members/" + member + "/edit", secretary);
        assertThat(views(member)).isEqualTo(2);
    }

    private long views(long member) {
        return world.id(
                "select count(*) from audit_entry where action = 'MEMBER_VIEWED' and subject = ?",
                String.valueOf(member));
    }

    @ParameterizedTest
    @ValueSource(strings = {"홍길동<hong@x.kr>", "hong@city_hall.kr"})
    void takesNoAddressToWhichNoMailCouldBeSent(String address) throws Exception {
        MockHttpServletResponse refused = send(
                post("/commission/members")
                        .param("name", "박주소")
                        .param("email", address)
                        .param("payClass", "PAID"),
                secretary);

        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(Jsoup.parse(refused.getContentAsString())
                        .select(".error-summary a[href='#f-email']")
                        .text())
                .contains("메일 주소는");
    }

    @Test
    void registersAndChangesAPersonAndKeepsWhatWasTypedWrong() throws Exception {
        MockHttpServletResponse refused = send(
                post("/commission/members")
                        .param("name", "박등록")
                        .param("email", "주소아님")
                        .param("payClass", "PAID"),
                secretary);
        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(refused.getContentAsString()).contains("박등록", "주소아님", "hong@example.org처럼");

        MockHttpServletResponse added =
                send(post("/commission/members").param("name", "박등록").param("payClass", "CITY_OFFICIAL"), secretary);
        assertThat(added.getStatus()).isEqualTo(303);
        String address = String.valueOf(added.getRedirectedUrl()).replaceAll("\\?.*", "");
        assertThat(send(
                                post(address)
                                        .param("name", "박고침")
                                        .param("payClass", "PAID")
                                        .param("version", "0"),
                                secretary)
                        .getStatus())
                .isEqualTo(303);
        assertThat(send(
                                post(address)
                                        .param("name", "박늦음")
                                        .param("payClass", "PAID")
                                        .param("version", "0"),
                                secretary)
                        .getStatus())
                .isEqualTo(409);
        assertThat(page(address, staff)).contains("박고침");
    }

    @Test
    void appointsAndNamesTheRuleThatStandsAgainstIt() throws Exception {
        long member = world.member("새위원");
        MockHttpServletResponse done = appoint(world.seat("CALL", 1), member);
        MockHttpServletResponse taken = appoint(world.seat("CALL", 1), world.member("늦은위원"));
        MockHttpServletResponse beyond = appoint(world.seat("CALL", 4), world.member("정수밖"));
        MockHttpServletResponse twice = appoint(world.seat("CALL", 2), member);
        MockHttpServletResponse empty =
                send(post("/commission/appointments").param("body", "" + world.body), secretary);

        assertThat(done.getStatus()).isEqualTo(303);
        assertThat(page("/commission/members/" + member, secretary)).contains("서울민주주의담당관-100", "시민 공모 1번");
        assertThat(taken.getStatus()).isEqualTo(422);
        assertThat(taken.getContentAsString()).contains("다른 위원이 있는 자리입니다(시민 공모 1번)", "서울민주주의담당관-100");
        assertThat(beyond.getContentAsString()).contains("구성 규정에 없는 자리입니다(시민 공모 4번, 규정의 정수 3명)");
        assertThat(twice.getContentAsString()).contains("이미 이 위원회의 위원입니다");
        assertThat(empty.getStatus()).isEqualTo(422);
    }

    @Test
    void asksForQualificationsAndKeepsTheirEvidence() throws Exception {
        jdbc.sql("""
                        insert into qualification_rule (body_id, kind, least_years, valid_from, legal_basis)
                        values (?, 'LAWYER', 5, '2019-07-25', '시험 조례 제10조')
                        """).param(world.body).update();
        long member = world.member("변호사");
        assertThat(appoint(world.seat("CALL", 1), member).getContentAsString()).contains("필요한 자격이 기록되어 있지 않습니다");

        byte[] pdf = "%PDF-1.7 등록증".getBytes(StandardCharsets.UTF_8);
        assertThat(qualify(member, "4", "등록증.exe", pdf)).isEqualTo(422);
        assertThat(qualify(member, "4", "등록증.pdf", pdf)).isEqualTo(303);
        assertThat(appoint(world.seat("CALL", 1), member).getContentAsString()).contains("4년으로, 규정의 5년에 못 미칩니다");
        assertThat(qualify(member, "5", "재직증명.pdf", pdf)).isEqualTo(303);
        assertThat(appoint(world.seat("CALL", 1), member).getStatus()).isEqualTo(303);

        long proof = world.id("select min(id) from qualification where member_id = ?", member);
        String address = "/commission/members/" + member;
        assertThat(send(get(address + "/qualifications/" + proof + "/file"), staff)
                        .getStatus())
                .isEqualTo(403);
        assertThat(send(get(address + "/qualifications/" + proof + "/file"), secretary)
                        .getStatus())
                .isEqualTo(200);
        assertThat(world.id(
                        "select count(*) from audit_entry where action = 'DOWNLOAD' and subject = ? and detail = '등록증.pdf'",
                        String.valueOf(member)))
                .isEqualTo(1);
        assertThat(page(address, staff)).contains("변호사", "증빙 있음").doesNotContain("등록증.pdf", "법률사무소");
        assertThat(send(post(address + "/qualifications/" + proof + "/removal"), secretary)
                        .getStatus())
                .isEqualTo(303);
        assertThat(page(address, secretary)).contains("재직증명.pdf").doesNotContain("등록증.pdf");
    }

    private int qualify(long member, String years, String file, byte[] content) throws Exception {
        return send(
                        multipart("/commission/members/" + member + "/qualifications")
                                .file(new MockMultipartFile("file", file, "application/pdf", content))
                                .param("kind", "LAWYER")
                                .param("years", years)
                                .param("description", "법률사무소 시험"),
                        secretary)
                .getStatus();
    }

    @Test
    void renewsOnceAndCarriesTheSubcommitteesOver() throws Exception {
        long member = world.member("연임위원");
        long first = world.appoint("CALL", 1, member);
        world.assign(world.firstPart, first);

        assertThat(renew(first).getStatus()).isEqualTo(303);
        long second =
                world.id("select id from appointment where predecessor_id = ? and body_id = ?", first, world.body);
        assertThat(world.id("select count(*) from appointment where through_id = ? and kind = 'RENEWAL'", second))
                .isEqualTo(1);
        assertThat(renew(second).getContentAsString()).contains("연임은 1회까지입니다");
        assertThat(send(ending(first, "RESIGNED", START.toString()), secretary).getContentAsString())
                .contains("연임을 먼저 착오로 끝내 주세요");
    }

    private MockHttpServletResponse renew(long appointment) throws Exception {
        return send(post("/commission/appointments/" + appointment + "/renewal").param("version", "0"), secretary);
    }

    private static AbstractMockHttpServletRequestBuilder<?> ending(long appointment, String how, String lastDay) {
        return post("/commission/appointments/" + appointment + "/ending")
                .param("version", "0")
                .param("ending", how)
                .param("lastDay", lastDay);
    }

    @Test
    void endsAnAppointmentWithItsSubcommitteesOnTheSameDay() throws Exception {
        long sitting = world.appoint("CALL", 1, world.member("떠나는위원"));
        long part = world.assign(world.firstPart, sitting);

        MockHttpServletResponse reasonless =
                send(ending(sitting, "DISMISSED", START.plusDays(9).toString()), secretary);
        assertThat(reasonless.getStatus()).isEqualTo(422);
        assertThat(reasonless.getContentAsString())
                .contains("상세 사유를 적어 주세요", START.plusDays(9).toString());
        assertThat(send(ending(sitting, "RESIGNED", START.minusDays(1).toString()), secretary)
                        .getStatus())
                .isEqualTo(422);
        assertThat(send(ending(sitting, "RESIGNED", START.plusDays(9).toString()), secretary)
                        .getStatus())
                .isEqualTo(303);

        for (long ended : new long[] {sitting, part}) {
            assertThat(jdbc.sql("select ended_on from appointment where id = ?")
                            .param(ended)
                            .query(java.time.LocalDate.class)
                            .single())
                    .isEqualTo(START.plusDays(9));
        }
        assertThat(send(ending(sitting, "RESIGNED", START.plusDays(9).toString()), secretary)
                        .getStatus())
                .isEqualTo(409);
    }

    @Test
    void takesAMistakeBackWithoutALastDay() throws Exception {
        long mistaken = world.appoint("CALL", 1, world.member("착오"));
        long part = world.assign(world.firstPart, mistaken);

        assertThat(send(ending(mistaken, "MISTAKEN", "").param("reason", "동명이인"), secretary)
                        .getStatus())
                .isEqualTo(303);

        assertThat(world.id(
                        "select count(*) from appointment where id in (?, ?) and ended_on = starts_on - 1",
                        mistaken,
                        part))
                .isEqualTo(2);
    }

    @Test
    void assignsNoMoreSubcommitteesThanTheRuleSays() throws Exception {
        long sitting = world.appoint("CALL", 1, world.member("분과위원"));
        assertThat(assign(sitting, world.firstPart).getStatus()).isEqualTo(303);
        Document few = Jsoup.parse(page("/commission/subcommittees?body=" + world.body, secretary));
        assertThat(few.select("tbody .badge").eachText()).containsExactly("더 지정해야 함");
        assertThat(few.select("p.summary").text()).contains("덜 속한 위원 1명");

        assertThat(assign(sitting, world.secondPart).getStatus()).isEqualTo(303);
        assertThat(assign(sitting, world.thirdPart).getContentAsString()).contains("한 사람은 2개 분과까지");
        assertThat(page("/commission/subcommittees?body=" + world.body, staff)).contains("채움");
    }

    private MockHttpServletResponse assign(long sitting, long part) throws Exception {
        return send(
                post("/commission/appointments/" + sitting + "/subcommittees")
                        .param("part", "" + part)
                        .param("startsOn", START.plusDays(1).toString()),
                secretary);
    }

    @Test
    void beginsACompositionTheDayAfterTheFormerEnds() throws Exception {
        String address = "/commission/composition/new?body=" + world.body;
        Document form = Jsoup.parse(page(address, secretary));
        assertThat(form.select("input[name='rows[3].seats']").val()).isEqualTo("3");

        AbstractMockHttpServletRequestBuilder<?> wrong = typed(form, "2030-01-01", "9");
        MockHttpServletResponse refused = send(wrong, secretary);
        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(refused.getContentAsString()).contains("위원 정수(7명)를 넘습니다").contains("value=\"9\"");
        assertThat(send(typed(form, "2030-01-01", "많이"), secretary).getStatus()).isEqualTo(422);
        assertThat(send(typed(form, "2030-01-01", "2"), secretary).getStatus()).isEqualTo(303);

        assertThat(world.id(
                        "select count(*) from composition where body_id = ? and valid_until = '2029-12-31'",
                        world.body))
                .isEqualTo(1);
        assertThat(page("/commission/composition?body=" + world.body, staff)).contains("2030. 1. 1.", "2029. 12. 31.");
    }

    @Test
    void refusesAPostThatIsTooLongForItsSeat() throws Exception {
        Document form = Jsoup.parse(page("/commission/composition/new?body=" + world.body, secretary));
        form.getElementsByAttributeValueStarting("name", "rows[4]").remove();
        String post = "긴".repeat(101);

        MockHttpServletResponse refused = send(
                typed(form, "2030-01-01", "1")
                        .param("rows[4].name", "새 당연직")
                        .param("rows[4].seatClass", "EX_OFFICIO")
                        .param("rows[4].seats", "1")
                        .param("rows[4].posts", "시민협력국장, " + post),
                secretary);

        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(refused.getContentAsString()).contains("직위는 하나에 100자까지", post);
    }

    private static AbstractMockHttpServletRequestBuilder<?> typed(Document form, String from, String seats) {
        AbstractMockHttpServletRequestBuilder<?> request = post("/commission/composition");
        form.select("main form[method=post] input[name]").forEach(input -> {
            if (!input.attr("name").equals("validFrom")
                    && !input.attr("name").startsWith("_")
                    && !input.attr("name").equals("rows[3].seats")) {
                request.param(input.attr("name"), input.val());
            }
        });
        return request.param("validFrom", from).param("rows[3].seats", seats);
    }

    @Test
    void letsTheSecretariatAloneWrite() throws Exception {
        long sitting = world.appoint("CALL", 1, world.member("그대로"));
        for (Role role : new Role[] {Role.STAFF, Role.MANAGER, Role.FINANCE, Role.COMMISSIONER, Role.AUDITOR}) {
            Person person = Person.with(jdbc, role, null);
            assertThat(send(ending(sitting, "RESIGNED", START.toString()), person)
                            .getStatus())
                    .isEqualTo(403);
            assertThat(send(get("/commission/members/new"), person).getStatus()).isEqualTo(403);
        }
        assertThat(send(get("/commission/members"), Person.with(jdbc, Role.ADMIN, null))
                        .getStatus())
                .isEqualTo(403);
    }
}
