package kr.madang.domain.body.meeting;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import kr.madang.domain.shared.PersonalData;
import kr.madang.domain.shared.Signature;
import org.jspecify.annotations.Nullable;

/**
 * Something done with a meeting or an item; steps are added and never changed.
 *
 * @param comment the reason or remark that goes with it
 */
@Embeddable
public record Step(
        @Enumerated(EnumType.STRING) Deed deed,
        @Nullable Long takenBy,
        @PersonalData String takerName,
        Instant takenAt,
        @Nullable String comment) {

    /** What was done. */
    public enum Deed {
        PLANNED,
        RESCHEDULED,
        NOTIFIED,
        OPENED,
        CLOSED,
        CANCELLED,
        POSTPONED,
        MINUTES_APPROVED,
        PUBLISHED,
        DRAFTED,
        REVISED,
        SUBMITTED,
        RETURNED,
        ACCEPTED,
        SCHEDULED,
        TAKEN_OFF,
        CAME_BACK,
        DECIDED,
        WITHDRAWN
    }

    static Step of(Deed deed, Signature by, @Nullable String comment) {
        return new Step(deed, by.accountId(), by.name(), by.at(), comment);
    }
}
