package kr.madang.commission.recruitment;

import kr.madang.domain.commission.recruitment.CallState;
import kr.madang.platform.web.ConditionText;
import org.jspecify.annotations.Nullable;

/**
 * The conditions of the list as they stand in the address.
 *
 * @param q part of a title or of a body's name
 */
public record CallConditions(
        @Nullable String state, @Nullable String q) {

    @Nullable
    String wantedState() {
        CallState wanted = ConditionText.oneOf(CallState.values(), state);
        return wanted == null ? null : wanted.name();
    }

    /** The pattern of the search, in which signs of patterns mean themselves. */
    @Nullable
    String pattern() {
        return ConditionText.containing(q);
    }
}
