package kr.madang.platform.security;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.sql.Timestamp;
import java.time.Duration;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.Set;
import kr.madang.domain.office.Role;
import kr.madang.domain.office.StaffAccount;
import kr.madang.domain.office.StaffAccounts;
import kr.madang.domain.shared.DomainRuleViolation;
import kr.madang.platform.audit.AuditLog;
import kr.madang.platform.time.BusinessClock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Opens the account of the first administrator (최초 관리자): with a password given from outside, or by whoever holds a
 * token that was printed once. Only the token's hash is kept.
 */
@Service
public class FirstAdministrator {

    /** Whoever reads an old console log finds nothing to use. */
    static final Duration TOKEN_LIFE = Duration.ofDays(1);

    private final StaffAccounts accounts;
    private final PasswordEncoder encoder;
    private final JdbcClient jdbc;
    private final BusinessClock clock;
    private final AuditLog audit;

    FirstAdministrator(
            StaffAccounts accounts, PasswordEncoder encoder, JdbcClient jdbc, BusinessClock clock, AuditLog audit) {
        this.accounts = accounts;
        this.encoder = encoder;
        this.jdbc = jdbc;
        this.clock = clock;
        this.audit = audit;
    }

    /** Whether nobody can administrate yet. */
    @Transactional(readOnly = true)
    public boolean isMissing() {
        return accounts.countActiveAdministrators() == 0;
    }

    /**
     * Opens the account, or takes up one of that login id again, with a password that must be changed at the first
     * sign-in.
     *
     * @throws DomainRuleViolation when the password is weak, or the login id cannot be used or is that of a demo account
     */
    @Transactional
    public void openWithTemporaryPassword(String loginId, String displayName, String password) {
        if (StaffDetailsService.normalised(loginId).isEmpty()) {
            throw new DomainRuleViolation("setup.loginUnusable", loginId);
        }
        PasswordRules.require(password, loginId);
        String hash = String.valueOf(encoder.encode(password));
        StaffAccount account = accounts.findByLoginId(loginId)
                .orElseGet(() -> new StaffAccount(loginId, hash, displayName, null, Set.of(Role.ADMIN)));
        if (account.isDemo()) {
            throw new DomainRuleViolation("staffAccount.loginTaken", loginId);
        }
        EnumSet<Role> roles = EnumSet.copyOf(account.roles());
        roles.add(Role.ADMIN);
        account.reassign(account.displayName(), account.department(), roles);
        account.resetPassword(hash);
        account.reopen();
        accounts.save(account);
        audit.record("FIRST_ADMINISTRATOR", loginId, null);
    }

    /** Draws a new token, which replaces any earlier one. */
    @Transactional
    public String drawToken() {
        byte[] random = new byte[24];
        new SecureRandom().nextBytes(random);
        String token = HexFormat.of().formatHex(random);
        jdbc.sql("delete from setup_token").update();
        jdbc.sql("insert into setup_token (hash, created_at) values (:hash, :now)")
                .param("hash", hashOf(token))
                .param("now", Timestamp.from(clock.now()))
                .update();
        return token;
    }

    /** Whether the token is the one that was printed, of late, and there is still no administrator. */
    @Transactional(readOnly = true)
    public boolean knows(String token) {
        return isMissing()
                && jdbc.sql("select count(*) from setup_token where hash = :hash and created_at > :oldest")
                                .param("hash", hashOf(token))
                                .param("oldest", Timestamp.from(clock.now().minus(TOKEN_LIFE)))
                                .query(Long.class)
                                .single()
                        == 1;
    }

    /**
     * Opens the account for who holds the token, which is used up by it.
     *
     * @return false if the token is not the one that was printed, or was used before
     */
    @Transactional
    public boolean openWithToken(String token, SetupForm form) {
        int used = jdbc.sql("delete from setup_token where hash = :hash")
                .param("hash", hashOf(token))
                .update();
        if (used == 0) {
            return false;
        }
        if (accounts.findByLoginId(form.login()).isPresent()) {
            throw new DomainRuleViolation("staffAccount.loginTaken", form.login());
        }
        form.requireRepeatedRightly();
        PasswordRules.require(form.passwordText(), form.login());
        StaffAccount account = new StaffAccount(
                form.login(),
                String.valueOf(encoder.encode(form.passwordText())),
                form.name(),
                null,
                Set.of(Role.ADMIN));
        account.changePassword(account.passwordHash());
        accounts.save(account);
        audit.record("FIRST_ADMINISTRATOR", form.login(), null);
        return true;
    }

    private static String hashOf(String token) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
