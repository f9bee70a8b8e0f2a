package kr.madang.platform.security;

import java.util.Collection;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.CredentialsContainer;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;

/** What Spring Security knows of the person signed in; {@link #staff()} is what the house knows. */
public final class StaffPrincipal implements UserDetails, CredentialsContainer {

    private static final long serialVersionUID = 1L;

    private final SignedInStaff staff;
    private @Nullable String passwordHash;
    private final boolean enabled;
    private final boolean locked;
    private final boolean passwordChangeRequired;

    public StaffPrincipal(
            SignedInStaff staff, String passwordHash, boolean enabled, boolean locked, boolean passwordChangeRequired) {
        this.staff = staff;
        this.passwordHash = passwordHash;
        this.enabled = enabled;
        this.locked = locked;
        this.passwordChangeRequired = passwordChangeRequired;
    }

    public SignedInStaff staff() {
        return staff;
    }

    public boolean mustChangePassword() {
        return passwordChangeRequired;
    }

    @Override
    public Collection<? extends GrantedAuthority> getAuthorities() {
        return staff.roles().stream()
                .map(role -> new SimpleGrantedAuthority("ROLE_" + role.name()))
                .toList();
    }

    @Override
    public @Nullable String getPassword() {
        return passwordHash;
    }

    @Override
    public String getUsername() {
        return staff.loginId();
    }

    @Override
    public boolean isEnabled() {
        return enabled;
    }

    @Override
    public boolean isAccountNonLocked() {
        return !locked;
    }

    /** Keeps the hash out of the session. */
    @Override
    public void eraseCredentials() {
        passwordHash = null;
    }

    @Override
    public String toString() {
        return staff.loginId();
    }
}
