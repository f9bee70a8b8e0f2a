package kr.madang.budget.closing;

import java.util.List;
import java.util.Locale;
import kr.madang.budget.BudgetAccess;
import kr.madang.domain.budget.MonthClosing;
import kr.madang.platform.task.Task;
import kr.madang.platform.task.TaskSource;
import kr.madang.platform.time.BusinessClock;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Months that are over and not closed: the next one of each open year. */
@Component
class ClosingTasks implements TaskSource {

    private final ClosingQuery months;
    private final BudgetAccess access;
    private final BusinessClock clock;
    private final MessageSource messages;

    ClosingTasks(ClosingQuery months, BudgetAccess access, BusinessClock clock, MessageSource messages) {
        this.months = months;
        this.access = access;
        this.clock = clock;
        this.messages = messages;
    }

    @Override
    public List<Task> toDo() {
        if (!access.closesMonths()) {
            return List.of();
        }
        return months.nextToClose().stream()
                .filter(next -> ClosingTurn.isOver(next.year(), next.month(), clock.today()))
                .map(next -> new Task(
                        say("closingTask.what"),
                        say("closingTask.subject", String.valueOf(next.year()), next.month()),
                        "/budget/closings/" + next.year() + "/" + next.month(),
                        MonthClosing.lastDayOf(next.year(), next.month())
                                .plusDays(1)
                                .atStartOfDay(BusinessClock.SEOUL)
                                .toInstant(),
                        null))
                .toList();
    }

    @Override
    public List<Task> handedOn() {
        return List.of();
    }

    private String say(String key, Object... arguments) {
        return messages.getMessage(key, arguments, Locale.KOREAN);
    }
}
