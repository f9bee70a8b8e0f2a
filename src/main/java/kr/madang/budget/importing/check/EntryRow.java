package kr.madang.budget.importing.check;

import static kr.madang.budget.importing.check.Column.*;

import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import kr.madang.platform.file.CellText;
import kr.madang.platform.file.TableRows;
import org.jspecify.annotations.Nullable;

/** One row of ledger data, converted cell by cell; the same object serves every row of a file. */
final class EntryRow {

    private static final int LONGEST_DOCUMENT_NO = 60;
    private static final int LONGEST_SUMMARY = 300;

    private final Header header;
    private final LineIndex lines;
    private final Words words;
    private final Errors errors;

    private LineIndex.@Nullable Year year;
    private @Nullable EntryKind kind;
    private @Nullable LocalDate day;
    private String dayText = "";
    private @Nullable LocalDate paperDay;
    private long row;
    private long line;
    private long amount;

    EntryRow(Header header, LineIndex lines, Context context) {
        this.header = header;
        this.lines = lines;
        this.words = context.words();
        this.errors = context.errors();
    }

    /** Whether the row at hand is good; everything wrong with it has been noted otherwise. */
    boolean isGood(TableRows rows) {
        long before = errors.count();
        row = rows.rowNumber();
        year = year(header.cell(rows, FISCAL_YEAR));
        line = year == null ? 0 : line(year, header.cell(rows, DETAIL_CODE), header.cell(rows, OBJECT_CODE));
        kind = kind(header.cell(rows, ENTRY_KIND));
        day(header.cell(rows, EFFECTIVE_DATE));
        paperDay(header.cell(rows, PAPER_DATE));
        amount(header.cell(rows, AMOUNT));
        documents(header.cell(rows, DOCUMENT_NO), header.cell(rows, COMMITMENT_NO));
        CellText summary = header.cell(rows, Column.SUMMARY);
        if (summary.length() > LONGEST_SUMMARY) {
            wrong(Column.SUMMARY, summary, "import.tooLong", String.valueOf(LONGEST_SUMMARY));
        }
        return errors.count() == before;
    }

    long row() {
        return row;
    }

    int year() {
        return year == null ? 0 : year.number();
    }

    long line() {
        return line;
    }

    EntryKind kind() {
        return Objects.requireNonNull(kind);
    }

    LocalDate day() {
        return Objects.requireNonNull(day);
    }

    /** The day on the paper, where the paper came after its month had been closed. */
    @Nullable
    LocalDate paperDay() {
        return paperDay;
    }

    /** Signed as the ledger keeps it. */
    long amount() {
        return amount;
    }

    private LineIndex.@Nullable Year year(CellText cell) {
        int number = Values.number(cell);
        if (year != null && year.number() == number) {
            return year;
        }
        LineIndex.Year found = number == Values.NO_NUMBER ? null : lines.year(number);
        if (found == null) {
            wrong(FISCAL_YEAR, cell, "import.year.notOpen");
        }
        return found;
    }

    private long line(LineIndex.Year open, CellText detail, CellText object) {
        Map<String, Long> objects = open.detail(detail.toString());
        if (objects == null) {
            wrong(DETAIL_CODE, detail, "import.detail.unknown", String.valueOf(open.number()));
            return 0;
        }
        String code = object.toString();
        Long id = objects.get(code);
        if (id == null) {
            wrong(
                    OBJECT_CODE,
                    object,
                    open.hasObject(code) ? "import.line.unknown" : "import.object.unknown",
                    String.valueOf(open.number()),
                    detail.toString());
        }
        return id == null ? 0 : id;
    }

    private @Nullable EntryKind kind(CellText cell) {
        EntryKind found = words.entryKind(cell.toString());
        if (found == null) {
            wrong(ENTRY_KIND, cell, "import.entryKind.unknown", words.entryKinds());
        }
        return found;
    }

    private void day(CellText cell) {
        if (day == null || CharSequence.compare(cell, dayText) != 0) {
            dayText = cell.toString();
            day = Values.day(cell);
        }
        if (day == null) {
            wrong(EFFECTIVE_DATE, cell, "import.day.unreadable");
        } else if (year != null && !isInYear(day, year.number())) {
            String key = kind == EntryKind.REFUND ? "import.day.outsideRefundYear" : "import.day.outsideYear";
            wrong(EFFECTIVE_DATE, cell, key, String.valueOf(year.number()), String.valueOf(year.number() + 1));
        }
    }

    private void paperDay(CellText cell) {
        paperDay = cell.isEmpty() ? null : Values.day(cell);
        if (cell.isEmpty()) {
            return;
        }
        if (paperDay == null) {
            wrong(PAPER_DATE, cell, "import.day.unreadable");
        } else if (day != null && paperDay.isAfter(day)) {
            wrong(PAPER_DATE, cell, "import.paperDay.later");
        }
    }

    /** Refunds of a year are booked until the closing of its accounts on 10 February (출납폐쇄). */
    private boolean isInYear(LocalDate date, int number) {
        return date.getYear() == number
                || kind == EntryKind.REFUND
                        && date.getYear() == number + 1
                        && !date.isAfter(LocalDate.of(number + 1, 2, 10));
    }

    private void amount(CellText cell) {
        long written = Values.amount(cell);
        if (written == Values.NO_AMOUNT) {
            wrong(AMOUNT, cell, "import.amount.unreadable");
        } else if (kind != null && !kind.takes(written)) {
            wrong(AMOUNT, cell, written == 0 ? "import.amount.zero" : "import.amount.negative");
        } else if (kind != null) {
            amount = kind.kept(written);
        }
    }

    private void documents(CellText document, CellText commitment) {
        if (document.isEmpty()) {
            wrong(DOCUMENT_NO, document, "import.document.missing");
        } else if (document.length() > LONGEST_DOCUMENT_NO) {
            wrong(DOCUMENT_NO, document, "import.tooLong", String.valueOf(LONGEST_DOCUMENT_NO));
        }
        if (kind == null) {
            return;
        }
        if (kind.namesCommitment() && commitment.isEmpty()) {
            wrong(COMMITMENT_NO, commitment, "import.commitment.missing");
        } else if (!kind.namesCommitment() && !commitment.isEmpty()) {
            wrong(COMMITMENT_NO, commitment, "import.commitment.unexpected");
        } else if (commitment.length() > LONGEST_DOCUMENT_NO) {
            wrong(COMMITMENT_NO, commitment, "import.tooLong", String.valueOf(LONGEST_DOCUMENT_NO));
        }
    }

    private void wrong(Column column, CharSequence value, String key, String... arguments) {
        errors.add(row, column, value, key, arguments);
    }
}
