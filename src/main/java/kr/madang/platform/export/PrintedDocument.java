package kr.madang.platform.export;

import java.util.List;
import kr.madang.platform.export.TableDocument.Level;
import org.jspecify.annotations.Nullable;

/**
 * A document as it reads on paper, every figure already in words; PDF and HWPX print nothing else.
 *
 * @param approvalWord stands at the left of the approval box, from top to bottom
 * @param issueLine number, issuer and time of issue; absent on a draft
 */
record PrintedDocument(
        String title,
        String caption,
        List<PrintedColumn> columns,
        List<PrintedRow> rows,
        List<String> notes,
        String approvalWord,
        List<String> approvalSteps,
        TableDocument.Front front,
        @Nullable String issueLine) {

    private static final int COLUMNS_OF_A_PORTRAIT_PAGE = 8;

    /** What stands in the approval box under the step of that place. */
    public String signature(int step) {
        return step < front.signatures().size() ? front.signatures().get(step) : "";
    }

    /**
     * A column.
     *
     * @param width in hundredths of the table; all columns together make 100
     */
    record PrintedColumn(String heading, double width) {}

    /** A row. */
    record PrintedRow(Level level, List<PrintedCell> cells) {}

    /** A cell. */
    record PrintedCell(String text, Place place) {}

    /** Where a cell's text stands. */
    enum Place {
        LEFT,
        INDENTED,
        RIGHT
    }

    /** Whether there is a table of figures; a document of words alone has none. */
    public boolean hasTable() {
        return !columns.isEmpty();
    }

    /** Whether the page lies across, for tables of many columns. */
    public boolean isLandscape() {
        return columns.size() > COLUMNS_OF_A_PORTRAIT_PAGE;
    }
}
