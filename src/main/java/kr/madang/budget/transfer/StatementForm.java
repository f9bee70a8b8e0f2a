package kr.madang.budget.transfer;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** When the statement of a quarter was handed in, as typed. */
public record StatementForm(
        @NotNull @Nullable Integer year,
        @NotNull @Min(1) @Max(4) @Nullable Integer quarter,
        @NotNull @Nullable LocalDate submittedOn,
        @NotBlank @Size(max = 60) @Nullable String documentNo) {

    static final StatementForm BLANK = new StatementForm(null, null, null, null);
}
