package kr.madang.commission.member;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import kr.madang.commission.CommissionAccess;
import kr.madang.commission.member.TermQuery.Ending;
import kr.madang.platform.format.Format;
import kr.madang.platform.task.Task;
import kr.madang.platform.task.TaskSource;
import kr.madang.platform.time.BusinessClock;
import org.springframework.stereotype.Component;

/** Tells the secretariat of terms that end, 90, 60 and 30 days ahead, until the seat has a successor. */
@Component
class TermAlerts implements TaskSource {

    private static final int[] STEPS = {30, 60, 90};

    private final TermQuery terms;
    private final CommissionAccess access;
    private final Voice voice;

    TermAlerts(TermQuery terms, CommissionAccess access, Voice voice) {
        this.terms = terms;
        this.access = access;
        this.voice = voice;
    }

    /** When it is asked, and how it is said. */
    @Component("termAlertVoice")
    record Voice(BusinessClock clock, Words words, Format format) {}

    @Override
    public List<Task> toDo() {
        if (!access.keeps()) {
            return List.of();
        }
        LocalDate today = voice.clock().today();
        return terms.endingWithin(today, STEPS[STEPS.length - 1]).stream()
                .map(ending -> task(ending, today))
                .toList();
    }

    @Override
    public List<Task> handedOn() {
        return List.of();
    }

    private Task task(Ending ending, LocalDate today) {
        return new Task(
                voice.words().say("termAlert.what", step(ChronoUnit.DAYS.between(today, ending.lastOn()))),
                voice.words()
                        .say(
                                "termAlert.subject",
                                ending.name(),
                                ending.bodyName(),
                                Objects.requireNonNullElse(ending.categoryName(), ""),
                                Objects.requireNonNullElse(ending.number(), 0),
                                voice.format().date(ending.lastOn())),
                "/commission/members/" + ending.memberId(),
                null,
                ending.lastOn());
    }

    /** The closest step that has been reached. */
    static int step(long daysLeft) {
        for (int step : STEPS) {
            if (daysLeft <= step) {
                return step;
            }
        }
        return STEPS[STEPS.length - 1];
    }
}
