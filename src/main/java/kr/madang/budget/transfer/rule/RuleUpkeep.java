package kr.madang.budget.transfer.rule;

import java.time.LocalDate;
import java.util.Objects;
import kr.madang.domain.budget.transfer.TransferApprovalLimit;
import kr.madang.domain.budget.transfer.TransferApprovalLimits;
import kr.madang.domain.budget.transfer.TransferRule;
import kr.madang.domain.budget.transfer.TransferRules;
import kr.madang.domain.office.Role;
import kr.madang.domain.office.StaffAccount;
import kr.madang.domain.office.StaffAccounts;
import kr.madang.domain.shared.DomainRuleViolation;
import kr.madang.platform.audit.AuditLog;
import kr.madang.platform.web.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the rules about moves of budget and the approval limits, each with the days in which it holds. */
@Service
public class RuleUpkeep {

    private final TransferRules rules;
    private final TransferApprovalLimits limits;
    private final StaffAccounts accounts;
    private final AuditLog audit;

    RuleUpkeep(TransferRules rules, TransferApprovalLimits limits, StaffAccounts accounts, AuditLog audit) {
        this.rules = rules;
        this.limits = limits;
        this.accounts = accounts;
        this.audit = audit;
    }

    @Transactional
    public void add(RuleForm form) {
        TransferRule added = rules.saveAndFlush(form.rule());
        audit.record("TRANSFER_RULE_CHANGED", String.valueOf(added.id()), form.legalBasis() + " " + form.explanation());
    }

    /** Ends a rule; what was decided under it stays. */
    @Transactional
    public void end(long id, LocalDate last) {
        TransferRule rule = rules.findById(id).orElseThrow(NotFound::new);
        rule.endOn(last);
        rules.saveAndFlush(rule);
        audit.record("TRANSFER_RULE_CHANGED", String.valueOf(id), "~ " + last);
    }

    /** Sets the limit from a day on. */
    @Transactional
    public void limit(LimitForm form) {
        LocalDate from = Objects.requireNonNull(form.validFrom());
        if (limits.existsByValidFrom(from)) {
            throw new DomainRuleViolation("transferLimit.dayTaken");
        }
        limits.saveAndFlush(
                new TransferApprovalLimit(from, Objects.requireNonNull(form.amount()), chair(form.chair())));
        audit.record("TRANSFER_LIMIT_CHANGED", from.toString(), form.amount() + " " + form.chair());
    }

    private @Nullable Long chair(@Nullable String loginId) {
        if (loginId == null) {
            return null;
        }
        StaffAccount account = accounts.findByLoginId(loginId.strip())
                .filter(found -> found.roles().contains(Role.COMMISSIONER))
                .orElseThrow(() -> new DomainRuleViolation("transferLimit.notACommissioner"));
        return account.id();
    }
}
