package kr.madang.budget.plan;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Which lines are asked for; what is null does not narrow.
 *
 * @param heldOn the day whose departments answer for the programmes
 */
public record PlanQuestion(
        int year,
        LocalDate heldOn,
        @Nullable Long departmentId,
        @Nullable PlanState state) {}
