package kr.madang.domain.budget.transfer;

import java.time.LocalDate;
import java.time.YearMonth;

/**
 * The statement of moves of a quarter that the council is owed by the last day of the month after it (지방재정법 §47의2③
 * for reassignments, §49③ for reallocations since 9 June 2020).
 */
public record StatementDuty(int fiscalYear, int quarter) {

    private static final LocalDate REALLOCATIONS_SINCE = LocalDate.of(2020, 6, 9);
    private static final int MONTHS_OF_A_QUARTER = 3;

    public LocalDate firstDay() {
        return LocalDate.of(fiscalYear, (quarter - 1) * MONTHS_OF_A_QUARTER + 1, 1);
    }

    public LocalDate lastDay() {
        return firstDay().plusMonths(MONTHS_OF_A_QUARTER).minusDays(1);
    }

    /** The last day on which it is in time. */
    public LocalDate dueOn() {
        return YearMonth.from(lastDay()).plusMonths(1).atEndOfMonth();
    }

    /** Whether moves of the kind belong into it. */
    public boolean covers(TransferKind kind) {
        return switch (kind) {
            case REASSIGNMENT -> true;
            case REALLOCATION -> !lastDay().isBefore(REALLOCATIONS_SINCE);
            case CROSS_PROGRAM, MINOR_CHANGE -> false;
        };
    }
}
