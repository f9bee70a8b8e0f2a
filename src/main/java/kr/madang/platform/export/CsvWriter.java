package kr.madang.platform.export;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import kr.madang.platform.export.TableDocument.Cell;
import kr.madang.platform.export.TableDocument.Column;
import kr.madang.platform.export.TableDocument.Content;
import kr.madang.platform.export.TableDocument.Row;
import kr.madang.platform.format.Format;
import org.apache.commons.csv.CSVFormat;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Writes a document's table, without title and notes, as CSV for other programs: UTF-8 with its mark, amounts in whole won whatever the document's unit, days as
 * ISO dates. Words a spreadsheet would run as a formula are kept from it by an apostrophe.
 */
@Component
class CsvWriter implements DocumentWriter {

    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final String STARTS_OF_FORMULAS = "=+-@\t\r";

    private final MessageSource messages;

    CsvWriter(MessageSource messages) {
        this.messages = messages;
    }

    @Override
    public DocumentFormat format() {
        return DocumentFormat.CSV;
    }

    @Override
    public void write(TableDocument document, OutputStream out) throws IOException {
        Writer lines = begin(document.columns(), out);
        for (Row row : document.rows()) {
            line(lines, row.cells());
        }
        lines.flush();
    }

    /** Begins a file with its header; the stream stays open, and what is written is to be flushed in the end. */
    Writer begin(List<Column> columns, OutputStream out) throws IOException {
        Writer lines = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        lines.write(BYTE_ORDER_MARK);
        CSVFormat.RFC4180.printRecord(lines, columns.stream().map(this::heading).toArray());
        return lines;
    }

    void line(Writer lines, List<Cell> cells) throws IOException {
        CSVFormat.RFC4180.printRecord(
                lines, cells.stream().map(CsvWriter::value).toArray());
    }

    private String heading(Column column) {
        boolean isMoney = column.content() instanceof Content.Money || column.content() instanceof Content.Difference;
        String heading = harmless(column.heading());
        return isMoney ? heading + "(" + messages.getMessage("unit.WON", null, Locale.KOREAN) + ")" : heading;
    }

    private static String value(Cell cell) {
        if (cell instanceof Cell.Words words) {
            return harmless(words.text());
        }
        if (cell instanceof Cell.Day day) {
            return day.date().toString();
        }
        if (cell instanceof Cell.Count count) {
            return Long.toString(count.number());
        }
        if (cell instanceof Cell.Money money) {
            return Long.toString(money.amount().amount());
        }
        return ((Cell.Rate) cell).shown().replace(Format.NEGATIVE, "-");
    }

    private static String harmless(String words) {
        String text = PlainText.printable(words);
        boolean isFormula = !text.isEmpty() && STARTS_OF_FORMULAS.indexOf(text.charAt(0)) >= 0;
        return isFormula && !text.equals(Format.NONE) ? "'" + text : text;
    }
}
