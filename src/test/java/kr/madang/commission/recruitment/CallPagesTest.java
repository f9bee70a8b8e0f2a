package kr.madang.commission.recruitment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import kr.madang.domain.office.Role;
import kr.madang.testing.Clerk;
import kr.madang.testing.GivenCall;
import kr.madang.testing.Person;
import kr.madang.testing.PostgresTest;
import kr.madang.testing.SqlCount;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** Drafting, announcing and cancelling calls through the pages. */
@PostgresTest
class CallPagesTest {

    @Autowired
    private MockMvc browser;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private RecruitmentReferenceData reference;

    private Clerk clerk;
    private GivenCall given;
    private Person secretary;

    @BeforeEach
    void aBodyWithSeats() {
        clerk = new Clerk(browser);
        given = new GivenCall(jdbc);
        secretary = Person.with(jdbc, Role.SECRETARIAT, null);
    }

    private Map<String, String> fields() {
        Map<String, String> fields = new TreeMap<>();
        fields.put("seatCategory", String.valueOf(given.categoryId()));
        fields.put("title", "새 공모");
        fields.put("seats", "6");
        fields.put("shortlist", "18");
        fields.put("reserves", "3");
        fields.put("passMark", "60");
        fields.put("tieRule", "HEAVIEST_CRITERION");
        fields.put("eraseOn", "2028-12-31");
        step(fields, 0, "2027-08-05", "2027-08-19", "DAY");
        step(fields, 1, "2027-09-10", "2027-09-12", "MONTH");
        step(fields, 2, "2027-09-20", "2027-09-21", "DAY");
        step(fields, 3, "2027. 10. 1.", "2027-10-31", "MONTH");
        fields.put("documents[0].name", "전문성");
        fields.put("documents[0].weight", "60");
        fields.put("documents[3].name", "동기");
        fields.put("documents[3].weight", "40");
        fields.put("interview[0].name", "이해");
        fields.put("interview[0].weight", "100");
        return fields;
    }

    private static void step(Map<String, String> fields, int place, String first, String last, String precision) {
        fields.put("steps[" + place + "].first", first);
        fields.put("steps[" + place + "].last", last);
        fields.put("steps[" + place + "].precision", precision);
    }

    private MockHttpServletResponse draft(Map<String, String> fields) throws Exception {
        List<Object> flat = new ArrayList<>();
        fields.forEach((name, value) -> flat.addAll(List.of(name, value)));
        return clerk.post("/commission/calls", secretary, flat.toArray());
    }

    private static String address(MockHttpServletResponse answer) {
        return String.valueOf(answer.getRedirectedUrl()).replaceAll("\\?.*", "");
    }

    @Test
    void goesFromDraftToAnnouncementAndShowsItsSteps() throws Exception {
        String call = address(draft(fields()));

        String page = clerk.open(call, secretary).getContentAsString();
        assertThat(page)
                .contains("새 공모", "작성 중", "2027. 8. 5.(목)", "2027년 9월", "전문성", "배점이 가장 큰 기준")
                .doesNotContain("HEAVIEST", "2027. 9. 30.");
        assertThat(clerk.post(call + "/announcement", secretary, "version", 0).getStatus())
                .isEqualTo(303);
        assertThat(clerk.post(call + "/announcement", secretary, "version", 0).getStatus())
                .isEqualTo(409);
        MockHttpServletResponse early = clerk.post(call + "/screening", secretary, "version", 1);
        assertThat(early.getStatus()).isEqualTo(422);
        assertThat(early.getContentAsString()).contains("응모가 없어");
        assertThat(clerk.post(call + "/cancellation", secretary, "version", 1).getStatus())
                .isEqualTo(422);
        assertThat(clerk.post(call + "/cancellation", secretary, "version", 1, "reason", "정원 조정")
                        .getStatus())
                .isEqualTo(303);
        assertThat(clerk.open(call, secretary).getContentAsString()).contains("취소", "정원 조정");
    }

    @Test
    void changesWhatItLaysDownUntilSomebodyIsScored() throws Exception {
        String call = address(draft(fields()));
        assertThat(clerk.open(call + "/edit", secretary).getContentAsString()).contains("value=\"2027-09-30\"");
        Map<String, String> changed = fields();
        changed.put("version", "0");
        changed.put("documents[0].weight", "70");
        changed.put("documents[3].weight", "30");
        List<Object> flat = new ArrayList<>();
        changed.forEach((name, value) -> flat.addAll(List.of(name, value)));

        assertThat(clerk.post(call, secretary, flat.toArray()).getStatus()).isEqualTo(303);
        assertThat(clerk.open(call, secretary).getContentAsString()).contains(">70<", "고침");
        assertThat(clerk.post(call, secretary, flat.toArray()).getStatus()).isEqualTo(409);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "title | '' | 비어 있습니다",
                "seats | 여섯 | 숫자로 적어",
                "shortlist | 5 | 적을 수 없습니다",
                "passMark | 101 | 0부터 100까지",
                "eraseOn | 2027-10-31 | 파기일",
                "steps[0].first | 내일 | 날짜",
                "steps[0].last | 2027-08-01 | 앞섭니다",
                "steps[2].first | 2027-07-01 | 먼저 시작",
                "documents[0].weight | 61 | 합이 101점",
                "documents[0].weight | 0 | 정수로",
                "documents[0].name | '' | 이름을",
                "interview[0].weight | 99 | 합이 99점",
                "seatCategory | 999999999 | 다시 골라"
            })
    void keepsWhatWasTypedWhenSomethingIsWrong(String field, String typed, String words) throws Exception {
        Map<String, String> fields = fields();
        fields.put(field, typed);

        MockHttpServletResponse refused = draft(fields);

        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(refused.getContentAsString()).contains(words, "error-summary");
        if (!field.equals("title")) {
            assertThat(refused.getContentAsString()).contains("value=\"새 공모\"");
        }
    }

    @Test
    void beginsTheScreeningWithApplicationsAndScreenersAfterTheIntake() throws Exception {
        given.application("응모");
        assertThat(clerk.post(given.path() + "/screening", secretary, "version", given.version())
                        .getContentAsString())
                .contains("심사위원이 없습니다");
        given.screener("DOCUMENTS", secretary);
        assertThat(clerk.post(given.path() + "/screening", secretary, "version", given.version())
                        .getStatus())
                .isEqualTo(303);
        assertThat(given.state()).isEqualTo("SCREENING");
        assertThat(clerk.open("/tasks", secretary).getContentAsString())
                .contains("서류심사표 제출", "서류심사 결과 확정", given.title());
    }

    @Test
    void listsInAsManyStatementsForOneAsForMany() throws Exception {
        int few = SqlCount.of("public_call", () -> clerk.open("/commission/calls", secretary))
                .size();
        new GivenCall(jdbc);
        new GivenCall(jdbc);

        assertThat(SqlCount.of("public_call", () -> clerk.open("/commission/calls?sort=applied,desc", secretary)))
                .hasSize(few)
                .hasSizeLessThanOrEqualTo(2);
        assertThat(clerk.open(
                                "/commission/calls?state=ANNOUNCED&q="
                                        + java.net.URLEncoder.encode(
                                                        given.title(), java.nio.charset.StandardCharsets.UTF_8)
                                                .replace("+", "%20"),
                                secretary)
                        .getContentAsString())
                .contains(given.title());
        assertThat(clerk.open("/commission/calls?state=NONE", secretary).getStatus())
                .isEqualTo(400);
    }

    @Test
    void loadsTheCallOf2019OnceWhereItsBodyIsThere() throws Exception {
        reference.load(secretary::runs);
        long before = count();
        jdbc.sql("""
                        insert into body (code, name, kind, convener, established_on)
                        values ('COMMISSION', '서울민주주의위원회', 'COMMISSION', '서울특별시', '2019-07-25') on conflict do nothing
                        """).update();
        jdbc.sql("""
                        insert into seat_category (body_id, code, name, seat_class, position)
                        select id, 'PUBLIC_CALL', '시민 공모', 'NON_STANDING', 5 from body where code = 'COMMISSION'
                        on conflict do nothing
                        """).update();
        reference.load(secretary::runs);
        reference.load(secretary::runs);

        assertThat(before).isLessThanOrEqualTo(1);
        assertThat(count()).isEqualTo(1);
        String page = clerk.open(
                        "/commission/calls/"
                                + jdbc.sql("select id from public_call where title like '%시민위원 공개모집'")
                                        .query(Long.class)
                                        .single(),
                        secretary)
                .getContentAsString();
        assertThat(page).contains("2019. 8. 5.(월)", "2019. 8. 19.(월)", "2019년 9월", "2019년 10월", "6명");
    }

    private long count() {
        return jdbc.sql("select count(*) from public_call where title like '%시민위원 공개모집'")
                .query(Long.class)
                .single();
    }
}
