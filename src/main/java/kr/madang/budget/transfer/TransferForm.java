package kr.madang.budget.transfer;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import kr.madang.domain.budget.FiscalYear;
import kr.madang.platform.format.DateText;
import kr.madang.platform.format.UnreadableText;
import org.jspecify.annotations.Nullable;

/**
 * A request to move budget, as typed.
 *
 * <p>Nothing is converted before the form can be shown again as it was typed.
 *
 * @param year the fiscal year of the lines
 * @param basis what it rests on, where its kind needs that
 * @param rows a line each, with what it loses or gains; empty rows are left out
 */
public record TransferForm(
        @NotNull @Nullable String year,
        @NotNull @Nullable String effectiveDate,
        @NotBlank @Size(max = 1000) @Nullable String reason,
        @Size(max = 300) @Nullable String basis,
        @Nullable List<Row> rows,
        @Nullable String version) {

    private static final int FIRST_ROWS = 6;
    private static final int MORE_ROWS = 4;
    private static final int MOST_ROWS = 60;

    /**
     * A row as typed.
     *
     * @param line detail programme code and object code, such as {@code 1101001 201-01}; what follows is for the reader
     */
    public record Row(
            @Nullable String line,
            @Nullable String decrease,
            @Nullable String increase) {

        static final Row BLANK = new Row(null, null, null);

        boolean isBlank() {
            return line == null && decrease == null && increase == null;
        }
    }

    static TransferForm blank(int year, LocalDate day) {
        return new TransferForm(String.valueOf(year), day.toString(), null, null, blanks(FIRST_ROWS), null);
    }

    /** The same for lines of that year, whatever was sent. */
    TransferForm within(int fiscalYear) {
        return new TransferForm(String.valueOf(fiscalYear), effectiveDate, reason, basis, rows, version);
    }

    /** The same with more rows to fill in. */
    TransferForm longer() {
        List<Row> longer = new ArrayList<>(rows == null ? List.of() : rows);
        longer.addAll(blanks(Math.min(MORE_ROWS, MOST_ROWS - longer.size())));
        return new TransferForm(year, effectiveDate, reason, basis, longer, version);
    }

    /** The year of the lines; 0, which no year is, where it cannot be read. */
    int fiscalYear() {
        return year != null && year.matches("[0-9]{4}") ? Integer.parseInt(year) : 0;
    }

    int seenVersion() {
        return version != null && version.matches("[0-9]{1,9}") ? Integer.parseInt(version) : -1;
    }

    /** @throws UnreadableText when it is no day */
    LocalDate day() {
        return DateText.parse(effectiveDate == null ? "" : effectiveDate, FiscalYear.firstDayOf(fiscalYear()));
    }

    /** The day, or the year's last where it cannot be read. */
    LocalDate dayOrLast() {
        try {
            return day();
        } catch (UnreadableText unreadable) {
            return FiscalYear.lastDayOf(fiscalYear());
        }
    }

    String words() {
        return Objects.requireNonNull(reason).strip();
    }

    List<Row> typedRows() {
        return rows == null ? List.of() : rows;
    }

    private static List<Row> blanks(int count) {
        return new ArrayList<>(Collections.nCopies(Math.max(count, 0), Row.BLANK));
    }
}
