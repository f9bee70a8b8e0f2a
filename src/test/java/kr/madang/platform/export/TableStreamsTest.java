package kr.madang.platform.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import kr.madang.domain.shared.MoneyUnit;
import kr.madang.platform.export.TableDocument.Cell;
import kr.madang.platform.export.TableDocument.Level;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;

class TableStreamsTest {

    private static final TableStreams.Head HEAD =
            new TableStreams.Head("원장", "(단위 : 원)", MoneyUnit.WON, Samples.columns());

    private final TableStreams streams = new TableStreams(new CsvWriter(Samples.MESSAGES));

    @Test
    void writesAHundredThousandRowsToASpreadsheet() throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();

        streams.stream(DocumentFormat.XLSX, HEAD, rows -> push(100_000, rows), file);

        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(file.toByteArray()));
                var rows = workbook.getFirstSheet().openStream()) {
            assertThat(rows.count()).isEqualTo(SheetLayout.FIRST_ROW + 100_000L);
        }
    }

    @Test
    void writesRowsOnWhileTheyAreRead() {
        AtomicBoolean hasWritten = new AtomicBoolean();
        OutputStream watched = new OutputStream() {
            @Override
            public void write(int character) {
                hasWritten.set(true);
            }
        };

        streams.stream(
                DocumentFormat.XLSX,
                HEAD,
                rows -> {
                    push(50_000, rows);
                    assertThat(hasWritten).isTrue();
                },
                watched);
    }

    @Test
    void writesTheSameRowsAsTheDocumentToCsv() throws IOException {
        ByteArrayOutputStream streamed = new ByteArrayOutputStream();
        ByteArrayOutputStream whole = new ByteArrayOutputStream();

        streams.stream(
                DocumentFormat.CSV,
                HEAD,
                rows -> Samples.mixed().rows().forEach(row -> rows.row(row.cells())),
                streamed);
        new CsvWriter(Samples.MESSAGES).write(Samples.mixed(), whole);

        assertThat(streamed.toString(StandardCharsets.UTF_8)).isEqualTo(whole.toString(StandardCharsets.UTF_8));
    }

    @Test
    void goesOnInAFurtherSheetWhereOneIsFull() throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (XlsxStream stream = new XlsxStream(HEAD, SheetLayout.FIRST_ROW + 4, file)) {
            for (List<Cell> cells :
                    IntStream.range(0, 10).mapToObj(TableStreamsTest::cells).toList()) {
                stream.row(cells);
            }
        }

        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(file.toByteArray()))) {
            assertThat(workbook.getSheets().map(sheet -> sheet.getName())).containsExactly("원장", "원장 2", "원장 3");
            List<Row> last = workbook.findSheet("원장 3").orElseThrow().read();
            assertThat(last).hasSize(SheetLayout.FIRST_ROW + 2);
            assertThat(last.get(2).getCell(0).getText()).isEqualTo("구분");
            assertThat(last.get(4).getCell(0).getText()).isEqualTo("사업 9");
        }
    }

    @Test
    void leavesTheStreamOpen() {
        AtomicBoolean isClosed = new AtomicBoolean();
        OutputStream out = new ByteArrayOutputStream() {
            @Override
            public void close() {
                isClosed.set(true);
            }
        };

        streams.stream(DocumentFormat.XLSX, HEAD, rows -> push(3, rows), out);
        streams.stream(DocumentFormat.CSV, HEAD, rows -> push(3, rows), out);

        assertThat(isClosed).isFalse();
    }

    @Test
    void refusesToStreamPages() {
        assertThatThrownBy(() -> streams.stream(DocumentFormat.PDF, HEAD, rows -> {}, OutputStream.nullOutputStream()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static void push(int number, TableStreams.RowSink rows) {
        for (int row = 0; row < number; row++) {
            rows.row(cells(row));
        }
    }

    private static List<Cell> cells(int row) {
        return Samples.row(Level.DETAIL, "사업 " + row, row, row * 1_000L, row * 500L)
                .cells();
    }
}
