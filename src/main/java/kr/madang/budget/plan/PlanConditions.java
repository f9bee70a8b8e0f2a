package kr.madang.budget.plan;

import java.util.Arrays;
import kr.madang.budget.execution.ExecutionConditions;
import kr.madang.platform.web.BadRequest;
import kr.madang.platform.web.ConditionText;
import org.jspecify.annotations.Nullable;

/** The conditions of the list of plans as they stand in the address. */
public record PlanConditions(
        @Nullable String year,
        @Nullable String department,
        @Nullable String state) {

    ExecutionConditions report() {
        return new ExecutionConditions(year, null, null, department, null, null);
    }

    @Nullable
    PlanState wanted() {
        if (state == null) {
            return null;
        }
        return Arrays.stream(PlanState.values())
                .filter(known -> known.name().equals(state.strip()))
                .findFirst()
                .orElseThrow(() -> new BadRequest("condition.unknownChoice", ConditionText.shortened(state)));
    }
}
