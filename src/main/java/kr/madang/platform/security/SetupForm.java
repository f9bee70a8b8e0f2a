package kr.madang.platform.security;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import kr.madang.domain.shared.DomainRuleViolation;
import org.jspecify.annotations.Nullable;

/** The first administrator as typed. */
public record SetupForm(
        @NotBlank @Pattern(regexp = "[a-z0-9][a-z0-9._-]{2,49}") @Nullable
        String loginId,

        @NotBlank @Size(max = 50) @Nullable String displayName,
        @NotBlank @Nullable String password,
        @NotBlank @Nullable String repeated) {

    static SetupForm blank() {
        return new SetupForm("admin", null, null, null);
    }

    String login() {
        return Objects.requireNonNull(loginId);
    }

    String name() {
        return Objects.requireNonNull(displayName);
    }

    String passwordText() {
        return Objects.requireNonNull(password);
    }

    void requireRepeatedRightly() {
        if (!Objects.equals(password, repeated)) {
            throw new DomainRuleViolation("password.repeatedWrongly");
        }
    }

    @Override
    public String toString() {
        return "SetupForm";
    }
}
