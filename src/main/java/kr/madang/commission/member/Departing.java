package kr.madang.commission.member;

import java.time.LocalDate;
import java.util.Objects;
import kr.madang.commission.member.MemberQuery.Term;
import kr.madang.domain.body.Appointment;
import kr.madang.domain.body.Ending;
import kr.madang.domain.shared.DomainRuleViolation;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Ends appointments before their last day; the subcommittees end with them on the same day. */
@Service
public class Departing {

    private final Boards boards;
    private final Recorder recorder;

    Departing(Boards boards, Recorder recorder) {
        this.boards = boards;
        this.recorder = recorder;
    }

    @Transactional
    public void end(Term seen, EndingForm form) {
        if (seen.renewed()) {
            throw new DomainRuleViolation("appointment.endTheRenewalFirst");
        }
        long held = Objects.requireNonNullElse(seen.parentId(), seen.bodyId());
        Appointment leaving = boards.seen(seen.id(), held, Objects.requireNonNull(form.version()));
        Ending how = Objects.requireNonNull(form.ending());
        end(leaving, how, form);
        boards.partsOf(leaving).forEach(part -> part.endWith(leaving));
        boards.keep(leaving);
        recorder.record(
                "APPOINTMENT_ENDED",
                seen.memberId(),
                how + " " + leaving.tenure().lastDay());
    }

    private static void end(Appointment leaving, Ending how, EndingForm form) {
        if (how == Ending.MISTAKEN) {
            leaving.mistaken(form.reason());
            return;
        }
        LocalDate lastDay = given(form.lastDay());
        switch (how) {
            case RESIGNED -> leaving.resign(lastDay, form.reason());
            case DISMISSED -> leaving.dismiss(lastDay, form.reason());
            case LEFT_POST -> leaving.leavePost(lastDay, form.reason());
            case DIED -> leaving.died(lastDay, form.reason());
            default -> throw new IllegalStateException(how.name());
        }
    }

    private static LocalDate given(@Nullable LocalDate lastDay) {
        if (lastDay == null) {
            throw new DomainRuleViolation("appointment.lastDayNeeded");
        }
        return lastDay;
    }
}
