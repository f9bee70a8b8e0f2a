package kr.madang.platform.export;

import java.util.ArrayList;
import java.util.List;
import kr.madang.domain.shared.Won;
import kr.madang.platform.export.TableDocument.Cell;
import kr.madang.platform.export.TableDocument.Content;
import kr.madang.platform.export.TableDocument.Level;
import kr.madang.platform.export.TableDocument.Row;
import kr.madang.platform.format.Format;
import org.jspecify.annotations.Nullable;

/**
 * The formulas of a document's sheet. A cell gets one only if the formula yields the very figure of the document, so that
 * a spreadsheet never differs from the paper, not even where a group shows but some of its details.
 */
final class SheetFormulas {

    private static final int MOST_ARGUMENTS = 200;

    private final TableDocument document;
    private final int firstRow;
    private final Format format;

    /**
     * @param firstRow index, from 0, of the sheet's row that holds the document's first row
     */
    SheetFormulas(TableDocument document, int firstRow, Format format) {
        this.document = document;
        this.firstRow = firstRow;
        this.format = format;
    }

    /** The formula of the cell, without its equals sign; none where the figure itself stands. */
    @Nullable
    String of(int row, int column) {
        Content content = document.columns().get(column).content();
        if (content instanceof Content.Money) {
            return sum(row, column);
        }
        if (content instanceof Content.Difference difference) {
            return difference(row, column, difference);
        }
        return content instanceof Content.Rate rate ? rate(row, column, rate) : null;
    }

    private @Nullable String sum(int row, int column) {
        Won amount = amount(row, column);
        List<Integer> summed = summedRows(row);
        if (amount == null || summed.isEmpty()) {
            return null;
        }
        Won sum = Won.ZERO;
        for (int part : summed) {
            Won value = amount(part, column);
            sum = value == null ? sum : sum.plus(value);
        }
        List<String> ranges = ranges(summed, column);
        return sum.equals(amount) && ranges.size() <= MOST_ARGUMENTS ? "SUM(" + String.join(",", ranges) + ")" : null;
    }

    private @Nullable String difference(int row, int column, Content.Difference difference) {
        Won amount = amount(row, column);
        Won minuend = amount(row, difference.minuend());
        Won subtrahend = amount(row, difference.subtrahend());
        if (amount == null || minuend == null || subtrahend == null) {
            return null;
        }
        return minuend.minus(subtrahend).equals(amount)
                ? name(row, difference.minuend()) + "-" + name(row, difference.subtrahend())
                : null;
    }

    private @Nullable String rate(int row, int column, Content.Rate rate) {
        Won numerator = amount(row, rate.numerator());
        Won denominator = amount(row, rate.denominator());
        if (!(cell(row, column) instanceof Cell.Rate shown) || numerator == null || denominator == null) {
            return null;
        }
        if (!format.rateOf(numerator, denominator).equals(shown.shown())) {
            return null;
        }
        String whole = name(row, rate.denominator());
        return "IF(%s=0,\"-\",ROUND(%s*100/%s,1))".formatted(whole, name(row, rate.numerator()), whole);
    }

    /** For a group its details; for the total all groups and the details that belong to none. */
    private List<Integer> summedRows(int row) {
        Level level = document.rows().get(row).level();
        if (level == Level.DETAIL) {
            return List.of();
        }
        return level == Level.GROUP ? detailsOf(row) : groupsAndLooseDetails();
    }

    private List<Integer> detailsOf(int group) {
        List<Integer> details = new ArrayList<>();
        List<Row> rows = document.rows();
        for (int row = group + 1; row < rows.size() && rows.get(row).level() == Level.DETAIL; row++) {
            details.add(row);
        }
        return details;
    }

    private List<Integer> groupsAndLooseDetails() {
        List<Integer> parts = new ArrayList<>();
        boolean isLoose = true;
        for (int row = 0; row < document.rows().size(); row++) {
            Level level = document.rows().get(row).level();
            if (level == Level.GROUP || (level == Level.DETAIL && isLoose)) {
                parts.add(row);
            }
            isLoose = level == Level.TOTAL || (level == Level.DETAIL && isLoose);
        }
        return parts;
    }

    private List<String> ranges(List<Integer> rows, int column) {
        List<String> ranges = new ArrayList<>();
        int start = 0;
        for (int index = 1; index <= rows.size(); index++) {
            if (index == rows.size() || rows.get(index) != rows.get(index - 1) + 1) {
                String first = name(rows.get(start), column);
                String last = name(rows.get(index - 1), column);
                ranges.add(first.equals(last) ? first : first + ":" + last);
                start = index;
            }
        }
        return ranges;
    }

    private @Nullable Won amount(int row, int column) {
        return cell(row, column) instanceof Cell.Money money ? money.amount() : null;
    }

    private Cell cell(int row, int column) {
        return document.rows().get(row).cells().get(column);
    }

    private String name(int row, int column) {
        return SheetCells.name(firstRow + row, column);
    }
}
