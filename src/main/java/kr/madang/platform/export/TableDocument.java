package kr.madang.platform.export;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import kr.madang.domain.shared.MoneyUnit;
import kr.madang.domain.shared.Won;
import org.jspecify.annotations.Nullable;

/**
 * A printable document around one table, as data. The writers of this package print the same document as XLSX, PDF, HWPX
 * and CSV, so that the four never differ in a figure.
 *
 * @param title heading of the document, e.g. the report's name
 * @param caption what stands right-aligned above the table: day, basis and unit
 * @param unit the unit in which amounts are shown; amounts themselves are whole won
 * @param columns from left to right; the first names the row; none for a document of words alone, which is printed as
 *     PDF or HWPX
 * @param rows from top to bottom in printed order
 * @param notes sentences under the table, without their ※
 * @param approvalSteps headings of the approval box (결재란); none for no box; a spreadsheet has it below, and CSV not at
 *     all
 * @param issue who issued it and when; absent on a draft or a mere download
 * @param front what stands before the table
 */
public record TableDocument(
        String title,
        String caption,
        MoneyUnit unit,
        List<Column> columns,
        List<Row> rows,
        List<String> notes,
        List<String> approvalSteps,
        @Nullable Issue issue,
        Front front) {

    /** A document that begins with its table and is signed by nobody yet. */
    public TableDocument(
            String title,
            String caption,
            MoneyUnit unit,
            List<Column> columns,
            List<Row> rows,
            List<String> notes,
            List<String> approvalSteps,
            @Nullable Issue issue) {
        this(title, caption, unit, columns, rows, notes, approvalSteps, issue, Front.NONE);
    }

    /**
     * What stands before the table; a spreadsheet has it below, and CSV not at all.
     *
     * @param paragraphs lines with their signs (□ ○ -)
     * @param tables small tables of words, after the paragraphs
     * @param closing lines after those tables, before the table of figures
     * @param signatures what stands in the approval box under each step, if anything
     */
    public record Front(
            List<String> paragraphs, List<WordTable> tables, List<String> closing, List<String> signatures) {

        public static final Front NONE = new Front(List.of(), List.of(), List.of(), List.of());
    }

    /**
     * A table of words.
     *
     * @param widths shares of the page, one for each column
     */
    public record WordTable(String caption, List<String> headings, List<Integer> widths, List<List<String>> rows) {}

    /**
     * Number and origin of an issued edition.
     *
     * @param number e.g. 2019-3
     * @param issuer name of the person who issued it
     */
    public record Issue(String number, String issuer, Instant at) {}

    /**
     * A column.
     *
     * @param heading its printed heading
     * @param content how its cells are to be understood; in a spreadsheet it decides the formula
     * @param width share of the page, in hundredths
     */
    public record Column(String heading, Content content, int width) {}

    /** What a column holds. Column numbers count from 0. */
    public sealed interface Content {

        /** Words, aligned left. */
        record Text() implements Content {}

        /** A date. */
        record Day() implements Content {}

        /** Whole numbers that are not money. */
        record Count() implements Content {}

        /** Amounts that are typed in detail rows and summed in group and total rows. */
        record Money() implements Content {}

        /** One amount less another of the same row. */
        record Difference(int minuend, int subtrahend) implements Content {}

        /** Per cent with one decimal, half up: the numerator's column over the denominator's. */
        record Rate(int numerator, int denominator) implements Content {}
    }

    /** What a row stands for; group rows sum the detail rows that follow them, the total row sums all detail rows. */
    public enum Level {
        TOTAL,
        GROUP,
        DETAIL
    }

    /** A row; it has one cell for each column. */
    public record Row(Level level, List<Cell> cells) {}

    /** A cell. */
    public sealed interface Cell {

        /** Words; empty for an empty cell. */
        record Words(String text) implements Cell {}

        /** A day. */
        record Day(LocalDate date) implements Cell {}

        /** A whole number that is not money. */
        record Count(long number) implements Cell {}

        /** An amount in won; shown in the document's unit. */
        record Money(Won amount) implements Cell {}

        /**
         * A rate.
         *
         * @param shown as printed, e.g. {@code 73.3%}, {@code 0%}, {@code -}
         */
        record Rate(String shown) implements Cell {}
    }
}
