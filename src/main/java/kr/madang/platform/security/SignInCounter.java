package kr.madang.platform.security;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import kr.madang.domain.office.StaffAccount;
import kr.madang.domain.office.StaffAccounts;
import kr.madang.platform.audit.AuditLog;
import kr.madang.platform.time.BusinessClock;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Counts sign-ins and failures of each account; the account itself knows when it locks. */
@Service
public class SignInCounter {

    /** So many failures from one address within {@link #WINDOW}, and no more are tried. */
    static final int MOST_FAILURES_FROM_ONE_ADDRESS = 20;

    static final Duration WINDOW = Duration.ofMinutes(10);

    private final StaffAccounts accounts;
    private final JdbcClient jdbc;
    private final AuditLog audit;
    private final BusinessClock clock;

    SignInCounter(StaffAccounts accounts, JdbcClient jdbc, AuditLog audit, BusinessClock clock) {
        this.accounts = accounts;
        this.jdbc = jdbc;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Remembers the sign-in.
     *
     * @return when the person had signed in before
     */
    @Transactional
    public @Nullable Instant succeeded(String loginId) {
        StaffAccount account = accounts.findLockedByLoginId(loginId).orElse(null);
        if (account == null) {
            return null;
        }
        Instant before = account.lastSignedInAt();
        account.signedIn(clock.now());
        return before;
    }

    /**
     * Counts a failure, unless the account was locked already.
     *
     * @return the time of day until which the account is locked, if it is
     */
    @Transactional
    public @Nullable LocalTime failed(String loginId, String address) {
        Instant now = clock.now();
        remember(address, now);
        audit.record("SIGN_IN_FAILED", loginId.isEmpty() ? "?" : loginId, null);
        StaffAccount account = accounts.findLockedByLoginId(loginId).orElse(null);
        if (account == null) {
            return null;
        }
        if (!account.isLockedAt(now)) {
            account.failedToSignIn(now);
            recordLock(account, now);
        }
        Instant until = account.lockedUntil();
        return until == null || !account.isLockedAt(now) ? null : LocalTime.ofInstant(until, BusinessClock.SEOUL);
    }

    /** Whether so many sign-ins from the address failed of late that the next one is not even tried. */
    @Transactional(readOnly = true)
    public boolean isTooManyFrom(String address) {
        return jdbc.sql("select count(*) from sign_in_failure where address = ? and at > ?")
                        .params(address, Timestamp.from(clock.now().minus(WINDOW)))
                        .query(Integer.class)
                        .single()
                >= MOST_FAILURES_FROM_ONE_ADDRESS;
    }

    private void remember(String address, Instant now) {
        jdbc.sql("delete from sign_in_failure where at < ?")
                .param(Timestamp.from(now.minus(WINDOW)))
                .update();
        jdbc.sql("insert into sign_in_failure (address, at) values (?, ?)")
                .params(address, Timestamp.from(now))
                .update();
    }

    private void recordLock(StaffAccount account, Instant now) {
        if (account.isLockedAt(now)) {
            audit.record("ACCOUNT_LOCKED", account.loginId(), "~ " + account.lockedUntil());
        }
    }
}
