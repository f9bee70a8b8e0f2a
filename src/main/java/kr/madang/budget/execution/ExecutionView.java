package kr.madang.budget.execution;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import kr.madang.domain.budget.BudgetFigures;
import kr.madang.domain.budget.PlannedToDate;
import kr.madang.domain.shared.Won;
import org.jspecify.annotations.Nullable;

/**
 * The report as the page shows it: rows from top to bottom, each with a mark to measure its rate against: what was planned
 * by the day, or the share of the year that has passed.
 */
public record ExecutionView(ExecutionReport report, BigDecimal elapsed, List<Row> rows) {

    /** A rate this many points or more behind its mark is called low (저조), any less is a warning. */
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
        BigDecimal mark = markOf(report.planned(), report.total(), elapsed);
        return new Row(
                RowLevel.TOTAL,
                null,
                "",
                false,
                report.total(),
                report.planned(),
                null,
                mark,
                paceOf(report.total(), mark));
    }

    /** The departments alone, for the bars. */
    public List<Row> divisions() {
        return rows.stream().filter(row -> row.level() == RowLevel.DIVISION).toList();
    }

    /** Addresses of the entries that the figures of the row are the sums of. */
    public EntryLinks.Addresses entriesOf(Row row) {
        return EntryLinks.of(report.question(), row).addresses();
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

    /** What the rate is measured against: the planned share where all is planned, else the passed share of the year. */
    static BigDecimal markOf(PlannedToDate planned, BudgetFigures figures, BigDecimal elapsed) {
        BigDecimal share = planned.shareOf(figures.appropriated());
        return share == null ? elapsed : share.min(FULL);
    }

    static Pace paceOf(BudgetFigures figures, BigDecimal mark) {
        BigDecimal rate = figures.rate().percent();
        if (rate == null) {
            return Pace.NONE;
        }
        BigDecimal behind = mark.subtract(rate);
        if (behind.signum() <= 0) {
            return Pace.ON_TRACK;
        }
        return behind.compareTo(LOW_MARGIN) >= 0 ? Pace.LOW : Pace.BEHIND;
    }

    /** How the rate stands against its mark. */
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
            PlannedToDate planned,
            @Nullable String remark,
            BigDecimal mark,
            Pace pace) {

        static Row of(ExecutionReport.Division division, BigDecimal elapsed) {
            BigDecimal mark = markOf(division.planned(), division.figures(), elapsed);
            return new Row(
                    RowLevel.DIVISION,
                    division.departmentId(),
                    division.name(),
                    false,
                    division.figures(),
                    division.planned(),
                    null,
                    mark,
                    paceOf(division.figures(), mark));
        }

        static Row of(ExecutionReport.Program program, BigDecimal elapsed) {
            BigDecimal mark = markOf(program.planned(), program.figures(), elapsed);
            return new Row(
                    RowLevel.PROGRAM,
                    program.id(),
                    program.name(),
                    program.citizenParticipation(),
                    program.figures(),
                    program.planned(),
                    program.remark(),
                    mark,
                    paceOf(program.figures(), mark));
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
