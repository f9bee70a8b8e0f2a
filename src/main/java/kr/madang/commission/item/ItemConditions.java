package kr.madang.commission.item;

import kr.madang.domain.body.meeting.ItemKind;
import kr.madang.domain.body.meeting.ItemState;
import kr.madang.platform.web.ConditionText;
import org.jspecify.annotations.Nullable;

/**
 * The conditions of the list of items as they stand in the address.
 *
 * @param q part of a number, a title or a summary
 */
public record ItemConditions(
        @Nullable String body,
        @Nullable String state,
        @Nullable String kind,
        @Nullable String department,
        @Nullable String q) {

    @Nullable
    Long wantedBody() {
        return ConditionText.id(body);
    }

    @Nullable
    String wantedState() {
        ItemState wanted = ConditionText.oneOf(ItemState.values(), state);
        return wanted == null ? null : wanted.name();
    }

    @Nullable
    String wantedKind() {
        ItemKind wanted = ConditionText.oneOf(ItemKind.values(), kind);
        return wanted == null ? null : wanted.name();
    }

    @Nullable
    Long wantedDepartment() {
        return ConditionText.id(department);
    }

    /** The pattern of the search, in which signs of patterns mean themselves. */
    @Nullable
    String pattern() {
        return ConditionText.containing(q);
    }
}
