package kr.madang.budget.ledger;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Objects;
import kr.madang.domain.shared.Won;
import org.jspecify.annotations.Nullable;

/** How much of an entry is taken back, on which accounting day and why, as typed. */
public record ReversalForm(
        @NotNull @Nullable Won amount,
        @NotNull @Nullable LocalDate effectiveDate,
        @NotBlank @Size(max = 300) @Nullable String reason) {

    static ReversalForm of(EntryRow entry) {
        Won whole = entry.amount().isNegative() ? entry.amount().negated() : entry.amount();
        return new ReversalForm(whole, entry.effectiveDate(), null);
    }

    Won taken() {
        return Objects.requireNonNull(amount);
    }

    LocalDate day() {
        return Objects.requireNonNull(effectiveDate);
    }

    String words() {
        return Objects.requireNonNull(reason).strip();
    }
}
