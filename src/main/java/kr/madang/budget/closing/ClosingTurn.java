package kr.madang.budget.closing;

import java.time.LocalDate;
import kr.madang.domain.budget.MonthClosing;

/** Whether a month can be closed yet. */
final class ClosingTurn {

    private ClosingTurn() {}

    static boolean isOver(int year, int month, LocalDate today) {
        return month <= 12 && today.isAfter(MonthClosing.lastDayOf(year, month));
    }
}
