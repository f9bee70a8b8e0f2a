package kr.madang.budget.execution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import kr.madang.domain.office.Role;
import kr.madang.testing.ReferenceCase;
import kr.madang.testing.ReferenceCaseTest;
import kr.madang.testing.SignedIn;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** The table 사업별 예산집행현황 of the key work report of September 2019, as printed there: every cell of it. */
@ReferenceCaseTest
class ReferenceReportTest {

    private static final String QUERY = "?year=2019&asOf=2019-08-15&unit=MILLION";

    private static final String PRINTED = """
            합 계|55,915|40,977|73.3%
            서울민주주의담당관|3,637|1,148|31.6%
            시민 제안 발굴 및 실행|2,976|885|29.7%
            민주시민교육추진|661|263|39.8%
            시민숙의예산담당관|756|415|54.9%
            시민참여예산제 운영|673|360|53.5%
            시민예산절약성과금제운영|20|15|75.0%
            청소년 예산학교운영(시민참여)|30|14|46.7%
            기본경비|33|26|78.8%
            서울협치담당관|21,114|18,319|86.8%
            민관협치 체계구축 및 활성화 지원|515|122|23.7%
            서울시 NPO지원센터 확대 운영|2,393|1,926|80.5%
            서울시 동북권 NPO지원센터 운영|692|581|84.0%
            비영리민간단체 공익활동 등 지원|2,397|2,267|94.6%
            서울시 권역·자치구 NPO 지원체계 확대|250|0|0%
            행정-시민사회-지역사회 간 사회적 협약 체결|156|93|59.6%
            협치역량평가를 반영한 시정 성과평가제도 운영|24|10|41.7%
            지역협치 활성화|3,534|2,185|61.8%
            구단위 계획형 시민참여예산(시민참여)|11,100|11,100|100.0%
            기본경비|53|35|66.0%
            지역공동체담당관|30,408|21,095|69.4%
            커뮤니티 공간 운영지원|11,731|3,925|33.5%
            마을공동체 활동 지원|403|142|35.2%
            자치구 마을생태계 조성|8,476|8,315|98.1%
            마을공동체 종합지원센터 운영|5,482|4,454|81.2%
            찾아가는 동 주민센터 지원(마을분야)|1,779|1,763|99.1%
            동단위 계획형 시민참여예산 지원(시민참여)|2,388|2,388|100.0%
            공동체공간 모니터링 연구|50|25|50.0%
            을지로 골목 미관 개선(시민참여)|50|50|100.0%
            사람이 아름다운 약초마을 만들기(시민참여)|10|10|100.0%
            기본경비|39|23|59.0%
            """;

    @Autowired
    private MockMvc browser;

    @Autowired
    private ReferenceCase reference;

    @BeforeEach
    void loadTheReferenceCase() {
        reference.load();
    }

    @Test
    @DisplayName("2019. 8. 15. 기준 사업별 예산집행현황의 모든 칸이 보고서와 같다")
    void showsEveryCellAsPrinted() throws Exception {
        assertThat(String.join("\n", rowsOf(page(QUERY))) + "\n").isEqualTo(PRINTED);
    }

    @Test
    void showsTheSameFiguresFromTheEntriesAsFromTheDaySums() throws Exception {
        Instant now = Instant.now().plusSeconds(60);

        assertThat(rowsOf(page(QUERY + "&knownAt=" + now))).isEqualTo(rowsOf(page(QUERY)));
    }

    @Test
    void showsTheDepartmentsOfTheDayBeforeTheReorganisation() throws Exception {
        Document before = page("?year=2019&asOf=2019-07-24&unit=MILLION");

        assertThat(before.select("tr.group th").eachText()).doesNotContain("서울민주주의담당관", "서울협치담당관");
        assertThat(before.select("tr.detail")).hasSize(26);
    }

    @ParameterizedTest
    @ValueSource(strings = {"WON", "THOUSAND", "MILLION"})
    @DisplayName("모든 숫자는 그 금액을 이루는 내역으로 이어진다")
    void linksEveryFigureToEntriesThatAddUpToIt(String unit) throws Exception {
        Document report = page("?year=2019&asOf=2019-08-15&unit=" + unit);
        List<Element> figures = report.select("table.execution tbody td.num:not(.rate) a.figure");
        assertThat(figures).hasSize(31 * 6);

        for (Element figure : sampleOf(figures)) {
            Document entries = parse(get(figure.attr("href")));
            String sum = entries.select("p.summary strong:first-of-type").text();
            assertThat(figure.attr("title")).as(figure.attr("href")).isEqualTo(sum + "원");
        }
    }

    /** Every seventh figure meets every column and every kind of row without asking for two hundred pages. */
    private static List<Element> sampleOf(List<Element> figures) {
        List<Element> sample = new ArrayList<>();
        for (int index = 0; index < figures.size(); index += 7) {
            sample.add(figures.get(index));
        }
        return sample;
    }

    @Test
    void printsTheSameCellsIntoASpreadsheet() throws Exception {
        List<String> rows = new ArrayList<>();
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(file("xlsx")))) {
            for (Row row : workbook.getFirstSheet().read()) {
                row.getOptionalCell(1)
                        .filter(cell -> String.valueOf(cell.getRawValue()).matches("-?[0-9]+"))
                        .filter(cell -> cell.getType() != CellType.STRING)
                        .ifPresent(cell -> rows.add(spreadsheetRow(row)));
            }
        }

        assertThat(rows).hasSize(31).first().asString().isEqualTo("합 계|55915000000|40977000000");
        assertThat(rows).contains("커뮤니티 공간 운영지원|11731000000|3925000000");
    }

    private static String spreadsheetRow(Row row) {
        return row.getCellText(0).strip() + "|" + number(row.getCell(1)) + "|" + number(row.getCell(3));
    }

    private static String number(Cell cell) {
        return String.valueOf(cell.getRawValue());
    }

    @Test
    void printsWholeWonIntoCsvWithAByteOrderMark() throws Exception {
        String csv = new String(file("csv"), StandardCharsets.UTF_8);

        assertThat(csv).startsWith("\uFEFF").contains("합 계,55915000000,").contains("기본경비,39000000,");
    }

    @Test
    void printsPdfAndHwpx() throws Exception {
        assertThat(new String(file("pdf"), 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
        assertThat(new String(file("hwpx"), StandardCharsets.ISO_8859_1)).contains("application/hwp+zip");
    }

    private byte[] file(String format) throws Exception {
        MvcResult result = browser.perform(
                        get("/budget/execution." + format + QUERY).with(SignedIn.as(Role.MANAGER)))
                .andReturn();
        assertThat(result.getResponse().getStatus()).isEqualTo(200);
        return result.getResponse().getContentAsByteArray();
    }

    private Document page(String query) throws Exception {
        return parse(get("/budget/execution" + query));
    }

    private Document parse(MockHttpServletRequestBuilder request) throws Exception {
        MvcResult result =
                browser.perform(request.with(SignedIn.as(Role.MANAGER))).andReturn();
        assertThat(result.getResponse().getStatus()).isEqualTo(200);
        return Jsoup.parse(result.getResponse().getContentAsString());
    }

    /** Name (with the flag behind it, as printed), appropriation, execution and rate. */
    private static List<String> rowsOf(Document page) {
        return page.select("table.execution tbody tr").stream()
                .map(row -> {
                    String name =
                            row.select("th").clone().select(".badge").remove().isEmpty()
                                    ? row.select("th").text()
                                    : row.select("th > a").text();
                    String flag = row.select("th .badge").isEmpty() ? "" : "(시민참여)";
                    return name + flag + "|" + row.select("td").get(0).text() + "|"
                            + row.select("td").get(2).text() + "|"
                            + row.select("td").get(4).text();
                })
                .toList();
    }
}
