package kr.madang.budget.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import kr.dogfoot.hwpxlib.reader.HWPXReader;
import kr.dogfoot.hwpxlib.tool.textextractor.TextExtractMethod;
import kr.dogfoot.hwpxlib.tool.textextractor.TextExtractor;
import kr.dogfoot.hwpxlib.tool.textextractor.TextMarks;
import kr.madang.domain.office.Role;
import kr.madang.testing.Person;
import kr.madang.testing.ReferenceCase;
import kr.madang.testing.ReferenceCaseTest;
import kr.madang.testing.SignedIn;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** Part III of the key work report of September 2019, 행정조직운용을 위한 예산전용 보고, as printed there: every cell of it. */
@ReferenceCaseTest
class CouncilReportTest {

    private static final String QUERY = "?year=2019&from=2019-07-25&until=2019-08-15";

    private static final String PRINTED = """
            합 계|1,667,000|||1,667,000
            시민참여를 통한 시민민주주의 실현|시민민주주의 기반 조성|시민제안 발굴 및 실행|일반운영비 사무관리비 (201-01)|1,667,000|0|3,155|1,663,845
            인건비 기간제근로자등보수 (101-04)|0|3,155|0|3,155
            """;

    private static final String OFFICE = """
            서울민주주의 담당관|민주주의서울, 시민회의 운영 등 시민민주주의 총괄과 시민 참여 기반 조성|신 설('19.7.25)
            시민숙의 예산담당관|예산 과정에 시민과 더 깊은 숙의를 통한 예산 프로세스 구축|前 시민참여예산담당관 (기획조정실)
            서울협치 담당관|시정 및 지역 간 협치 활성화 등 협치 전담|前 민관협력담당관 (서울혁신기획관)
            지역공동체 담당관|마을공동체 활성화, 주민자치회 활동 지원 등 구-동 단위 마을자치생태계 조성 추진|前 지역공동체담당관 (서울혁신기획관)
            """;

    @Autowired
    private MockMvc browser;

    @Autowired
    private ReferenceCase reference;

    @Autowired
    private TransferReferenceData transfers;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private MessageSource messages;

    @TempDir
    private Path folder;

    private String reason = "";

    @BeforeEach
    void makeTheTransferOfTheReport() {
        reference.load();
        long division = jdbc.sql("select id from department where code = 'SDC-DEM'")
                .query(Long.class)
                .single();
        reason = String.valueOf(messages.getMessage("demo.transfer.reason", null, Locale.KOREAN));
        transfers.load(
                reason,
                LocalDate.of(2019, 8, 12),
                new TransferReferenceData.People(
                        Person.with(jdbc, Role.STAFF, division)::runs,
                        Person.with(jdbc, Role.FINANCE, null)::runs,
                        Person.with(jdbc, Role.MANAGER, division)::runs));
    }

    @Test
    void wordsTheReasonAsTheReportDoes() {
        assertThat(plain(reason))
                .isEqualTo(plain("2019.7.25.자 조직개편에 따라 신설된 '서울민주주의담당관'의 원활한 운영을 위해 초단시간 근로자 채용이 필요하나 "
                        + "기간제근로자 보수 예산이 편성되어있지 않아, 예산전용으로 필요자원 확보"));
    }

    @Test
    void equalsThePrintedTableOnThePage() throws Exception {
        Document page = Jsoup.parse(new String(fetch("/budget/transfers/report" + QUERY), StandardCharsets.UTF_8));

        List<String> cells = page.select("#transfer-report tbody tr").stream()
                .map(row -> row.select("th, td").stream()
                        .map(cell -> plain(cell.text()))
                        .collect(Collectors.joining("|")))
                .toList();
        List<String> printed = PRINTED.lines().map(CouncilReportTest::plain).toList();
        assertThat(cells.get(0)).isEqualTo(printed.get(0));
        assertThat(cells.get(1)).isEqualTo(printed.get(1));
        assertThat(cells.get(2)).endsWith(printed.get(2));
        assertThat(plain(page.text())).contains(plain("1위원회 4과 16팀 73명"), plain("3,155천원"), plain(reason));
        for (String part : OFFICE.lines().toList()) {
            for (String cell : part.split("\\|")) {
                assertThat(plain(page.text())).contains(plain(cell));
            }
        }
    }

    @Test
    void equalsThePrintedTableInTheSpreadsheet() throws Exception {
        try (ReadableWorkbook workbook =
                new ReadableWorkbook(new ByteArrayInputStream(fetch("/budget/transfers/report.xlsx" + QUERY)))) {
            List<Row> rows = workbook.getFirstSheet().read();
            assertThat(amounts(rows.get(3))).containsExactly(1_667_000_000L, 1_667_000_000L);
            assertThat(amounts(rows.get(4))).containsExactly(1_667_000_000L, 0L, 3_155_000L, 1_663_845_000L);
            assertThat(amounts(rows.get(5))).containsExactly(0L, 3_155_000L, 0L, 3_155_000L);
            assertThat(plain(rows.get(5).getCellText(3))).isEqualTo(plain("인건비 기간제근로자등보수 (101-04)"));
            assertThat(rows.get(3).getCellText(5)).isEmpty();
        }
    }

    @Test
    void equalsThePrintedTableOnPaperAndInTheWordProcessor() throws Exception {
        String paper;
        try (var pdf = Loader.loadPDF(fetch("/budget/transfers/report.pdf" + QUERY))) {
            paper = plain(new PDFTextStripper().getText(pdf));
        }
        Path file = Files.write(folder.resolve("report.hwpx"), fetch("/budget/transfers/report.hwpx" + QUERY));
        String words = plain(TextExtractor.extract(
                HWPXReader.fromFilepath(file.toString()),
                TextExtractMethod.InsertControlTextBetweenParagraphText,
                true,
                new TextMarks()));

        for (String text : List.of(paper, words)) {
            assertThat(text)
                    .contains(plain("조직구성 : 1위원회 4과 16팀 73명"))
                    .contains(plain("전용금액 : 3,155천원"))
                    .contains("1,663,845", "1,667,000", plain("기간제근로자등보수"));
        }
        for (String cell : (PRINTED + OFFICE).split("[|\\n]")) {
            assertThat(words).contains(plain(cell));
        }
    }

    private byte[] fetch(String address) throws Exception {
        var response = browser.perform(get(address).with(SignedIn.as(Role.AUDITOR)))
                .andReturn()
                .getResponse();
        assertThat(response.getStatus()).isEqualTo(200);
        return response.getContentAsByteArray();
    }

    private static List<Long> amounts(Row row) {
        return row.stream()
                .filter(cell -> cell != null && cell.getType() != org.dhatim.fastexcel.reader.CellType.STRING)
                .filter(cell ->
                        cell.getRawValue() != null && !cell.getRawValue().isEmpty())
                .map(cell -> Long.parseLong(cell.getRawValue()))
                .toList();
    }

    /** Printed words without the blanks that line breaks and taste put into them. */
    private static String plain(String text) {
        return text.replaceAll("[\\s\\h]+", "").replace('’', '\'').replace(".)", ")");
    }
}
