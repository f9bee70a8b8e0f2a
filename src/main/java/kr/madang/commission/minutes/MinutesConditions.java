package kr.madang.commission.minutes;

import kr.madang.domain.body.minutes.MinutesState;
import kr.madang.platform.web.ConditionText;
import org.jspecify.annotations.Nullable;

/**
 * The conditions of the list as they stand in the address.
 *
 * @param q part of a body's name, a record number or of what the minutes say
 */
public record MinutesConditions(
        @Nullable String year,
        @Nullable String body,
        @Nullable String state,
        @Nullable String q) {

    @Nullable
    Integer wantedYear() {
        return year == null ? null : ConditionText.year(year);
    }

    @Nullable
    Long wantedBody() {
        return ConditionText.id(body);
    }

    @Nullable
    String wantedState() {
        MinutesState wanted = ConditionText.oneOf(MinutesState.values(), state);
        return wanted == null ? null : wanted.name();
    }

    /** The pattern of the search, in which signs of patterns mean themselves. */
    @Nullable
    String pattern() {
        return ConditionText.containing(q);
    }
}
