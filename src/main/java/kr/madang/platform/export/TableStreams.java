package kr.madang.platform.export;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.List;
import java.util.function.Consumer;
import kr.madang.domain.shared.MoneyUnit;
import org.springframework.stereotype.Component;

/** Writes lists of any length as XLSX or CSV while their rows are read; memory does not grow with them. */
@Component
public class TableStreams {

    private final CsvWriter csv;

    TableStreams(CsvWriter csv) {
        this.csv = csv;
    }

    /**
     * What stands above the rows.
     *
     * @param unit the unit in which a spreadsheet shows amounts; CSV holds whole won
     */
    public record Head(String title, String caption, MoneyUnit unit, List<TableDocument.Column> columns) {}

    /**
     * Writes a file; the stream stays open. A spreadsheet goes on in a further sheet where one is full.
     *
     * @param rows is called once and pushes the rows
     * @throws UncheckedIOException when the stream fails, for instance because the reader went away
     */
    public void stream(DocumentFormat format, Head head, Consumer<RowSink> rows, OutputStream out) {
        try {
            switch (format) {
                case XLSX -> streamXlsx(head, rows, out);
                case CSV -> streamCsv(head, rows, out);
                case PDF, HWPX -> throw new IllegalArgumentException("Pages cannot be streamed: " + format);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void streamXlsx(Head head, Consumer<RowSink> rows, OutputStream out) throws IOException {
        try (XlsxStream sheets = new XlsxStream(head, out)) {
            rows.accept(cells -> checked(() -> sheets.row(cells)));
        }
    }

    private void streamCsv(Head head, Consumer<RowSink> rows, OutputStream out) throws IOException {
        Writer lines = csv.begin(head.columns(), out);
        rows.accept(cells -> checked(() -> csv.line(lines, cells)));
        lines.flush();
    }

    private static void checked(Write write) {
        try {
            write.run();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Takes the rows of a long list one by one, and keeps none of them. */
    @FunctionalInterface
    public interface RowSink {

        /** Writes the row; it has one cell for each column. */
        void row(List<TableDocument.Cell> cells);
    }

    /** Something that writes. */
    private interface Write {
        void run() throws IOException;
    }
}
