package kr.madang.platform.security;

import java.time.Instant;
import java.time.LocalTime;
import kr.madang.domain.office.StaffAccount;
import kr.madang.domain.office.StaffAccounts;
import kr.madang.platform.time.BusinessClock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Counts sign-ins and failures of each account; the account itself knows when it locks. */
@Service
public class SignInCounter {

    private final StaffAccounts accounts;
    private final BusinessClock clock;

    SignInCounter(StaffAccounts accounts, BusinessClock clock) {
        this.accounts = accounts;
        this.clock = clock;
    }

    @Transactional
    public void succeeded(String loginId) {
        accounts.findLockedByLoginId(loginId).ifPresent(account -> account.signedIn(clock.now()));
    }

    /**
     * Counts a failure, unless the account was locked already.
     *
     * @return the time of day until which the account is locked, if it is
     */
    @Transactional
    public @Nullable LocalTime failed(String loginId) {
        Instant now = clock.now();
        StaffAccount account = accounts.findLockedByLoginId(loginId).orElse(null);
        if (account == null) {
            return null;
        }
        if (!account.isLockedAt(now)) {
            account.failedToSignIn(now);
        }
        Instant until = account.lockedUntil();
        return until == null || !account.isLockedAt(now) ? null : LocalTime.ofInstant(until, BusinessClock.SEOUL);
    }
}
