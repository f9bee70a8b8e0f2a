package kr.madang.budget.transfer;

import java.util.Arrays;
import kr.madang.budget.ConditionText;
import kr.madang.domain.budget.transfer.TransferKind;
import kr.madang.domain.budget.transfer.TransferState;
import kr.madang.platform.web.BadRequest;
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
        if (year == null) {
            return null;
        }
        if (!year.strip().matches("[0-9]{4}")) {
            throw new BadRequest("condition.badYear", ConditionText.shortened(year));
        }
        return Integer.valueOf(year.strip());
    }

    @Nullable
    String wantedState() {
        return oneOf(TransferState.values(), state);
    }

    @Nullable
    String wantedKind() {
        return oneOf(TransferKind.values(), kind);
    }

    @Nullable
    Long wantedDepartment() {
        return ConditionText.id(department);
    }

    /** The pattern of the search, in which signs of patterns mean themselves. */
    @Nullable
    String pattern() {
        return q == null ? null : "%" + q.strip().replaceAll("([%_\\\\])", "\\\\$1") + "%";
    }

    private static <E extends Enum<E>> @Nullable String oneOf(E[] values, @Nullable String name) {
        if (name == null) {
            return null;
        }
        return Arrays.stream(values)
                .map(Enum::name)
                .filter(name.strip()::equals)
                .findFirst()
                .orElseThrow(() -> new BadRequest("condition.unknownChoice", ConditionText.shortened(name)));
    }
}
