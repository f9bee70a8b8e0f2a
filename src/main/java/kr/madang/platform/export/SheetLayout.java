package kr.madang.platform.export;

import java.util.List;
import kr.madang.domain.shared.MoneyUnit;
import kr.madang.platform.export.TableDocument.Cell;
import kr.madang.platform.export.TableDocument.Column;
import kr.madang.platform.export.TableDocument.Content;
import kr.madang.platform.export.TableDocument.Level;
import org.dhatim.fastexcel.BorderStyle;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Position;
import org.dhatim.fastexcel.StyleSetter;
import org.dhatim.fastexcel.Worksheet;

/** How a sheet looks: title, caption and header on top, A4 at full width, header repeated on each page. */
final class SheetLayout {

    static final int TITLE = 0;
    static final int CAPTION = 1;
    static final int HEADER = 2;
    static final int FIRST_ROW = 3;
    static final String FONT = "Malgun Gothic";

    private static final int COLUMNS_OF_A_PORTRAIT_PAGE = 8;
    private static final double LETTERS_UPRIGHT = 100;
    private static final double LETTERS_ACROSS = 145;
    private static final double POINTS_OF_A_LINE = 15;
    private static final int FIRST_WIDE_LETTER = 0x1100;
    private static final double NARROWEST = 9;
    private static final String HEADER_FILL = "E8ECF2";
    private static final String TOTAL_FILL = "F2F4F7";
    private static final String GROUP_FILL = "F8F9FB";

    private static final int LONGEST_SHEET_NAME = 28;

    private SheetLayout() {}

    /**
     * A sheet's name after the document's title, without the characters spreadsheets refuse.
     *
     * @param number counts a document's sheets from 1; the first goes without
     */
    static String sheetName(String title, int number) {
        String name = PlainText.printable(title)
                .replaceAll("[\\\\/?*:\\[\\]'\\p{Cntrl}]+", " ")
                .strip();
        String kept = PlainText.cut(name, LONGEST_SHEET_NAME);
        return (kept.isEmpty() ? "Sheet" : kept.strip()) + (number == 1 ? "" : " " + number);
    }

    /** Sets the page up and writes what stands above the rows. */
    static void begin(Worksheet sheet, String title, String caption, List<Column> columns) {
        int last = columns.size() - 1;
        setUpPage(sheet, columns);
        SheetCells.putWords(sheet, TITLE, 0, title);
        sheet.rowHeight(TITLE, 30);
        StyleSetter heading = sheet.range(TITLE, 0, TITLE, last).style();
        heading.bold()
                .fontSize(16)
                .horizontalAlignment("centerContinuous")
                .verticalAlignment("center")
                .set();
        SheetCells.putWords(sheet, CAPTION, last, caption);
        sheet.style(CAPTION, last).horizontalAlignment("right").set();
        for (int column = 0; column <= last; column++) {
            SheetCells.putWords(sheet, HEADER, column, columns.get(column).heading());
            StyleSetter header = bordered(sheet, HEADER, column);
            header.bold().fillColor(HEADER_FILL).wrapText(true).horizontalAlignment("center");
            header.verticalAlignment("center").set();
        }
    }

    /** Gives a cell its number format, its border and the look of its row. */
    static void dress(Worksheet sheet, int row, int column, Look look, Cell cell) {
        StyleSetter style = bordered(sheet, row, column);
        String numberFormat = SheetCells.numberFormat(cell, look.unit());
        if (numberFormat != null) {
            style.format(numberFormat);
        }
        if (look.content() instanceof Content.Text || look.content() instanceof Content.Day) {
            style.horizontalAlignment("left").wrapText(look.wraps());
            if (column == 0 && look.level() == Level.DETAIL && look.indent() > 0) {
                style.indent(look.indent());
            }
        } else {
            style.horizontalAlignment("right");
        }
        if (look.level() != Level.DETAIL) {
            style.bold().fillColor(look.level() == Level.TOTAL ? TOTAL_FILL : GROUP_FILL);
        }
        style.verticalAlignment("center").set();
    }

    /** Makes the row as high as its longest words need; not every program does so by itself. */
    static void fitHeight(Worksheet sheet, int row, List<Cell> cells, List<Column> columns) {
        List<Double> widths = widths(columns);
        double lines = 1;
        for (int column = 0; column < cells.size(); column++) {
            if (cells.get(column) instanceof Cell.Words words) {
                lines = Math.max(lines, Math.ceil((letters(words.text()) + 2) / widths.get(column)));
            }
        }
        if (lines > 1) {
            sheet.rowHeight(row, Math.min(lines * POINTS_OF_A_LINE, Worksheet.MAX_ROW_HEIGHT));
        }
    }

    private static long letters(String text) {
        return text.codePoints()
                .mapToLong(letter -> letter < FIRST_WIDE_LETTER ? 1 : 2)
                .sum();
    }

    private static List<Double> widths(List<Column> columns) {
        double letters = isAcross(columns) ? LETTERS_ACROSS : LETTERS_UPRIGHT;
        return Printing.shares(columns).stream()
                .map(share -> Math.max(NARROWEST, share * letters / 100))
                .toList();
    }

    private static boolean isAcross(List<Column> columns) {
        return columns.size() > COLUMNS_OF_A_PORTRAIT_PAGE;
    }

    private static StyleSetter bordered(Worksheet sheet, int row, int column) {
        StyleSetter style = sheet.style(row, column);
        style.borderStyle(BorderStyle.THIN);
        return style;
    }

    private static void setUpPage(Worksheet sheet, List<Column> columns) {
        List<Double> widths = widths(columns);
        for (int column = 0; column < columns.size(); column++) {
            sheet.width(column, widths.get(column));
        }
        sheet.paperSize(PaperSize.A4_PAPER);
        sheet.pageOrientation(isAcross(columns) ? "landscape" : "portrait");
        sheet.setFitToPage(true);
        sheet.fitToWidth((short) 1);
        sheet.fitToHeight((short) 0);
        sheet.repeatRows(HEADER, HEADER);
        sheet.freezePane(1, FIRST_ROW);
        sheet.leftMargin(0.59f);
        sheet.rightMargin(0.59f);
        sheet.topMargin(0.79f);
        sheet.bottomMargin(0.59f);
        sheet.footer("&P / &N", Position.CENTER, FONT, 9);
    }

    /**
     * What decides the look of a cell besides the cell itself.
     *
     * @param indent steps of a detail's first column
     * @param wraps whether long words take further lines
     */
    record Look(Level level, Content content, MoneyUnit unit, int indent, boolean wraps) {}
}
