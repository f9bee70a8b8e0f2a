package kr.madang.budget.transfer;

import kr.madang.domain.budget.transfer.TransferKind;
import kr.madang.domain.budget.transfer.TransferState;
import kr.madang.platform.web.ConditionText;
import org.jspecify.annotations.Nullable;

/**
 * The conditions of the list as they stand in the address.
 *
 * @param q part of a number, a reason or the name of a programme
 */
public record TransferConditions(
        @Nullable String year,
        @Nullable String state,
        @Nullable String kind,
        @Nullable String department,
        @Nullable String q) {

    @Nullable
    Integer wantedYear() {
        return year == null ? null : ConditionText.year(year);
    }

    @Nullable
    String wantedState() {
        TransferState wanted = ConditionText.oneOf(TransferState.values(), state);
        return wanted == null ? null : wanted.name();
    }

    @Nullable
    String wantedKind() {
        TransferKind wanted = ConditionText.oneOf(TransferKind.values(), kind);
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
