package kr.madang.commission.member;

import kr.madang.domain.body.SeatClass;
import kr.madang.platform.web.ConditionText;
import org.jspecify.annotations.Nullable;

/**
 * The conditions of the list of members as they stand in the address.
 *
 * @param q part of a name or an affiliation
 */
public record MemberConditions(
        @Nullable String body,
        @Nullable String state,
        @Nullable String seatClass,
        @Nullable String q) {

    /** Where a member stands. */
    public enum State {
        IN_OFFICE,
        COMING,
        FORMER,
        NEVER
    }

    @Nullable
    Long wantedBody() {
        return ConditionText.id(body);
    }

    @Nullable
    String wantedState() {
        State wanted = ConditionText.oneOf(State.values(), state);
        return wanted == null ? null : wanted.name();
    }

    @Nullable
    String wantedClass() {
        SeatClass wanted = ConditionText.oneOf(SeatClass.values(), seatClass);
        return wanted == null ? null : wanted.name();
    }

    /** The pattern of the search, in which signs of patterns mean themselves. */
    @Nullable
    String pattern() {
        return ConditionText.containing(q);
    }
}
