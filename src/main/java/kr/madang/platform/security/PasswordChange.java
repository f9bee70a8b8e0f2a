package kr.madang.platform.security;

import kr.madang.domain.office.StaffAccount;
import kr.madang.domain.office.StaffAccounts;
import kr.madang.domain.shared.DomainRuleViolation;
import kr.madang.platform.audit.AuditLog;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Changes the password of the person signed in (비밀번호 변경). */
@Service
public class PasswordChange {

    private final StaffAccounts accounts;
    private final PasswordEncoder encoder;
    private final CurrentStaff current;
    private final AuditLog audit;

    PasswordChange(StaffAccounts accounts, PasswordEncoder encoder, CurrentStaff current, AuditLog audit) {
        this.accounts = accounts;
        this.encoder = encoder;
        this.current = current;
        this.audit = audit;
    }

    /**
     * Changes it.
     *
     * @throws DomainRuleViolation when the present one is wrong or the new one too weak, unrepeated or the same
     */
    @Transactional
    public void change(PasswordForm form) {
        StaffAccount account = accounts.findLockedByLoginId(current.get().loginId())
                .orElseThrow(() -> new DomainRuleViolation("password.presentIsWrong"));
        if (!encoder.matches(form.presentText(), account.passwordHash())) {
            throw new DomainRuleViolation("password.presentIsWrong");
        }
        if (!form.isRepeatedRightly()) {
            throw new DomainRuleViolation("password.repeatedWrongly");
        }
        if (encoder.matches(form.chosenText(), account.passwordHash())) {
            throw new DomainRuleViolation("password.sameAsBefore");
        }
        PasswordRules.require(form.chosenText(), account.loginId());
        account.changePassword(String.valueOf(encoder.encode(form.chosenText())));
        audit.record("PASSWORD_CHANGED", account.loginId(), null);
    }
}
