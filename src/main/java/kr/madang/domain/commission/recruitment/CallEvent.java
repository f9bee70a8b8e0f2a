package kr.madang.domain.commission.recruitment;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import kr.madang.domain.shared.PersonalData;
import kr.madang.domain.shared.Signature;
import org.jspecify.annotations.Nullable;

/**
 * Something done with a call; events are added and never changed.
 *
 * @param doneBy the account; none for what came with the reference case
 */
@Embeddable
public record CallEvent(
        @Enumerated(EnumType.STRING) Deed deed,
        @Nullable Long doneBy,
        @PersonalData @Nullable String doerName,
        Instant doneAt,
        @Nullable String reason) {

    /** What was done. */
    public enum Deed {
        DRAFTED,
        REVISED,
        ANNOUNCED,
        SCREENING_BEGUN,
        DOCUMENTS_DECIDED,
        DECIDED,
        CLOSED,
        CANCELLED
    }

    static CallEvent of(Deed deed, Signature by, @Nullable String reason) {
        return new CallEvent(deed, by.accountId(), by.name(), by.at(), reason);
    }
}
