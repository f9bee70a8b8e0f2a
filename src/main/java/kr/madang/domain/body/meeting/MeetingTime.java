package kr.madang.domain.body.meeting;

import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import java.time.LocalTime;
import kr.madang.domain.shared.DomainRuleViolation;
import org.jspecify.annotations.Nullable;

/**
 * When and where a meeting takes place: on a day, or, as long as no day is fixed, some time in a month (10월중).
 *
 * @param plannedMonth the first day of that month; absent once the day is known
 * @param heldOn the day; of a written deliberation the day on which the papers go out
 * @param repliesUntil the last day for written votes
 */
@Embeddable
public record MeetingTime(
        @Nullable LocalDate plannedMonth,
        @Nullable LocalDate heldOn,
        @Nullable LocalTime startsAt,
        @Nullable LocalTime endsAt,
        @Nullable LocalDate repliesUntil,
        @Nullable String place,
        @Nullable String onlineLink) {

    public MeetingTime {
        if ((plannedMonth == null) == (heldOn == null)) {
            throw new DomainRuleViolation("meeting.dayOrMonth");
        }
        if (startsAt != null && endsAt != null && !endsAt.isAfter(startsAt)) {
            throw new DomainRuleViolation("meeting.endsBeforeItStarts");
        }
        if (heldOn != null && repliesUntil != null && repliesUntil.isBefore(heldOn)) {
            throw new DomainRuleViolation("meeting.repliesBeforeItStarts");
        }
    }

    public static MeetingTime sometimeIn(LocalDate month) {
        return new MeetingTime(month.withDayOfMonth(1), null, null, null, null, null, null);
    }

    /** The year it counts in. */
    public int year() {
        return first().getYear();
    }

    /** The day, or the first one of the month. */
    public LocalDate first() {
        LocalDate known = heldOn == null ? plannedMonth : heldOn;
        if (known == null) {
            throw new IllegalStateException("neither day nor month");
        }
        return known;
    }
}
