package kr.madang.platform.security;

import jakarta.validation.constraints.NotBlank;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A new password as typed, twice, with the present one. */
public record PasswordForm(
        @NotBlank @Nullable String present,
        @NotBlank @Nullable String chosen,
        @NotBlank @Nullable String repeated) {

    static PasswordForm blank() {
        return new PasswordForm(null, null, null);
    }

    String presentText() {
        return Objects.requireNonNull(present);
    }

    String chosenText() {
        return Objects.requireNonNull(chosen);
    }

    boolean isRepeatedRightly() {
        return Objects.equals(chosen, repeated);
    }

    @Override
    public String toString() {
        return "PasswordForm";
    }
}
