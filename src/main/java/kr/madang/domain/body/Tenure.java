package kr.madang.domain.body;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import kr.madang.domain.shared.DomainRuleViolation;
import kr.madang.domain.shared.Period;
import org.jspecify.annotations.Nullable;

/** The days of an appointment: its term, and when and why it ended if it ended otherwise. */
@Embeddable
public class Tenure {

    @Column(name = "starts_on")
    private LocalDate firstDay;

    @Column(name = "ends_on")
    private @Nullable LocalDate lastOfTerm;

    private @Nullable LocalDate endedOn;

    @Enumerated(EnumType.STRING)
    private @Nullable Ending ending;

    private @Nullable String endingReason;

    protected Tenure() {}

    Tenure(Period term) {
        this.firstDay = term.from();
        this.lastOfTerm = term.until();
    }

    void end(Ending how, LocalDate lastDay, @Nullable String reason) {
        if (lastDay.isBefore(firstDay) || isAfter(lastDay, lastOfTerm)) {
            throw new DomainRuleViolation("appointment.endsOutsideTheTerm", firstDay);
        }
        close(how, lastDay, reason);
    }

    /** Makes it hold on no day. */
    void undo(@Nullable String reason) {
        close(Ending.MISTAKEN, firstDay.minusDays(1), reason);
    }

    /** Ends with another; what had not begun by then holds on no day. */
    void endWith(Tenure whole) {
        LocalDate last = whole.lastDay();
        if (endedOn != null || whole.ending == null || last == null || !isAfter(lastDay(), last)) {
            return;
        }
        LocalDate before = firstDay.minusDays(1);
        close(whole.ending, last.isBefore(before) ? before : last, whole.endingReason);
    }

    private void close(Ending how, LocalDate lastDay, @Nullable String reason) {
        if (endedOn != null) {
            throw new DomainRuleViolation("appointment.endedAlready", endedOn);
        }
        if ((how == Ending.DISMISSED || how == Ending.MISTAKEN) && (reason == null || reason.isBlank())) {
            throw new DomainRuleViolation("appointment.reasonNeeded");
        }
        endedOn = lastDay;
        ending = how;
        endingReason = reason;
    }

    /** Whether the first day comes after the other, where a missing day comes after all. */
    private static boolean isAfter(@Nullable LocalDate day, @Nullable LocalDate other) {
        return other != null && (day == null || day.isAfter(other));
    }

    /** The term as appointed. */
    public Period term() {
        return new Period(firstDay, lastOfTerm);
    }

    /** The last day in office, as it is known now; none while the post is held. */
    public @Nullable LocalDate lastDay() {
        return endedOn == null ? lastOfTerm : endedOn;
    }

    public @Nullable Ending ending() {
        return ending;
    }

    /** Whether it held on no day at all. */
    public boolean isVoid() {
        return endedOn != null && endedOn.isBefore(firstDay);
    }

    public boolean includes(LocalDate day) {
        return !day.isBefore(firstDay) && !isAfter(day, lastDay());
    }

    /** Whether both hold on some day. */
    boolean meets(Period other) {
        return !isVoid() && !isAfter(firstDay, other.until()) && !isAfter(other.from(), lastDay());
    }

    /** Whether the term ran out on the day before, so that the same member's next one is a renewal. */
    boolean ranOutBefore(LocalDate day) {
        return endedOn == null && day.minusDays(1).equals(lastOfTerm);
    }

    /** Whether it was left before the last day of its term, which has not come by then. */
    boolean leftARestOn(LocalDate day) {
        return endedOn != null
                && lastOfTerm != null
                && !isVoid()
                && endedOn.isBefore(lastOfTerm)
                && !lastOfTerm.isBefore(day);
    }
}
