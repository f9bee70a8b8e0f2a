package kr.madang.commission.followup;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How far a follow-up is, as typed.
 *
 * @param progress per cent
 */
public record ProgressForm(
        @NotNull @Nullable Integer version,
        @NotNull @Nullable Integer progress,
        @NotBlank @Size(max = 1000) @Nullable String report) {

    int percent() {
        return Objects.requireNonNull(progress);
    }

    int seenVersion() {
        return Objects.requireNonNullElse(version, -1);
    }

    String words() {
        return Objects.requireNonNull(report).strip();
    }
}
