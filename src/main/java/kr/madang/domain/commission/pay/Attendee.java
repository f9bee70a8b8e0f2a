package kr.madang.domain.commission.pay;

import kr.madang.domain.body.PayClass;
import kr.madang.domain.shared.PersonalData;
import org.jspecify.annotations.Nullable;

/**
 * A member in office on the day of a meeting, with the time spent there.
 *
 * @param seat the post or the kind of seat
 * @param seconds within the meeting, several intervals added up; none for whoever stayed away
 * @param extraElsewhere whether an issued list of another meeting of the day pays the extra amount already
 */
public record Attendee(
        long appointmentId,
        long memberId,
        @PersonalData String name,
        @Nullable String seat,
        PayClass payClass,
        long seconds,
        boolean extraElsewhere) {

    public boolean isAbsent() {
        return seconds <= 0;
    }
}
