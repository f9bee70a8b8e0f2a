package kr.madang.domain.body.minutes;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import kr.madang.domain.shared.PersonalData;
import kr.madang.domain.shared.Signature;
import org.jspecify.annotations.Nullable;

/**
 * Something done with minutes; steps are added and never changed.
 *
 * @param comment the reason or remark that goes with it
 */
@Embeddable
public record MinutesStep(
        @Enumerated(EnumType.STRING) Deed deed,
        long takenBy,
        @PersonalData String takerName,
        Instant takenAt,
        @Nullable String comment) {

    /** What was done. */
    public enum Deed {
        DRAFTED,
        CLASSIFIED,
        SENT_FOR_COMMENT,
        PROPOSED,
        TAKEN_BACK,
        APPROVED,
        REOPENED,
        PUBLISHED,
        WITHDRAWN
    }

    static MinutesStep of(Deed deed, Signature by, @Nullable String comment) {
        return new MinutesStep(deed, by.accountId(), by.name(), by.at(), comment);
    }
}
