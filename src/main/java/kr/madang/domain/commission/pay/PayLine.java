package kr.madang.domain.commission.pay;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import kr.madang.domain.body.PayClass;
import kr.madang.domain.shared.PersonalData;
import kr.madang.domain.shared.Won;
import org.jspecify.annotations.Nullable;

/**
 * What one member gets for one meeting.
 *
 * @param minutes whole minutes that were measured; seconds over are dropped after adding up
 * @param noPay why nothing is paid, if nothing is
 * @param extraElsewhere whether the extra amount is left out because another meeting of the day pays it
 */
@Embeddable
public record PayLine(
        long appointmentId,
        long memberId,
        @PersonalData String name,
        @Nullable String seat,
        @Enumerated(EnumType.STRING) PayClass payClass,
        int minutes,
        Won baseAmount,
        Won extraAmount,
        @Nullable @Enumerated(EnumType.STRING) NoPay noPay,
        boolean extraElsewhere) {

    public Won amount() {
        return baseAmount.plus(extraAmount);
    }
}
