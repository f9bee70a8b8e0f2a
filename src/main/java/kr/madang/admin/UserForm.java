package kr.madang.admin;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import kr.madang.domain.office.Role;
import kr.madang.domain.office.StaffAccount;
import org.jspecify.annotations.Nullable;

/** An account as typed. */
public record UserForm(
        @NotBlank @Pattern(regexp = "[a-z0-9][a-z0-9._-]{2,49}") @Nullable
        String loginId,

        @NotBlank @Size(max = 50) @Nullable String displayName,
        @Nullable Long departmentId,
        @NotEmpty @Nullable List<Role> roles,
        @Nullable Integer version) {

    static UserForm blank() {
        return new UserForm(null, null, null, List.of(Role.STAFF), 0);
    }

    static UserForm of(StaffAccount account) {
        return new UserForm(
                account.loginId(),
                account.displayName(),
                account.department() == null ? null : account.department().id(),
                account.roles().stream().sorted().toList(),
                account.version());
    }

    String login() {
        return Objects.requireNonNull(loginId);
    }

    String name() {
        return Objects.requireNonNull(displayName);
    }

    Set<Role> chosenRoles() {
        return roles == null || roles.isEmpty() ? Set.of() : EnumSet.copyOf(roles);
    }
}
