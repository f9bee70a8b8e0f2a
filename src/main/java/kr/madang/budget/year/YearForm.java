package kr.madang.budget.year;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A fiscal year to be opened, as typed.
 *
 * @param control what binds commitments
 * @param codesFrom the year whose object codes are taken over; none to import them
 */
public record YearForm(
        @NotNull @Min(1961) @Max(2200) @Nullable Integer year,
        @NotNull @Nullable Control control,
        @Nullable Integer codesFrom) {

    /** What commitments may not exceed: the allotment (배정) or the appropriation (예산현액) alone. */
    public enum Control {
        ALLOTMENT,
        APPROPRIATION
    }

    static YearForm blank(int nextYear) {
        return new YearForm(nextYear, Control.ALLOTMENT, null);
    }

    int wantedYear() {
        return Objects.requireNonNull(year);
    }
}
