package kr.madang.budget.ledger;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A remark as typed; an empty one ends the remark before it. */
public record RemarkForm(
        @NotNull @Nullable LocalDate effectiveDate,
        @Size(max = 300) @Nullable String remark) {

    LocalDate day() {
        return Objects.requireNonNull(effectiveDate);
    }

    String words() {
        return remark == null ? "" : remark.strip();
    }
}
