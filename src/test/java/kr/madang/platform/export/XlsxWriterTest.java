package kr.madang.platform.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import kr.madang.domain.shared.MoneyUnit;
import kr.madang.domain.shared.Won;
import kr.madang.platform.export.TableDocument.Cell;
import kr.madang.platform.export.TableDocument.Level;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class XlsxWriterTest {

    private static final String MILLION = "#,##0,,;\"△\"#,##0,,";

    @Test
    void holdsTheFigureOfEachCell() throws IOException {
        TableDocument document = Samples.mixed();
        List<Row> sheet = sheet(document);

        for (int row = 0; row < document.rows().size(); row++) {
            for (int column = 0; column < document.columns().size(); column++) {
                Cell cell = document.rows().get(row).cells().get(column);
                Row read = sheet.get(SheetLayout.FIRST_ROW + row);
                assertThat(value(read, column, cell)).isEqualTo(expected(cell));
            }
        }
    }

    @Test
    void calculatesGroupsTotalDifferencesAndRates() throws IOException {
        List<Row> sheet = sheet(Samples.mixed());

        assertThat(formulas(sheet.get(3)))
                .containsExactly("", "", "", "SUM(D5,D9)", "SUM(E5,E9)", "D4-E4", "IF(D4=0,\"-\",ROUND(E4*100/D4,1))");
        assertThat(formulas(sheet.get(4)))
                .containsExactly("", "", "", "SUM(D6:D8)", "SUM(E6:E8)", "D5-E5", "IF(D5=0,\"-\",ROUND(E5*100/D5,1))");
        assertThat(formulas(sheet.get(5)))
                .containsExactly("", "", "", "", "", "D6-E6", "IF(D6=0,\"-\",ROUND(E6*100/D6,1))");
    }

    @Test
    void showsFiguresAsOnPaper() throws IOException {
        List<Row> sheet = sheet(Samples.mixed());

        assertThat(sheet.get(3).getCell(3).getDataFormatString()).isEqualTo(MILLION);
        assertThat(sheet.get(6).getCell(3).getDataFormatString()).isEqualTo(MILLION);
        assertThat(sheet.get(6).getCell(4).getDataFormatString())
                .as("△400,000 rounds to nothing, which has no sign")
                .isEqualTo("#,##0,,;#,##0,,");
        assertThat(sheet.get(5).getCell(1).getDataFormatString()).isEqualTo("yyyy\". \"m\". \"d\".\"");
        assertThat(sheet.get(10).getCell(6).getDataFormatString()).isEqualTo("0.0\"%\";\"△\"0.0\"%\";0\"%\"");
    }

    @Test
    void showsARateThatRoundsToNothingWithItsDecimal() throws IOException {
        assertThat(SheetCells.numberFormat(new Cell.Rate("0.0%"), MoneyUnit.WON))
                .isEqualTo("0.0\"%\";\"△\"0.0\"%\"");
    }

    @Test
    void neverTurnsWordsIntoAFormula() throws IOException {
        Row hostile = sheet(Samples.mixed()).get(6);

        assertThat(hostile.getCell(0).getType()).isEqualTo(CellType.STRING);
        assertThat(hostile.getCell(0).getFormula()).isNull();
        assertThat(hostile.getCell(0).getText()).isEqualTo(Samples.HOSTILE);
    }

    @Test
    void printsTitleCaptionNotesAndIssue() throws IOException {
        List<Row> sheet = sheet(Samples.mixed());

        assertThat(sheet.get(0).getCell(0).getText()).isEqualTo("예산 집행현황");
        assertThat(sheet.get(1).getCell(6).getText()).isEqualTo("(’19. 8. 15. 기준, 단위 : 백만원)");
        assertThat(sheet.get(2).getCell(6).getText()).isEqualTo("집행률");
        assertThat(sheet.stream()
                        .flatMap(Row::stream)
                        .filter(cell -> cell != null)
                        .map(cell -> cell.getText()))
                .contains("※ 단위 미만 반올림으로 합계가 다를 수 있음.", "발행번호 2019-3 · 발행자 홍길동 · 발행일시 2019. 8. 16. 09:30");
    }

    @Test
    @DisplayName("결재란은 표와 주석 아래, 오른쪽 칸에 테두리와 함께 놓인다")
    void printsTheApprovalBoxBelowTheNotesAtTheRight() throws IOException {
        TableDocument signed = signed(List.of("홍길동\n2019. 8. 16.", "김담당"), List.of("담당", "담당관", "위원장"));
        List<Row> sheet = sheet(signed);
        Row headings = sheet.stream()
                .filter(row -> texts(row).contains("위원장"))
                .findFirst()
                .orElseThrow();
        Row signatures = sheet.get(sheet.indexOf(headings) + 1);

        assertThat(headings.getRowNum()).isGreaterThan(rowOf(sheet, "발행번호 2019-3"));
        assertThat(rowOf(sheet, "발행번호 2019-3")).isGreaterThan(rowOf(sheet, "※ 집행률은"));
        assertThat(texts(headings)).containsExactly("", "", "", "결재", "담당", "담당관", "위원장");
        assertThat(texts(signatures)).containsExactly("", "", "", "", "홍길동\n2019. 8. 16.", "김담당", "");
        assertThat(rowOf(sheet, "전용을 요구합니다")).isGreaterThan(signatures.getRowNum());
    }

    @Test
    void drawsBordersRoundEveryCellOfTheApprovalBox() throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        new XlsxWriter(Samples.PRINTING, Samples.FORMAT).write(Samples.mixed(), file);
        Map<String, byte[]> parts = SteadyZip.parts(file.toByteArray());
        String sheet =
                new String(Objects.requireNonNull(parts.get("xl/worksheets/sheet1.xml")), StandardCharsets.UTF_8);
        String styles = new String(Objects.requireNonNull(parts.get("xl/styles.xml")), StandardCharsets.UTF_8);
        int row = rowOf(sheet(Samples.mixed()), "결재");

        assertThat(sheet).contains("<mergeCell ref=\"D" + row + ":D" + (row + 1) + "\"/>");
        assertThat(styles(sheet, row))
                .hasSize(4)
                .containsOnly(styles(sheet, row).get(0));
        int number = Integer.parseInt(styles(sheet, row).get(0));
        String look = styles.substring(styles.indexOf("<cellXfs")).split("<xf ")[number + 1];
        assertThat(look).contains("borderId=").doesNotContain("borderId=\"0\"");
        assertThat(styles(sheet, row + 1)).as("empty places for signatures too").isEqualTo(styles(sheet, row));
    }

    @Test
    void goesWithoutTheApprovalWordInANarrowTable() throws IOException {
        List<String> steps = List.of("1", "2", "3", "4", "5", "6", "7");

        assertThat(sheet(signed(List.of(), steps)).stream().map(XlsxWriterTest::texts))
                .contains(steps)
                .noneMatch(row -> row.contains("결재"));
    }

    @Test
    void hasNoApprovalBoxWhereNobodySigns() throws IOException {
        assertThat(sheet(signed(List.of("홍길동"), List.of())).stream().map(XlsxWriterTest::texts))
                .noneMatch(row -> row.contains("결재") || row.contains("홍길동"));
    }

    @Test
    void writesTheFigureWhereAFormulaWouldDiffer() throws IOException {
        List<TableDocument.Row> rows = List.of(
                Samples.row(Level.TOTAL, "합 계", 1, 1_000, 500),
                Samples.row(Level.GROUP, "일부만 보이는 부서", 1, 1_000, 500),
                Samples.row(Level.DETAIL, "보이는 사업", 1, 400, 200));
        Row group = sheet(document(rows)).get(4);

        assertThat(group.getCell(3).getFormula()).isNull();
        assertThat(group.getCell(3).asNumber()).isEqualByComparingTo("1000");
    }

    @Test
    void sumsDetailsWithoutGroupsInTheTotal() throws IOException {
        List<TableDocument.Row> rows = List.of(
                Samples.row(Level.DETAIL, "사업 1", 1, 400, 200),
                Samples.row(Level.DETAIL, "사업 2", 1, 600, 300),
                Samples.row(Level.TOTAL, "합 계", 2, 1_000, 500));

        assertThat(sheet(document(rows)).get(5).getCell(3).getFormula()).isEqualTo("SUM(D4:D5)");
    }

    @Test
    void dropsCharactersNoFileMayHold() throws IOException {
        List<TableDocument.Row> rows = List.of(Samples.row(Level.DETAIL, "가\u0000나\u000B다\uD800라", 1, 1, 1));

        assertThat(sheet(document(rows)).get(3).getCell(0).getText()).isEqualTo("가나다라");
    }

    @ParameterizedTest
    @CsvSource({"0,0,A1", "9,25,Z10", "2,26,AA3", "0,701,ZZ1", "0,702,AAA1"})
    void namesCells(int row, int column, String name) {
        assertThat(SheetCells.name(row, column)).isEqualTo(name);
    }

    @Test
    void namesSheetsWithoutRefusedCharacters() {
        assertThat(SheetLayout.sheetName("집행[1/2]: '현황'?*", 1)).isEqualTo("집행 1 2   현황");
        assertThat(SheetLayout.sheetName("가".repeat(50), 2)).isEqualTo("가".repeat(28) + " 2");
        assertThat(SheetLayout.sheetName("//", 1)).isEqualTo("Sheet");
    }

    private static TableDocument signed(List<String> signatures, List<String> steps) {
        TableDocument unsigned = Samples.mixed();
        return new TableDocument(
                unsigned.title(),
                unsigned.caption(),
                unsigned.unit(),
                unsigned.columns(),
                unsigned.rows(),
                unsigned.notes(),
                steps,
                unsigned.issue(),
                new TableDocument.Front(List.of("□ 전용을 요구합니다."), List.of(), List.of(), signatures));
    }

    private static int rowOf(List<Row> sheet, String words) {
        return sheet.stream()
                .filter(row -> texts(row).stream().anyMatch(text -> text.contains(words)))
                .findFirst()
                .orElseThrow()
                .getRowNum();
    }

    private static List<String> texts(Row row) {
        List<String> texts = new ArrayList<>();
        for (int column = 0; column < 7; column++) {
            texts.add(row.getOptionalCell(column).map(cell -> cell.getText()).orElse(""));
        }
        return texts;
    }

    private static List<String> styles(String sheet, int row) {
        return Pattern.compile("<c r=\"[D-G]" + row + "\" s=\"(\\d+)\"")
                .matcher(sheet)
                .results()
                .map(cell -> cell.group(1))
                .toList();
    }

    private static TableDocument document(List<TableDocument.Row> rows) {
        return new TableDocument("표", "", MoneyUnit.WON, Samples.columns(), rows, List.of(), List.of(), null);
    }

    private static List<Row> sheet(TableDocument document) throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        new XlsxWriter(Samples.PRINTING, Samples.FORMAT).write(document, file);
        ReadingOptions withFormats = new ReadingOptions(true, true);
        try (ReadableWorkbook workbook =
                new ReadableWorkbook(new ByteArrayInputStream(file.toByteArray()), withFormats)) {
            return workbook.getFirstSheet().read();
        }
    }

    private static List<String> formulas(Row row) {
        List<String> formulas = new ArrayList<>();
        for (int column = 0; column < 7; column++) {
            String formula = row.getCell(column).getFormula();
            formulas.add(formula == null ? "" : formula);
        }
        return formulas;
    }

    private static Object expected(Cell cell) {
        if (cell instanceof Cell.Words words) {
            return words.text();
        }
        if (cell instanceof Cell.Day day) {
            return day.date();
        }
        if (cell instanceof Cell.Count count) {
            return count.number();
        }
        return cell instanceof Cell.Money money ? money.amount() : ((Cell.Rate) cell).shown();
    }

    private static Object value(Row row, int column, Cell like) {
        var read = row.getCell(column);
        if (like instanceof Cell.Words) {
            return read.getType() == CellType.EMPTY ? "" : read.getText();
        }
        if (like instanceof Cell.Day) {
            return LocalDate.of(1899, 12, 30).plusDays(read.asNumber().longValueExact());
        }
        if (like instanceof Cell.Count) {
            return Long.parseLong(read.getRawValue());
        }
        if (like instanceof Cell.Money) {
            return Won.of(Long.parseLong(read.getRawValue()));
        }
        Map<String, String> shownElsewise = Map.of("-", "-", "0", "0%");
        String raw = read.getRawValue();
        return shownElsewise.getOrDefault(raw, (raw.contains(".") ? raw : raw + ".0") + "%");
    }
}
