package kr.madang.budget.alert;

import java.time.Instant;
import java.time.LocalDate;
import kr.madang.domain.budget.AlertKind;
import kr.madang.domain.budget.AlertRules;
import kr.madang.domain.budget.BudgetFigures;
import kr.madang.domain.shared.Won;
import org.jspecify.annotations.Nullable;

/**
 * A warning: what it is about and the figures it was given for.
 *
 * @param figures of the line, or nothing for a warning about a commitment
 * @param planned of the line up to the day
 * @param commitment for a warning about one
 * @param hiding who hid it and why; absent for one that is shown
 */
public record Alert(
        AlertKind kind,
        Line line,
        BudgetFigures figures,
        @Nullable Won planned,
        @Nullable Commitment commitment,
        @Nullable Hiding hiding) {

    /** The budget line it is about. */
    public record Line(
            long id,
            String objectCode,
            String objectName,
            long programId,
            String programName,
            @Nullable Long departmentId,
            @Nullable String departmentName) {}

    /**
     * The commitment it is about.
     *
     * @param days its age
     * @param rest what is not spent of it
     */
    public record Commitment(
            long entryId, String documentNo, @Nullable String summary, LocalDate committed, long days, Won rest) {}

    /** Who hid it and why. */
    public record Hiding(long id, String reason, @Nullable String loginId, Instant at) {}

    /** What is left to commit. */
    public Won uncommitted() {
        return figures.appropriated().minus(figures.committed());
    }

    /** How many percentage points of the plan execution lags behind, e.g. {@code 12.3}. */
    public @Nullable String lag() {
        return planned == null || planned.isZero()
                ? null
                : AlertRules.lagOf(figures.expended(), planned).toPlainString();
    }
}
