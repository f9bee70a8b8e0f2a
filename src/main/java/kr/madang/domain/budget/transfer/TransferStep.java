package kr.madang.domain.budget.transfer;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import kr.madang.domain.shared.PersonalData;
import kr.madang.domain.shared.Signature;
import org.jspecify.annotations.Nullable;

/**
 * Something done with a request; steps are added and never changed.
 *
 * @param comment the reason or remark that goes with it
 */
@Embeddable
public record TransferStep(
        @Enumerated(EnumType.STRING) Deed deed,
        long takenBy,
        @PersonalData String takerName,
        Instant takenAt,
        @Nullable String comment) {

    /** What was done. */
    public enum Deed {
        DRAFTED,
        REVISED,
        SUBMITTED,
        REVIEWED,
        APPROVED,
        APPROVED_BY_CHAIR,
        RETURNED,
        REJECTED,
        WITHDRAWN,
        EXECUTED
    }

    static TransferStep of(Deed deed, Signature by, @Nullable String comment) {
        return new TransferStep(deed, by.accountId(), by.name(), by.at(), comment);
    }
}
