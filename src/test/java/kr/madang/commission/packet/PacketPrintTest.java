package kr.madang.commission.packet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.asyncDispatch;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import kr.madang.testing.Person;
import kr.madang.testing.PostgresTest;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;

/** The packet as one PDF. */
@PostgresTest
class PacketPrintTest {

    @Autowired
    private ApplicationContext house;

    @Autowired
    private MockMvc browser;

    private PacketWorld world;

    @BeforeEach
    void aMeeting() {
        world = new PacketWorld(house);
    }

    private MockHttpServletResponse fetch(Person person) throws Exception {
        MvcResult result = browser.perform(get(world.path() + ".pdf").with(person.signedIn()))
                .andReturn();
        if (result.getRequest().isAsyncStarted()) {
            result = browser.perform(asyncDispatch(result)).andReturn();
        }
        return result.getResponse();
    }

    /** As a reader does: by way of the page that waits, where it comes to that. */
    private byte[] pdf(Person person) throws Exception {
        MockHttpServletResponse answer = fetch(person);
        for (int i = 0; i < 60 && answer.getStatus() == 303; i++) {
            assertThat(answer.getRedirectedUrl()).endsWith(world.path() + "/print");
            answer = fetch(person);
        }
        assertThat(answer.getStatus()).isEqualTo(200);
        assertThat(answer.getContentType()).isEqualTo("application/pdf");
        return answer.getContentAsByteArray();
    }

    private static List<String> pages(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            List<String> texts = new ArrayList<>();
            for (int number = 1; number <= document.getNumberOfPages(); number++) {
                PDFTextStripper stripper = new PDFTextStripper();
                stripper.setStartPage(number);
                stripper.setEndPage(number);
                texts.add(stripper.getText(document));
            }
            return texts;
        }
    }

    private long prints() {
        return world.jdbc
                .sql("select count(*) from job where kind = 'PACKET_PRINT' and subject like ?")
                .param(world.meeting + " %")
                .query(Long.class)
                .single();
    }

    @Test
    void bindsCoverContentsSheetsAndAttachmentsWithNumbersOnEveryPage() throws Exception {
        long first = world.item("공론장 운영 계획");
        long second = world.item("예산 조정");
        world.pdf(first, "첫째자료.pdf", 3);
        world.file(first, "표.xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", new byte[10]);
        world.pdf(second, "둘째자료.pdf", 2);

        byte[] pdf = pdf(world.member);

        List<String> pages = pages(pdf);
        assertThat(pages).hasSize(2 + 1 + 3 + 1 + 2);
        assertThat(pages.get(0)).contains("정기회", "안건 자료집", "회의실");
        assertThat(pages.get(1)).contains("목차", "공론장 운영 계획", "첫째자료.pdf", "예산 조정");
        assertThat(pages.get(1).replaceAll("\\s+", " "))
                .containsPattern("공론장 운영 계획 \\S+ 3 붙임: 첫째자료.pdf 4 2 예산 조정 \\S+ 7 붙임: 둘째자료.pdf 8");
        assertThat(pages.get(2)).contains("공론장 운영 계획", "표.xlsx", "따로 내려받음");
        assertThat(pages.get(3).replaceAll("\\s", "")).contains("ATTACHED1");
        assertThat(pages.get(8)).contains("ATTACHED2");
        for (int number = 1; number <= pages.size(); number++) {
            assertThat(pages.get(number - 1).replaceAll("\\s", "")).contains("-" + number + "-");
        }
        try (PDDocument document = Loader.loadPDF(pdf)) {
            List<String> marks = new ArrayList<>();
            for (PDOutlineItem mark :
                    document.getDocumentCatalog().getDocumentOutline().children()) {
                marks.add(mark.getTitle() + "@" + document.getPages().indexOf(mark.findDestinationPage(document)));
            }
            assertThat(marks).containsExactly("표지와 목차@0", "안건 1. 공론장 운영 계획@2", "안건 2. 예산 조정@6");
        }
    }

    @Test
    void saysSoOnASheetWhereAFileCannotBeBoundIn() throws Exception {
        long item = world.item("안건");
        world.file(item, "깨진자료.pdf", PacketWorld.PDF, PacketWorld.brokenPdf());
        world.file(item, "잠긴자료.pdf", PacketWorld.PDF, PacketWorld.lockedPdf("secret"));
        world.file(item, "제한자료.pdf", PacketWorld.PDF, PacketWorld.lockedPdf(""));
        world.pdf(item, "성한자료.pdf", 1);

        List<String> pages = pages(pdf(world.member));

        assertThat(pages).hasSize(2 + 1 + 3 + 1);
        assertThat(pages.get(3)).contains("깨진자료.pdf", "PDF로 읽을 수 없어");
        assertThat(pages.get(4)).contains("잠긴자료.pdf", "암호가 걸려");
        assertThat(pages.get(5)).contains("제한자료.pdf", "암호가 걸려");
        assertThat(pages.get(6).replaceAll("\\s", "")).contains("ATTACHED1");
    }

    @Test
    void keepsOutWhatARecusalHidesAndSaysWhy() throws Exception {
        long item = world.item("이해관계 안건");
        world.pdf(item, "비밀자료.pdf", 2);
        world.recuse(item, "SELF_RECUSED", "UPHELD");

        List<String> forTheMember = pages(pdf(world.member));
        List<String> forTheOffice = pages(pdf(world.staff));

        assertThat(forTheMember).hasSize(3);
        assertThat(String.join("", forTheMember)).contains("회피하신 안건").doesNotContain("비밀자료", "ATTACHED", "제안 내용");
        assertThat(forTheOffice).hasSize(5);
        assertThat(String.join("", forTheOffice)).contains("비밀자료", "ATTACHED2");
    }

    @Test
    void isPrintedOnceUntilSomethingChanges() throws Exception {
        long item = world.item("안건");
        byte[] first = pdf(world.member);
        assertThat(pdf(world.staff)).isEqualTo(first);
        assertThat(prints()).isEqualTo(1);

        world.pdf(item, "새자료.pdf", 1);
        assertThat(pages(pdf(world.member))).hasSize(4);
        assertThat(prints()).isEqualTo(2);

        world.jdbc
                .sql("update agenda_item set title = '바뀐 제목' where id = ?")
                .param(item)
                .update();
        assertThat(String.join("", pages(pdf(world.member)))).contains("바뀐 제목");
        assertThat(prints()).isEqualTo(3);
    }

    @Test
    void forgetsPrintsThatWereOvertakenLongAgo() throws Exception {
        long item = world.item("안건");
        pdf(world.member);
        world.jdbc
                .sql("update packet_print set built_at = now() - interval '2 hours' where meeting_id = ?")
                .param(world.meeting)
                .update();
        world.pdf(item, "새자료.pdf", 1);
        pdf(world.member);

        assertThat(world.jdbc
                        .sql("select count(*) from packet_print where meeting_id = ?")
                        .param(world.meeting)
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void waitsOnAPageThatHandsThePrintOver() throws Exception {
        world.item("안건");
        String before = page("/print");
        assertThat(before).contains("아직 만들지 않았습니다");
        pdf(world.member);

        assertThat(page("/print")).contains("자료집 PDF 내려받기", "3쪽");
        MockHttpServletResponse progress = browser.perform(
                        get(world.path() + "/print/progress").with(world.member.signedIn()))
                .andReturn()
                .getResponse();
        assertThat(progress.getHeader("HX-Refresh")).isEqualTo("true");
    }

    private String page(String below) throws Exception {
        return browser.perform(get(world.path() + below).with(world.member.signedIn()))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }

    @Test
    void writesTheDownloadDown() throws Exception {
        world.item("안건");
        pdf(world.member);

        assertThat(world.jdbc
                        .sql(
                                "select count(*) from audit_entry where action = 'DOWNLOAD' and account_id = ? and subject like '%안건 자료집.pdf'")
                        .param(world.member.accountId())
                        .query(Long.class)
                        .single())
                .isPositive();
    }
}
