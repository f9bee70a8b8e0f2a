package kr.madang.platform.security;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import kr.madang.domain.office.Department;
import kr.madang.domain.office.StaffAccount;
import kr.madang.domain.office.StaffAccounts;
import kr.madang.platform.time.BusinessClock;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Finds accounts for the sign-in. Accounts of the demo profile cannot sign in outside it, for their password is known. */
@Service
class StaffDetailsService implements UserDetailsService {

    private static final Pattern LOGIN_ID = Pattern.compile("[a-z0-9][a-z0-9._-]{2,49}");

    private final StaffAccounts accounts;
    private final BusinessClock clock;
    private final boolean demonstration;

    StaffDetailsService(StaffAccounts accounts, BusinessClock clock, Environment environment) {
        this.accounts = accounts;
        this.clock = clock;
        this.demonstration = environment.acceptsProfiles(Profiles.of("demo"));
    }

    /** The login id as it is kept; empty for what can be none, such as a password typed into the wrong box. */
    static String normalised(@Nullable String typed) {
        String loginId = typed == null ? "" : typed.strip().toLowerCase(Locale.ROOT);
        return LOGIN_ID.matcher(loginId).matches() ? loginId : "";
    }

    @Override
    @Transactional(readOnly = true)
    public StaffPrincipal loadUserByUsername(String loginId) {
        StaffAccount account =
                accounts.findByLoginId(normalised(loginId)).orElseThrow(() -> new UsernameNotFoundException("unknown"));
        return new StaffPrincipal(
                staffOf(account),
                account.passwordHash(),
                account.isActive() && (demonstration || !account.isDemo()),
                account.isLockedAt(clock.now()),
                account.mustChangePassword());
    }

    private static SignedInStaff staffOf(StaffAccount account) {
        Department department = account.department();
        return new SignedInStaff(
                account.id(),
                account.loginId(),
                account.displayName(),
                idOf(department),
                department == null ? null : department.name(),
                Set.copyOf(account.roles()));
    }

    private static @Nullable Long idOf(@Nullable Department department) {
        return department == null ? null : department.id();
    }
}
