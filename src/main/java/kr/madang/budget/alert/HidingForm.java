package kr.madang.budget.alert;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import kr.madang.domain.budget.AlertKind;
import org.jspecify.annotations.Nullable;

/** Which warning is to be hidden and why, as typed; about a line, or about a commitment. */
public record HidingForm(
        @NotNull @Nullable AlertKind kind,
        @Nullable Long line,
        @Nullable Long entry,
        @NotBlank @Size(max = 300) @Nullable String reason) {

    AlertKind wantedKind() {
        return Objects.requireNonNull(kind);
    }

    String words() {
        return Objects.requireNonNull(reason).strip();
    }
}
