package kr.madang.publicsite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import kr.madang.commission.minutes.MinutesWorld;
import kr.madang.domain.body.minutes.Redaction;
import kr.madang.testing.PostgresTest;
import kr.madang.testing.SqlCount;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** The public reads what was published as it was looked at, and nothing of what was blackened or not published. */
@PostgresTest
class PublicMinutesTest {

    private static final String GROUND = "정보공개법 제9조제1항제6호";

    @Autowired
    private ApplicationContext house;

    @Autowired
    private MockMvc browser;

    private MinutesWorld world;

    @BeforeEach
    void aClosedMeeting() {
        world = new MinutesWorld(house);
    }

    private MockHttpServletResponse open(String path) throws Exception {
        MockHttpServletResponse response =
                browser.perform(get(path)).andReturn().getResponse();
        if (!path.matches(".*\\.(pdf|hwpx)")) {
            response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        }
        return response;
    }

    private String page(String path) throws Exception {
        MockHttpServletResponse response = open(path);
        assertThat(response.getStatus()).isEqualTo(200);
        return response.getContentAsString();
    }

    private MockHttpServletResponse send(long id, String step, String... fields) throws Exception {
        MockHttpServletRequestBuilder request = post("/commission/minutes/" + id + "/" + step)
                .with(csrf())
                .with(world.secretary.signedIn())
                .param("version", "" + world.version(id));
        for (int i = 0; i < fields.length; i += 2) {
            request.param(fields[i], fields[i + 1]);
        }
        MockHttpServletResponse response = browser.perform(request).andReturn().getResponse();
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        return response;
    }

    private void classify(long id, String disclosure) throws Exception {
        assertThat(send(id, "classification", "disclosure", disclosure, "ground", GROUND, "retention", "PERMANENT")
                        .getStatus())
                .isEqualTo(303);
    }

    private MockHttpServletResponse publish(long id, String... fields) throws Exception {
        MockHttpServletResponse preview = send(id, "publication/preview", fields);
        assertThat(preview.getStatus()).as(preview.getContentAsString()).isEqualTo(200);
        String seen = Jsoup.parse(preview.getContentAsString())
                .select("input[name=seen]")
                .val();
        String[] all = Arrays.copyOf(fields, fields.length + 2);
        all[fields.length] = "seen";
        all[fields.length + 1] = seen;
        return send(id, "publication", all);
    }

    private static String textOf(byte[] pdf) throws Exception {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return document.getDocumentInformation().getTitle() + new PDFTextStripper().getText(document);
        }
    }

    private static String partsOf(byte[] hwpx) throws Exception {
        StringBuilder parts = new StringBuilder();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(hwpx))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.append(entry.getName()).append(new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return parts.toString();
    }

    @Test
    void publishesOpenMinutesAsTheyAre() throws Exception {
        long id = world.approved();
        assertThat(open("/public/minutes/" + id).getStatus()).isEqualTo(404);

        assertThat(publish(id).getStatus()).isEqualTo(303);

        assertThat(page("/public/minutes/" + id)).contains("홍길동", "제3조의 기한을 14일로 한다.", "PDF 내려받기");
        assertThat(textOf(open("/public/minutes/" + id + ".pdf").getContentAsByteArray()))
                .contains("회의록", "1. 회의 명칭", "9. 표결내용", "홍길동");
        assertThat(partsOf(open("/public/minutes/" + id + ".hwpx").getContentAsByteArray()))
                .contains("1. 회의 명칭", "9. 표결내용", "홍길동");
        assertThat(page("/public/meetings/" + world.meeting)).contains("위원회 운영규정", "수정가결", "보류", "심의");
        assertThat(page("/public/minutes?year=2019&body=" + world.body.id() + "&q=홍길동"))
                .contains("/public/minutes/" + id);
        assertThat(world.meetingState()).isEqualTo("PUBLISHED");
    }

    @Test
    void leavesNothingOfABlackenedPhraseOnThePageInTheFilesOrInTheList() throws Exception {
        long id = world.sent();
        world.write(
                id, "1. 숙의예산 운영계획\n- 홍길동: 홍 길 동의 제안을 홍길\n동 씨가 설명\n- (홍\u00A0길\u200B동) 재청\n2. 비밀스러운 발언\n- 주소는 세종대로 110");
        world.circulate(id);
        world.propose(id);
        world.approve(id);
        classify(id, "PARTIAL");

        MockHttpServletResponse published = publish(
                id, "phrases", "홍길동\r\n세종 대로110 | 정보공개법 제9조제1항제3호\r\n운영규정", "grounds[3]", GROUND, "grounds[8]", GROUND);

        assertThat(published.getStatus()).isEqualTo(303);
        String[] readable = {
            page("/public/minutes/" + id),
            Jsoup.parse(page("/public/minutes/" + id)).text(),
            page("/public/meetings/" + world.meeting),
            page("/public/minutes?body=" + world.body.id()),
            textOf(open("/public/minutes/" + id + ".pdf").getContentAsByteArray()),
            partsOf(open("/public/minutes/" + id + ".hwpx").getContentAsByteArray())
        };
        for (String text : readable) {
            for (String phrase : new String[] {"홍길동", "세종대로110", "운영규정"}) {
                assertThat(Redaction.isIn(text, phrase))
                        .as(phrase + " in " + text)
                        .isFalse();
            }
            assertThat(text).doesNotContain("정배석", "이두리");
        }
        assertThat(readable[0]).contains("■■■", "(비공개: " + GROUND + ")", "정보공개법 제9조제1항제3호");
        assertThat(page("/public/minutes?q=홍길동&body=" + world.body.id())).doesNotContain("/public/minutes/" + id);
        assertThat(Jsoup.parse(readable[2]).select("tbody tr:first-child").text())
                .endsWith("원안가결 - - - - -");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "수정가결 | true | false | true",
                "찬성 2명 | false | true | true",
                "이두리 | false | true | true",
                "14일로 한다 | true | false | true",
                "기록과 다르게 적은 결과 | false | false | false"
            })
    void tellsNoResultOfAnItemWhereSomethingOfItIsBlackened(String phrase, boolean first, boolean second, boolean third)
            throws Exception {
        long id = world.sent();
        if (phrase.startsWith("기록")) {
            world.writeDecisions(id, "모두 " + phrase);
        }
        world.circulate(id);
        world.propose(id);
        world.approve(id);
        classify(id, "PARTIAL");

        assertThat(publish(id, "phrases", phrase).getStatus()).isEqualTo(303);

        var rows = Jsoup.parse(page("/public/meetings/" + world.meeting)).select("tbody tr");
        assertThat(List.of(
                        rows.get(0).text().contains("원안가결 5 3 2 1 0"),
                        rows.get(1).text().contains("수정가결 5 4 3 0 1"),
                        rows.get(2).text().contains("보류")))
                .containsExactly(first, second, third);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "없는사람", "홍", "■■■", "홍길동 | 근거\r\n오타이름"})
    void refusesToBlackenWhatIsNotThereOrNothingAtAll(String phrases) throws Exception {
        long id = world.approved();
        classify(id, "PARTIAL");

        assertThat(send(id, "publication/preview", "phrases", phrases).getStatus())
                .isEqualTo(422);
        assertThat(send(id, "publication", "phrases", phrases).getStatus()).isEqualTo(422);
        assertThat(open("/public/minutes/" + id).getStatus()).isEqualTo(404);
    }

    @Test
    void publishesOnlyWhatWasLookedAt() throws Exception {
        long id = world.approved();
        classify(id, "PARTIAL");
        String seen = Jsoup.parse(
                        send(id, "publication/preview", "phrases", "홍길동").getContentAsString())
                .select("input[name=seen]")
                .val();

        assertThat(send(id, "publication", "phrases", "김하나", "seen", seen).getStatus())
                .isEqualTo(422);
        assertThat(send(id, "publication", "phrases", "홍길동", "seen", seen).getStatus())
                .isEqualTo(303);
    }

    @Test
    void showsOfClosedMinutesTheTitleTheDayAndTheGroundAlone() throws Exception {
        long id = world.approved();
        classify(id, "CLOSED");
        publish(id);

        assertThat(page("/public/minutes/" + id))
                .contains("2019년 제1차 회의", "2019. 11. 6.", GROUND)
                .doesNotContain("홍길동", "운영계획", "PDF");
        assertThat(open("/public/minutes/" + id + ".pdf").getStatus()).isEqualTo(404);
        assertThat(open("/public/minutes/" + id + ".hwpx").getStatus()).isEqualTo(404);
        assertThat(open("/public/meetings/" + world.meeting).getStatus()).isEqualTo(404);
    }

    @Test
    void saysWhyAPublicationWasWithdrawnAndShowsNothingOfIt() throws Exception {
        long id = world.approved();
        publish(id);
        assertThat(send(id, "withdrawal").getStatus()).isEqualTo(422);

        assertThat(send(id, "withdrawal", "words", "개인정보가 드러나 거둠").getStatus()).isEqualTo(303);

        assertThat(page("/public/minutes/" + id)).contains("개인정보가 드러나 거둠").doesNotContain("홍길동");
        assertThat(open("/public/minutes/" + id + ".pdf").getStatus()).isEqualTo(404);
        assertThat(open("/public/meetings/" + world.meeting).getStatus()).isEqualTo(404);
        assertThat(page("/public/minutes?body=" + world.body.id())).doesNotContain("/public/minutes/" + id);
        assertThat(world.meetingState()).isEqualTo("MINUTES_APPROVED");
    }

    @Test
    void keepsTheOldPublicationUntilTheNextVersionIsApprovedAndPublished() throws Exception {
        long id = world.approved();
        publish(id);
        world.reopen(id, "오기를 바로잡음");
        world.write(id, "바로잡은 발언요지");
        assertThat(page("/public/minutes/" + id)).contains("홍길동").doesNotContain("바로잡은");
        assertThat(send(id, "publication/preview").getStatus()).isEqualTo(422);
        world.circulate(id);
        world.propose(id);
        world.approve(id);
        assertThat(page("/public/minutes/" + id)).doesNotContain("바로잡은");

        publish(id);

        assertThat(page("/public/minutes/" + id)).contains("바로잡은 발언요지").doesNotContain("홍길동");
        assertThat(world.meetingState()).isEqualTo("PUBLISHED");
    }

    @Test
    void freezesWhatWasPublished() throws Exception {
        long id = world.approved();
        publish(id);
        byte[] first = open("/public/minutes/" + id + ".pdf").getContentAsByteArray();

        assertThatThrownBy(() -> world.jdbc
                        .sql("update minutes_publication set title = 'x' where minutes_id = ?")
                        .param(id)
                        .update())
                .hasMessageContaining("ck_minutes_publication_frozen");
        assertThat(open("/public/minutes/" + id + ".pdf").getContentAsByteArray())
                .isEqualTo(first);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/public/minutes/0",
                "/public/minutes/-1",
                "/public/minutes/99999999",
                "/public/meetings/99999999",
                "/public/minutes/99999999.pdf",
                "/public/nothing"
            })
    void findsNothingBehindGuessedAddresses(String path) throws Exception {
        assertThat(open(path).getStatus()).isEqualTo(404);
    }

    @Test
    void takesNothingFromWhoIsNotSignedIn() throws Exception {
        assertThat(browser.perform(post("/public/minutes").with(csrf()))
                        .andReturn()
                        .getResponse()
                        .getRedirectedUrl())
                .isEqualTo("/login");
        assertThat(open("/public/minutes?year=천구백").getStatus()).isEqualTo(400);
    }

    @Test
    void readsTheListInFourStatements() throws Exception {
        assertThat(SqlCount.of("select", () -> page("/public/minutes"))).hasSize(4);
    }
}
