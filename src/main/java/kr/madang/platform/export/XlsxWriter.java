package kr.madang.platform.export;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kr.madang.platform.export.SheetLayout.Look;
import kr.madang.platform.export.TableDocument.Cell;
import kr.madang.platform.export.TableDocument.Content;
import kr.madang.platform.export.TableDocument.Level;
import kr.madang.platform.export.TableDocument.Row;
import kr.madang.platform.format.Format;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.springframework.stereotype.Component;

/**
 * Prints documents as spreadsheets whose cells hold whole won; number formats show the unit. Sums, differences and rates
 * are formulas that carry their result, so that programs which do not calculate show it too.
 */
@Component
class XlsxWriter implements DocumentWriter {

    private static final Pattern FORMULA_CELL = Pattern.compile("<c r=\"([A-Z]+\\d+)\"([^>]*)>(<f>[^<]*</f>)</c>");
    private static final Pattern CREATED = Pattern.compile("(<dcterms:created[^>]*>)[^<]*");
    private static final Instant CREATED_IF_NOT_ISSUED = Instant.parse("2019-07-25T00:00:00Z");

    private final Printing printing;
    private final Format format;

    XlsxWriter(Printing printing, Format format) {
        this.printing = printing;
        this.format = format;
    }

    @Override
    public DocumentFormat format() {
        return DocumentFormat.XLSX;
    }

    @Override
    public void write(TableDocument document, OutputStream out) throws IOException {
        ByteArrayOutputStream raw = new ByteArrayOutputStream();
        Map<String, Cell> results = new LinkedHashMap<>();
        try (Workbook workbook = new Workbook(raw, "Madang", null)) {
            workbook.setGlobalDefaultFont(SheetLayout.FONT, 10);
            workbook.properties().setTitle(PlainText.printable(document.title()));
            Worksheet sheet = workbook.newWorksheet(SheetLayout.sheetName(document.title(), 1));
            SheetLayout.begin(sheet, document.title(), document.caption(), document.columns());
            writeRows(sheet, document, results);
            writeFoot(sheet, document);
        }
        Instant created = document.issue() == null
                ? CREATED_IF_NOT_ISSUED
                : document.issue().at();
        Map<String, byte[]> parts = SteadyZip.parts(raw.toByteArray());
        SteadyZip.edit(parts, "xl/worksheets/sheet1.xml", sheet -> withResults(sheet, results));
        SteadyZip.edit(parts, "docProps/core.xml", core -> CREATED.matcher(core).replaceFirst("$1" + created));
        SteadyZip.pack(parts, "", out);
    }

    private void writeRows(Worksheet sheet, TableDocument document, Map<String, Cell> results) {
        SheetFormulas formulas = new SheetFormulas(document, SheetLayout.FIRST_ROW, format);
        boolean hasGroups = document.rows().stream().anyMatch(row -> row.level() == Level.GROUP);
        for (int index = 0; index < document.rows().size(); index++) {
            Row row = document.rows().get(index);
            int sheetRow = SheetLayout.FIRST_ROW + index;
            for (int column = 0; column < row.cells().size(); column++) {
                Cell cell = row.cells().get(column);
                String formula = formulas.of(index, column);
                if (formula == null) {
                    SheetCells.put(sheet, sheetRow, column, cell);
                } else {
                    sheet.formula(sheetRow, column, formula);
                    results.put(SheetCells.name(sheetRow, column), cell);
                }
                Content content = document.columns().get(column).content();
                Look look = new Look(row.level(), content, document.unit(), hasGroups ? 1 : 0, true);
                SheetLayout.dress(sheet, sheetRow, column, look, cell);
            }
            SheetLayout.fitHeight(sheet, sheetRow, row.cells(), document.columns());
        }
    }

    private void writeFoot(Worksheet sheet, TableDocument document) {
        int row = SheetLayout.FIRST_ROW + document.rows().size() + 1;
        for (String note : document.notes()) {
            SheetCells.putWords(sheet, row++, 0, "※ " + note);
        }
        String issueLine = printing.issueLine(document.issue());
        if (issueLine != null) {
            SheetCells.putWords(sheet, ++row, 0, issueLine);
            row++;
        }
        int below = SheetApproval.write(sheet, document, printing.approvalWord(), row + 1);
        writeFront(sheet, document.front(), below + 1);
    }

    /** Above the table there is no room for it: rows of a table must begin where filters and titles expect them. */
    private static void writeFront(Worksheet sheet, TableDocument.Front front, int firstRow) {
        int row = firstRow;
        for (String paragraph : front.paragraphs()) {
            SheetCells.putWords(sheet, row++, 0, paragraph);
        }
        for (TableDocument.WordTable table : front.tables()) {
            SheetCells.putWords(sheet, ++row, 0, table.caption());
            row = writeWords(sheet, table.headings(), row + 1);
            for (List<String> words : table.rows()) {
                row = writeWords(sheet, words, row);
            }
        }
        for (String paragraph : front.closing()) {
            SheetCells.putWords(sheet, row++, 0, paragraph);
        }
    }

    private static int writeWords(Worksheet sheet, List<String> words, int row) {
        for (int column = 0; column < words.size(); column++) {
            SheetCells.putWords(sheet, row, column, words.get(column));
        }
        return row + 1;
    }

    private static String withResults(String sheet, Map<String, Cell> results) {
        return FORMULA_CELL.matcher(sheet).replaceAll(cell -> {
            Cell result = results.get(cell.group(1));
            return Matcher.quoteReplacement(result == null ? cell.group() : withResult(cell, result));
        });
    }

    private static String withResult(MatchResult cell, Cell result) {
        String head = "<c r=\"" + cell.group(1) + "\"" + cell.group(2);
        if (result instanceof Cell.Money money) {
            return head + ">" + cell.group(3) + "<v>" + money.amount().amount() + "</v></c>";
        }
        BigDecimal percent = result instanceof Cell.Rate rate ? SheetCells.percent(rate.shown()) : null;
        return percent == null
                ? head + " t=\"str\">" + cell.group(3) + "<v>" + Format.NONE + "</v></c>"
                : head + ">" + cell.group(3) + "<v>" + percent.toPlainString() + "</v></c>";
    }
}
