package kr.madang.platform.export;

import java.util.List;
import org.dhatim.fastexcel.BorderStyle;
import org.dhatim.fastexcel.StyleSetter;
import org.dhatim.fastexcel.Worksheet;

/**
 * The approval box (결재란) of a spreadsheet: a row of headings and a row of signatures, below the table in its right-hand
 * columns.
 */
final class SheetApproval {

    private static final double HEADING_HEIGHT = 18;
    private static final double SIGNATURE_HEIGHT = 45;

    private SheetApproval() {}

    /**
     * Writes the box, if the document has one.
     *
     * @param word stands before the headings where the table has a column for it
     * @return the first row below the box, or the given one where there is no box
     */
    static int write(Worksheet sheet, TableDocument document, String word, int firstRow) {
        List<String> steps = document.approvalSteps();
        if (steps.isEmpty()) {
            return firstRow;
        }
        int first = Math.max(0, document.columns().size() - steps.size());
        if (first > 0) {
            put(sheet, firstRow, first - 1, word);
            put(sheet, firstRow + 1, first - 1, "");
            sheet.range(firstRow, first - 1, firstRow + 1, first - 1).merge();
        }
        for (int step = 0; step < steps.size(); step++) {
            put(sheet, firstRow, first + step, steps.get(step));
            put(sheet, firstRow + 1, first + step, signature(document.front().signatures(), step));
        }
        sheet.rowHeight(firstRow, HEADING_HEIGHT);
        sheet.rowHeight(firstRow + 1, SIGNATURE_HEIGHT);
        return firstRow + 2;
    }

    private static String signature(List<String> signatures, int step) {
        return step < signatures.size() ? signatures.get(step) : "";
    }

    private static void put(Worksheet sheet, int row, int column, String words) {
        SheetCells.putWords(sheet, row, column, words);
        StyleSetter style = sheet.style(row, column);
        style.borderStyle(BorderStyle.THIN).wrapText(true);
        style.horizontalAlignment("center").verticalAlignment("center").set();
    }
}
