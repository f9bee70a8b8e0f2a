package kr.madang.commission.item;

import static kr.madang.commission.session.SessionWorld.expect;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;

import java.io.ByteArrayOutputStream;
import java.time.LocalDate;
import java.time.ZoneId;
import kr.madang.commission.session.SessionWorld;
import kr.madang.domain.office.Role;
import kr.madang.testing.Given;
import kr.madang.testing.Person;
import kr.madang.testing.PostgresTest;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;

/** Items from the desk of a department to the pool. */
@PostgresTest
class ItemPagesTest {

    @Autowired
    private MockMvc browser;

    @Autowired
    private JdbcClient jdbc;

    private SessionWorld world;
    private Person drafter;
    private Person manager;
    private Person stranger;

    @BeforeEach
    void offices() {
        world = new SessionWorld(browser, jdbc, 3);
        long department = new Given(jdbc).division("제출부서");
        drafter = Person.with(jdbc, Role.STAFF, department);
        manager = Person.with(jdbc, Role.MANAGER, department);
        stranger = Person.with(jdbc, Role.MANAGER, new Given(jdbc).division("다른부서"));
    }

    private MvcResult draft(String title, String... more) throws Exception {
        String[] fields = {
            "body",
            String.valueOf(world.body().id()),
            "kind",
            "DELIBERATION",
            "field",
            "GOVERNANCE",
            "title",
            title,
            "summary",
            "요약",
            "proposal",
            "제안 내용입니다"
        };
        String[] all = java.util.Arrays.copyOf(fields, fields.length + more.length);
        System.arraycopy(more, 0, all, fields.length, more.length);
        return world.says(drafter, "/commission/items", all);
    }

    private long drafted(String title, String... more) throws Exception {
        MvcResult made = draft(title, more);
        expect(303, made);
        return Long.parseLong(
                String.valueOf(made.getResponse().getRedirectedUrl()).replaceAll("\\D*(\\d+).*", "$1"));
    }

    private MvcResult step(Person who, long item, String step, String comment) throws Exception {
        return world.says(who, "/commission/items/" + item + "/" + step, "version", version(item), "comment", comment);
    }

    private String version(long item) {
        return jdbc.sql("select version from agenda_item where id = ?")
                .param(item)
                .query(String.class)
                .single();
    }

    private String state(long item) {
        return jdbc.sql("select state from agenda_item where id = ?")
                .param(item)
                .query(String.class)
                .single();
    }

    @Test
    void goesFromTheDepartmentThroughItsManagerToTheSecretariat() throws Exception {
        long item = drafted("협치 조례 개정");
        expect(403, step(drafter, item, "submission", ""));
        expect(403, step(stranger, item, "submission", ""));
        expect(303, step(manager, item, "submission", ""));
        assertThat(world.page(world.secretary(), "/tasks")).contains("협치 조례 개정");
        expect(303, step(world.secretary(), item, "acceptance", ""));

        assertThat(state(item)).isEqualTo("POOL");
    }

    @Test
    void losesItsAcceptanceWhenItIsChanged() throws Exception {
        long item = drafted("고친 안건");
        step(manager, item, "submission", "");
        step(world.secretary(), item, "acceptance", "");

        expect(
                303,
                world.says(
                        drafter,
                        "/commission/items/" + item,
                        "body",
                        String.valueOf(world.body().id()),
                        "kind",
                        "DELIBERATION",
                        "field",
                        "GOVERNANCE",
                        "title",
                        "고친 안건",
                        "summary",
                        "다른 요약",
                        "proposal",
                        "다른 내용",
                        "version",
                        version(item)));

        assertThat(state(item)).isEqualTo("DRAFT");
    }

    @Test
    void asksForAReasonAfterThePapersDayOfTheMeetingWanted() throws Exception {
        long meeting =
                world.body().meeting(LocalDate.now(ZoneId.of("Asia/Seoul")).plusDays(3));
        long item = drafted("늦은 안건", "meeting", String.valueOf(meeting));

        MvcResult refused = step(manager, item, "submission", "");
        expect(422, refused);
        assertThat(refused.getResponse().getContentAsString())
                .contains("안건 제출 기한")
                .contains("지났습니다");
        expect(303, step(manager, item, "submission", "국비 교부가 늦었습니다"));
    }

    @Test
    void isSentBackWithAReasonAndHandedInAgain() throws Exception {
        long item = drafted("보완할 안건");
        step(manager, item, "submission", "");
        expect(422, step(world.secretary(), item, "return", ""));
        expect(303, step(world.secretary(), item, "return", "근거를 적어 주세요"));
        assertThat(world.page(manager, "/commission/items/" + item)).contains("근거를 적어 주세요");
        expect(303, step(manager, item, "submission", ""));
    }

    @Test
    void isSeenByOthersOnlyOnceItIsAccepted() throws Exception {
        long item = drafted("아직 비밀인 안건");

        expect(
                403,
                browser.perform(get("/commission/items/" + item).with(stranger.signedIn()))
                        .andReturn());
        expect(
                403,
                browser.perform(get("/commission/items/" + item)
                                .with(world.person(0).signedIn()))
                        .andReturn());
        assertThat(world.page(stranger, "/commission/items")).doesNotContain("아직 비밀인 안건");
        step(manager, item, "submission", "");
        step(world.secretary(), item, "acceptance", "");
        assertThat(world.page(stranger, "/commission/items/" + item)).contains("아직 비밀인 안건");
    }

    @Test
    void answersASecondEditorWithConflict() throws Exception {
        long item = drafted("둘이 고치는 안건");
        String seen = version(item);
        String[] fields = {
            "body",
            String.valueOf(world.body().id()),
            "kind",
            "DELIBERATION",
            "field",
            "GOVERNANCE",
            "title",
            "둘이 고치는 안건",
            "summary",
            "요약",
            "proposal",
            "내용",
            "version",
            seen
        };
        expect(303, world.says(drafter, "/commission/items/" + item, fields));
        expect(409, world.says(manager, "/commission/items/" + item, fields));
    }

    @Test
    void keepsWhatWasTypedWhenSomethingIsMissing() throws Exception {
        MvcResult refused = draft("", "link", "TRANSFER:999999999");

        expect(422, refused);
        assertThat(refused.getResponse().getContentAsString())
                .contains("제안 내용입니다")
                .contains("href=\"#f-title\"");
    }

    @Test
    void countsThePagesOfItsPdfsAndTakesDamagedOnesWithoutACount() throws Exception {
        long item = drafted("붙임 안건");
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        try (PDDocument document = new PDDocument()) {
            document.addPage(new PDPage());
            document.addPage(new PDPage());
            document.save(pdf);
        }
        attach(item, "자료.pdf", pdf.toByteArray(), 303);
        attach(item, "깨진.pdf", "%PDF-1.7 broken".getBytes(java.nio.charset.StandardCharsets.US_ASCII), 303);
        attach(item, "속임.pdf", "MZ not a pdf".getBytes(java.nio.charset.StandardCharsets.US_ASCII), 422);

        assertThat(jdbc.sql(
                                "select name || ':' || coalesce(pages::text, '-') from agenda_file where item_id = ? order by id")
                        .param(item)
                        .query(String.class)
                        .list())
                .containsExactly("자료.pdf:2", "깨진.pdf:-");
    }

    private void attach(long item, String name, byte[] content, int status) throws Exception {
        expect(
                status,
                browser.perform(multipart("/commission/items/" + item + "/files")
                                .file(new MockMultipartFile("file", name, "application/pdf", content))
                                .param("version", version(item))
                                .with(drafter.signedIn())
                                .with(csrf()))
                        .andReturn());
    }

    @Test
    void hidesItsPapersFromAMemberWhoSitsOut() throws Exception {
        long meeting = world.meeting();
        long item = world.body().item("용역 안건");
        long entry = world.body().entry(meeting, item);
        assertThat(world.page(world.person(1), "/commission/items/" + item)).contains("<h3>제안 내용</h3>");
        expect(
                303,
                world.says(world.person(1), "/commission/entries/" + entry + "/self-recusal", "words", "용역을 맡았습니다"));

        assertThat(world.page(world.person(1), "/commission/items/" + item))
                .contains("내용과 붙임을 볼 수 없습니다")
                .doesNotContain("<h3>제안 내용</h3>");
        assertThat(world.page(world.person(2), "/commission/items/" + item)).contains("<h3>제안 내용</h3>");
    }
}
