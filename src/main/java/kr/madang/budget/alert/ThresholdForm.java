package kr.madang.budget.alert;

import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import kr.madang.domain.budget.AlertKind;
import org.jspecify.annotations.Nullable;

/** A threshold as typed: percentage points, per cent or days, as its kind has it. */
public record ThresholdForm(
        @NotNull @Nullable AlertKind kind,
        @NotNull @Nullable BigDecimal amount,
        @NotNull @Nullable LocalDate validFrom) {

    AlertKind wantedKind() {
        return Objects.requireNonNull(kind);
    }

    BigDecimal wantedAmount() {
        return Objects.requireNonNull(amount);
    }

    LocalDate day() {
        return Objects.requireNonNull(validFrom);
    }
}
