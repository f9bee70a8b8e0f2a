package kr.madang.platform.export;

import java.math.BigDecimal;
import java.math.RoundingMode;
import kr.madang.domain.shared.MoneyUnit;
import kr.madang.platform.export.TableDocument.Cell;
import kr.madang.platform.format.Format;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/** How a cell stands in a spreadsheet: its value, never a text of it, and the number format that shows it as on paper. */
final class SheetCells {

    private static final String DATE = "yyyy\". \"m\". \"d\".\"";
    private static final String COUNT = "#,##0;\"" + Format.NEGATIVE + "\"#,##0";
    private static final String RATE = "0.0\"%\";\"" + Format.NEGATIVE + "\"0.0\"%\"";
    private static final String RATE_OR_EXACT_ZERO = RATE + ";0\"%\"";

    private static final int LETTERS = 26;

    private SheetCells() {}

    /** The name of a cell whose row and column are counted from 0. */
    static String name(int row, int column) {
        StringBuilder letters = new StringBuilder();
        for (int rest = column + 1; rest > 0; rest = (rest - 1) / LETTERS) {
            letters.insert(0, (char) ('A' + (rest - 1) % LETTERS));
        }
        return letters.append(row + 1).toString();
    }

    static void put(Worksheet sheet, int row, int column, Cell cell) {
        if (cell instanceof Cell.Words words) {
            putWords(sheet, row, column, words.text());
        } else if (cell instanceof Cell.Day day) {
            sheet.value(row, column, day.date());
        } else if (cell instanceof Cell.Count count) {
            sheet.value(row, column, count.number());
        } else if (cell instanceof Cell.Money money) {
            sheet.value(row, column, money.amount().amount());
        } else if (cell instanceof Cell.Rate rate) {
            putRate(sheet, row, column, rate.shown());
        }
    }

    /** Words stand in the cell itself, not in a table of all words, which would grow with the sheet. */
    static void putWords(Worksheet sheet, int row, int column, String words) {
        if (!words.isEmpty()) {
            sheet.inlineString(row, column, PlainText.forCell(words));
        }
    }

    /** The number format of the cell; none for words. */
    static @Nullable String numberFormat(Cell cell, MoneyUnit unit) {
        if (cell instanceof Cell.Day) {
            return DATE;
        }
        if (cell instanceof Cell.Count) {
            return COUNT;
        }
        if (cell instanceof Cell.Money money) {
            boolean showsNothing = unit.shown(money.amount()) == 0;
            String positive = "#,##0" + ",".repeat(unit.ordinal());
            return positive + ";" + (showsNothing ? "" : "\"" + Format.NEGATIVE + "\"") + positive;
        }
        if (cell instanceof Cell.Rate rate) {
            return rate.shown().equals("0%") || rate.shown().equals(Format.NONE) ? RATE_OR_EXACT_ZERO : RATE;
        }
        return null;
    }

    /** The number of a printed rate, 73.3 for {@code 73.3%}; none for a dash or words. */
    static @Nullable BigDecimal percent(String shown) {
        if (!shown.endsWith("%")) {
            return null;
        }
        String number = shown.substring(0, shown.length() - 1).replace(Format.NEGATIVE, "-");
        try {
            return new BigDecimal(number).setScale(1, RoundingMode.UNNECESSARY).stripTrailingZeros();
        } catch (NumberFormatException noNumber) {
            return null;
        }
    }

    private static void putRate(Worksheet sheet, int row, int column, String shown) {
        BigDecimal percent = percent(shown);
        if (percent == null) {
            putWords(sheet, row, column, shown);
        } else {
            sheet.value(row, column, percent);
        }
    }
}
