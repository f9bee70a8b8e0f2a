package kr.madang.platform.export;

import java.io.Closeable;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import kr.madang.platform.export.SheetLayout.Look;
import kr.madang.platform.export.TableDocument.Cell;
import kr.madang.platform.export.TableDocument.Level;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** A workbook under way; rows leave the memory in small lots, and a full sheet is followed by another. */
final class XlsxStream implements Closeable {

    private static final int ROWS_OF_A_LOT = 200;

    private final TableStreams.Head head;
    private final int rowsOfASheet;
    private final Workbook workbook;
    private Worksheet sheet;
    private int sheets = 1;
    private int nextRow = SheetLayout.FIRST_ROW;

    XlsxStream(TableStreams.Head head, OutputStream out) {
        this(head, Worksheet.MAX_ROWS, out);
    }

    XlsxStream(TableStreams.Head head, int rowsOfASheet, OutputStream out) {
        this.head = head;
        this.rowsOfASheet = rowsOfASheet;
        this.workbook = new Workbook(new KeptOpen(out), "Madang", null);
        workbook.setGlobalDefaultFont(SheetLayout.FONT, 10);
        this.sheet = begin(workbook, head, sheets);
    }

    void row(List<Cell> cells) throws IOException {
        if (nextRow == rowsOfASheet) {
            sheet.finish();
            sheets++;
            sheet = begin(workbook, head, sheets);
            nextRow = SheetLayout.FIRST_ROW;
        }
        for (int column = 0; column < cells.size(); column++) {
            Cell cell = cells.get(column);
            SheetCells.put(sheet, nextRow, column, cell);
            Look look = new Look(Level.DETAIL, head.columns().get(column).content(), head.unit(), 0, false);
            SheetLayout.dress(sheet, nextRow, column, look, cell);
        }
        nextRow++;
        if (nextRow % ROWS_OF_A_LOT == 0) {
            sheet.flush();
        }
    }

    @Override
    public void close() throws IOException {
        workbook.close();
    }

    private static Worksheet begin(Workbook workbook, TableStreams.Head head, int number) {
        Worksheet sheet = workbook.newWorksheet(SheetLayout.sheetName(head.title(), number));
        SheetLayout.begin(sheet, head.title(), head.caption(), head.columns());
        return sheet;
    }

    /** Leaves closing to the owner of the stream, who may still need it. */
    private static final class KeptOpen extends FilterOutputStream {

        KeptOpen(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            out.write(bytes, offset, length);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }
}
