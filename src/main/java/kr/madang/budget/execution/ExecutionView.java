package kr.madang.budget.execution;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import kr.madang.domain.budget.BudgetFigures;
import kr.madang.domain.shared.Won;
import org.jspecify.annotations.Nullable;

/**
 * The report as the page shows it: rows from top to bottom, each with the share of the year that has passed to measure
 * its rate against.
 */
public record ExecutionView(ExecutionReport report, BigDecimal elapsed, List<Row> rows) {

    /** A rate this many points or more behind the passed share of the year is called low (저조), any less is a warning. */
    private static final BigDecimal LOW_MARGIN = BigDecimal.valueOf(20);

    private static final BigDecimal FULL = BigDecimal.valueOf(100);

    static ExecutionView of(ExecutionReport report) {
        BigDecimal elapsed =
                elapsedShare(report.question().year(), report.question().asOf());
        List<Row> rows = report.divisions().stream()
                .flatMap(division -> Stream.concat(
                        Stream.of(Row.of(division, elapsed)),
                        division.programs().stream().map(program -> Row.of(program, elapsed))))
                .toList();
        return new ExecutionView(report, elapsed, rows);
    }

    /** The total as a row. */
    public Row total() {
        return new Row(RowLevel.TOTAL, null, "", false, report.total(), null, paceOf(report.total(), elapsed));
    }

    /** The departments alone, for the bars. */
    public List<Row> divisions() {
        return rows.stream().filter(row -> row.level() == RowLevel.DIVISION).toList();
    }

    /** Address of the entries that a figure of the row is the sum of. */
    public String entries(Row row, String figure) {
        return EntryLinks.of(report.question(), row).figure(figure);
    }

    /** Address of the entries that the row had been executed with at the end of the month before. */
    public String entriesBefore(Row row) {
        return EntryLinks.of(report.question(), row).executedBefore();
    }

    /** Address of the entries since then. */
    public String entriesOfChange(Row row) {
        return EntryLinks.of(report.question(), row).executedSince();
    }

    /** Share of the year's days up to and with the day, in per cent with one decimal. */
    static BigDecimal elapsedShare(int year, LocalDate day) {
        if (day.getYear() > year) {
            return FULL.setScale(1, RoundingMode.UNNECESSARY);
        }
        return BigDecimal.valueOf(day.getDayOfYear())
                .multiply(FULL)
                .divide(BigDecimal.valueOf(day.lengthOfYear()), 1, RoundingMode.HALF_UP);
    }

    static Pace paceOf(BudgetFigures figures, BigDecimal elapsed) {
        BigDecimal rate = figures.rate().percent();
        if (rate == null) {
            return Pace.NONE;
        }
        BigDecimal behind = elapsed.subtract(rate);
        if (behind.signum() <= 0) {
            return Pace.ON_TRACK;
        }
        return behind.compareTo(LOW_MARGIN) >= 0 ? Pace.LOW : Pace.BEHIND;
    }

    /** How the rate stands against the passed share of the year. */
    public enum Pace {
        ON_TRACK,
        BEHIND,
        LOW,
        NONE
    }

    /** What a row of the table stands for. */
    public enum RowLevel {
        TOTAL,
        DIVISION,
        PROGRAM
    }

    /** A row of the table; {@code id} is that of the department or of the programme. */
    public record Row(
            RowLevel level,
            @Nullable Long id,
            @Nullable String name,
            boolean citizenParticipation,
            BudgetFigures figures,
            @Nullable String remark,
            Pace pace) {

        static Row of(ExecutionReport.Division division, BigDecimal elapsed) {
            return new Row(
                    RowLevel.DIVISION,
                    division.departmentId(),
                    division.name(),
                    false,
                    division.figures(),
                    null,
                    paceOf(division.figures(), elapsed));
        }

        static Row of(ExecutionReport.Program program, BigDecimal elapsed) {
            return new Row(
                    RowLevel.PROGRAM,
                    program.id(),
                    program.name(),
                    program.citizenParticipation(),
                    program.figures(),
                    program.remark(),
                    paceOf(program.figures(), elapsed));
        }

        /** Length of the bar of 100: the rate, within the bar's ends. */
        public BigDecimal bar() {
            BigDecimal rate = figures.rate().percent();
            return rate == null ? BigDecimal.ZERO : rate.max(BigDecimal.ZERO).min(FULL);
        }

        public Won appropriated() {
            return figures.appropriated();
        }
    }
}
