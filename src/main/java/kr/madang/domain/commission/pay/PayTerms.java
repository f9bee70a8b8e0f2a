package kr.madang.domain.commission.pay;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import kr.madang.domain.shared.DomainRuleViolation;
import kr.madang.domain.shared.Won;
import org.jspecify.annotations.Nullable;

/**
 * What attending is worth.
 *
 * @param baseAmount for attending at all
 * @param extraAmount on top of it when the time exceeds the minutes, once a day
 * @param extraAfterMinutes whole minutes; exactly so many are not yet over
 * @param legalBasis where it is written
 */
@Embeddable
public record PayTerms(
        Won baseAmount,
        Won extraAmount,
        int extraAfterMinutes,
        @Enumerated(EnumType.STRING) MeasuredBy measuredBy,
        boolean paysCityOfficials,
        boolean paysCouncilMembers,
        String legalBasis) {

    private static final int SECONDS_OF_A_MINUTE = 60;

    /** @throws DomainRuleViolation when an amount is below zero */
    public PayTerms {
        if (baseAmount.isNegative()) {
            throw new DomainRuleViolation("pay.baseNegative");
        }
        if (extraAmount.isNegative()) {
            throw new DomainRuleViolation("pay.extraNegative");
        }
    }

    /**
     * What the member gets.
     *
     * @param meetingSeconds how long the meeting was open
     */
    public PayLine lineOf(Attendee attendee, long meetingSeconds) {
        NoPay reason = reasonOf(attendee);
        long measured = measuredBy == MeasuredBy.MEETING ? meetingSeconds : attendee.seconds();
        int minutes = attendee.isAbsent() ? 0 : Math.toIntExact(measured / SECONDS_OF_A_MINUTE);
        boolean isLong = minutes > extraAfterMinutes;
        boolean withheld = reason == null && isLong && !extraAmount.isZero() && attendee.extraElsewhere();
        return new PayLine(
                attendee.appointmentId(),
                attendee.memberId(),
                attendee.name(),
                attendee.seat(),
                attendee.payClass(),
                minutes,
                reason == null ? baseAmount : Won.ZERO,
                reason == null && isLong && !withheld ? extraAmount : Won.ZERO,
                reason,
                withheld);
    }

    private @Nullable NoPay reasonOf(Attendee attendee) {
        if (attendee.isAbsent()) {
            return NoPay.ABSENT;
        }
        return switch (attendee.payClass()) {
            case PAID -> null;
            case CITY_OFFICIAL -> paysCityOfficials ? null : NoPay.CITY_OFFICIAL;
            case COUNCIL_MEMBER -> paysCouncilMembers ? null : NoPay.COUNCIL_MEMBER;
        };
    }
}
