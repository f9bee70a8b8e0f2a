package kr.madang.platform.file;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Iterator;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.jspecify.annotations.Nullable;

/** The rows of the first sheet of an XLSX workbook, which is copied to a temporary file and inspected before it is parsed. */
final class XlsxRows extends TableRows {

    private final Path copy;
    private final ReadableWorkbook workbook;
    private final Stream<Row> stream;
    private final Iterator<Row> rows;
    private final long size;
    private long row;
    private boolean ended;

    private XlsxRows(Path copy, ReadableWorkbook workbook, Stream<Row> stream) throws IOException {
        this.copy = copy;
        this.workbook = workbook;
        this.stream = stream;
        this.rows = stream.iterator();
        this.size = Files.size(copy);
    }

    static XlsxRows open(TableFiles.Source source) throws IOException {
        Path copy = Files.createTempFile("madang-", ".xlsx");
        try {
            try (InputStream in = source.open()) {
                Files.copy(in, copy, StandardCopyOption.REPLACE_EXISTING);
            }
            ZipGuard.inspect(copy);
            ReadableWorkbook workbook = new ReadableWorkbook(copy.toFile(), new ReadingOptions(true, false));
            return new XlsxRows(copy, workbook, workbook.getFirstSheet().openStream());
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(copy);
            throw e instanceof UnreadableFile unreadable ? unreadable : new UnreadableFile("file.notAWorkbook");
        }
    }

    @Override
    public boolean next() {
        for (Row next = nextRow(); next != null; next = nextRow()) {
            startRow();
            row = next.getRowNum();
            takeCells(next);
            if (!isBlankRow()) {
                return true;
            }
        }
        ended = true;
        return false;
    }

    @Override
    public long rowNumber() {
        return row;
    }

    /** The parser does not tell before the end; rows are what progress is measured by. */
    @Override
    public long bytesRead() {
        return ended ? size : 0;
    }

    @Override
    public void close() throws IOException {
        try {
            stream.close();
            workbook.close();
        } finally {
            Files.deleteIfExists(copy);
        }
    }

    private @Nullable Row nextRow() {
        try {
            return rows.hasNext() ? rows.next() : null;
        } catch (ExcelReaderException | IllegalArgumentException | IllegalStateException e) {
            throw new UnreadableFile("file.brokenWorkbook", row + 1, String.valueOf(row + 1));
        }
    }

    private void takeCells(Row cells) {
        if (cells.getCellCount() > MOST_CELLS) {
            throw new UnreadableFile("file.tooManyColumns", row, String.valueOf(MOST_CELLS));
        }
        for (int column = 0; column < cells.getCellCount(); column++) {
            int start = length();
            Cell cell = cells.getCell(column);
            if (cell != null) {
                append(textOf(cell));
            }
            endCell(start);
        }
    }

    private String textOf(Cell cell) {
        if (cell.getType() == CellType.FORMULA || cell.getFormula() != null) {
            throw new UnreadableFile("file.formula", row, cell.getAddress().toString());
        }
        if (cell.getType() == CellType.NUMBER) {
            return isDate(cell) ? dateOf(cell) : plain(cell.asNumber());
        }
        String text = cell.getText();
        return text == null ? "" : text;
    }

    private static boolean isDate(Cell cell) {
        String format = cell.getDataFormatString();
        return format != null && format.indexOf('y') >= 0 && format.indexOf('d') >= 0;
    }

    private static String dateOf(Cell cell) {
        LocalDateTime moment = cell.asDate();
        return moment.toLocalTime().equals(LocalTime.MIDNIGHT)
                ? moment.toLocalDate().toString()
                : moment.toString();
    }

    /** Numbers as they would be typed: without an exponent and without a fraction of zeros. */
    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
}
