package kr.madang.budget.closing;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Why a month is reopened, as typed. */
public record ReopeningForm(
        @NotBlank @Size(max = 300) @Nullable String reason) {

    String words() {
        return Objects.requireNonNull(reason).strip();
    }
}
