package kr.madang.budget.alert;

import java.math.BigDecimal;
import java.time.LocalDate;
import kr.madang.domain.budget.AlertKind;
import kr.madang.domain.budget.AlertThreshold;
import kr.madang.domain.budget.AlertThresholds;
import kr.madang.domain.shared.DomainRuleViolation;
import kr.madang.platform.audit.AuditLog;
import kr.madang.platform.security.CurrentStaff;
import kr.madang.platform.time.BusinessClock;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Sets from when on which threshold holds; what held before stays on record. */
@Service
public class ThresholdSetting {

    private final AlertThresholds thresholds;
    private final CurrentStaff current;
    private final BusinessClock clock;
    private final AuditLog audit;

    ThresholdSetting(AlertThresholds thresholds, CurrentStaff current, BusinessClock clock, AuditLog audit) {
        this.thresholds = thresholds;
        this.current = current;
        this.clock = clock;
        this.audit = audit;
    }

    /**
     * Sets a threshold that holds from that day on.
     *
     * @throws DomainRuleViolation when one of the kind begins on that day already, or the amount cannot be
     */
    @Transactional
    public void set(AlertKind kind, BigDecimal amount, LocalDate from) {
        if (thresholds.existsByKindAndValidFrom(kind, from)) {
            throw new DomainRuleViolation("threshold.dayTaken", from);
        }
        try {
            thresholds.saveAndFlush(new AlertThreshold(
                    kind, amount, from, clock.now(), current.get().accountId()));
        } catch (DataIntegrityViolationException overtaken) {
            throw new DomainRuleViolation("threshold.dayTaken", from);
        }
        audit.record("THRESHOLD_SET", kind.name(), amount.toPlainString() + " " + from);
    }
}
