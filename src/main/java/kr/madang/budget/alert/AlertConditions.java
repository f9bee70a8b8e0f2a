package kr.madang.budget.alert;

import java.util.Arrays;
import kr.madang.budget.execution.ExecutionConditions;
import kr.madang.domain.budget.AlertKind;
import kr.madang.platform.web.BadRequest;
import kr.madang.platform.web.ConditionText;
import org.jspecify.annotations.Nullable;

/** The conditions of the warnings' page as they stand in the address. */
public record AlertConditions(
        @Nullable String year,
        @Nullable String asOf,
        @Nullable String department,
        @Nullable String kind) {

    ExecutionConditions report() {
        return new ExecutionConditions(year, asOf, null, department, null, null);
    }

    @Nullable
    AlertKind wantedKind() {
        return kind == null ? null : kindOf(kind);
    }

    /**
     * The kind of that name.
     *
     * @throws BadRequest when there is none
     */
    static AlertKind kindOf(String name) {
        return Arrays.stream(AlertKind.values())
                .filter(known -> known.name().equals(name.strip()))
                .findFirst()
                .orElseThrow(() -> new BadRequest("condition.unknownChoice", ConditionText.shortened(name)));
    }
}
