package kr.madang.budget.importing.check;

import kr.madang.platform.file.CellText;
import kr.madang.platform.file.TableRows;
import org.jspecify.annotations.Nullable;

/** Cell checks that files of codes and lines share. */
final class Rows {

    private final Header header;
    private final Context context;
    private final LineIndex lines;

    Rows(Header header, Context context, LineIndex lines) {
        this.header = header;
        this.context = context;
        this.lines = lines;
    }

    LineIndex.@Nullable Year year(TableRows rows) {
        CellText cell = header.cell(rows, Column.FISCAL_YEAR);
        int number = Values.number(cell);
        LineIndex.Year year = number == Values.NO_NUMBER ? null : lines.year(number);
        if (year == null) {
            wrong(rows, Column.FISCAL_YEAR, cell, "import.year.notOpen");
        }
        return year;
    }

    /** Words that must be there and may not be longer. */
    String words(TableRows rows, Column column, int longest) {
        CellText cell = header.cell(rows, column);
        if (cell.isEmpty()) {
            wrong(rows, column, cell, "import.missing");
        } else if (cell.length() > longest) {
            wrong(rows, column, cell, "import.tooLong", String.valueOf(longest));
        }
        return cell.toString();
    }

    CellText cell(TableRows rows, Column column) {
        return header.cell(rows, column);
    }

    void wrong(TableRows rows, Column column, CharSequence value, String key, String... arguments) {
        context.errors().add(rows.rowNumber(), column, value, key, arguments);
    }
}
