package kr.madang.admin;

import java.security.SecureRandom;
import java.util.Set;
import kr.madang.domain.office.Department;
import kr.madang.domain.office.Departments;
import kr.madang.domain.office.Role;
import kr.madang.domain.office.StaffAccount;
import kr.madang.domain.office.StaffAccounts;
import kr.madang.domain.shared.DomainRuleViolation;
import kr.madang.platform.audit.AuditLog;
import kr.madang.platform.security.OwnSessions;
import kr.madang.platform.web.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opens, changes and closes accounts (계정 관리). What a person may do changes at once: open sessions end. */
@Service
public class UserUpkeep {

    private static final String ALPHABET = "abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789";
    private static final int TEMPORARY_LENGTH = 16;

    private final StaffAccounts accounts;
    private final Departments departments;
    private final PasswordEncoder encoder;
    private final OwnSessions sessions;
    private final AuditLog audit;
    private final LastAdministrator lastAdministrator;

    UserUpkeep(
            StaffAccounts accounts,
            Departments departments,
            PasswordEncoder encoder,
            OwnSessions sessions,
            AuditLog audit,
            LastAdministrator lastAdministrator) {
        this.accounts = accounts;
        this.departments = departments;
        this.encoder = encoder;
        this.sessions = sessions;
        this.audit = audit;
        this.lastAdministrator = lastAdministrator;
    }

    /** The form of an account. */
    @Transactional(readOnly = true)
    public UserForm form(long id) {
        return UserForm.of(accounts.findById(id).orElseThrow(NotFound::new));
    }

    /**
     * Opens an account.
     *
     * @return its temporary password, which is shown once and kept nowhere
     */
    @Transactional
    public String open(UserForm form) {
        if (accounts.findByLoginId(form.login()).isPresent()) {
            throw new DomainRuleViolation("staffAccount.loginTaken", form.login());
        }
        String password = temporaryPassword();
        accounts.saveAndFlush(new StaffAccount(
                form.login(),
                String.valueOf(encoder.encode(password)),
                form.name(),
                department(form.departmentId()),
                form.chosenRoles()));
        audit.record("USER_OPENED", form.login(), String.valueOf(form.chosenRoles()));
        return password;
    }

    /** Changes name, department and roles, unless somebody else has changed the account since the form was shown. */
    @Transactional
    public void change(long id, UserForm form) {
        StaffAccount account = accounts.findById(id).orElseThrow(NotFound::new);
        if (!Integer.valueOf(account.version()).equals(form.version())) {
            throw new ObjectOptimisticLockingFailureException(StaffAccount.class, id);
        }
        Set<Role> before = account.roles();
        if (!form.chosenRoles().contains(Role.ADMIN)) {
            lastAdministrator.requireAnotherThan(account);
        }
        account.reassign(form.name(), department(form.departmentId()), form.chosenRoles());
        audit.record("USER_CHANGED", account.loginId(), before + " → " + account.roles());
        sessions.endAll(account.loginId());
    }

    /**
     * Sets a temporary password.
     *
     * @return it; it is shown once and kept nowhere
     */
    @Transactional
    public String resetPassword(long id) {
        StaffAccount account = accounts.findById(id).orElseThrow(NotFound::new);
        String password = temporaryPassword();
        account.resetPassword(String.valueOf(encoder.encode(password)));
        audit.record("PASSWORD_RESET", account.loginId(), null);
        sessions.endAll(account.loginId());
        return password;
    }

    /** Closes the account; its records stay. */
    @Transactional
    public void close(long id) {
        StaffAccount account = accounts.findById(id).orElseThrow(NotFound::new);
        lastAdministrator.requireAnotherThan(account);
        account.close();
        audit.record("USER_CLOSED", account.loginId(), null);
        sessions.endAll(account.loginId());
    }

    @Transactional
    public void reopen(long id) {
        StaffAccount account = accounts.findById(id).orElseThrow(NotFound::new);
        account.reopen();
        audit.record("USER_REOPENED", account.loginId(), null);
    }

    private @Nullable Department department(@Nullable Long id) {
        return id == null ? null : departments.findById(id).orElseThrow(NotFound::new);
    }

    private static String temporaryPassword() {
        SecureRandom random = new SecureRandom();
        StringBuilder password = new StringBuilder();
        for (int position = 0; position < TEMPORARY_LENGTH; position++) {
            password.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return password.toString();
    }
}
