package kr.madang.platform.task;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import kr.madang.platform.time.BusinessClock;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** What waits for me and what I wait for; what is overdue stands first, then what waits longest. */
@Controller
@PreAuthorize("isAuthenticated()")
class TaskController {

    private static final Comparator<Task> URGENCY = Comparator.comparing(
                    Task::dueOn, Comparator.nullsLast(Comparator.<LocalDate>naturalOrder()))
            .thenComparing(Task::since, Comparator.nullsLast(Comparator.<Instant>naturalOrder()));

    private final List<TaskSource> sources;
    private final BusinessClock clock;

    TaskController(List<TaskSource> sources, BusinessClock clock) {
        this.sources = sources;
        this.clock = clock;
    }

    @GetMapping("/tasks")
    ModelAndView list() {
        return new ModelAndView("task/tasks")
                .addObject("toDo", all(TaskSource::toDo))
                .addObject("handedOn", all(TaskSource::handedOn))
                .addObject("today", clock.today());
    }

    private List<Task> all(Function<TaskSource, List<Task>> asked) {
        return sources.stream()
                .flatMap(source -> asked.apply(source).stream())
                .sorted(URGENCY)
                .toList();
    }
}
