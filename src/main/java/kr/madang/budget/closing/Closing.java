package kr.madang.budget.closing;

import kr.madang.budget.ledger.PostingLock;
import kr.madang.domain.budget.MonthClosing;
import kr.madang.domain.budget.MonthClosings;
import kr.madang.platform.audit.AuditLog;
import kr.madang.platform.security.Signing;
import kr.madang.platform.web.NotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Closes and reopens months while nobody posts, so that nothing slips into a month that has just been closed. */
@Service
public class Closing {

    private final MonthClosings closings;
    private final PostingLock lock;
    private final Signing signing;
    private final AuditLog audit;

    Closing(MonthClosings closings, PostingLock lock, Signing signing, AuditLog audit) {
        this.closings = closings;
        this.lock = lock;
        this.signing = signing;
        this.audit = audit;
    }

    /**
     * Closes the month.
     *
     * @throws kr.madang.domain.shared.DomainRuleViolation when it is not over or not its turn
     */
    @Transactional
    public void close(int year, int month) {
        lock.whenNobodyPosts();
        int last = closings.lastClosedOf(year);
        closings.saveAndFlush(MonthClosing.close(year, last, month, signing.today(), signing.now()));
        audit.record("MONTH_CLOSED", year + "-" + month, null);
    }

    /**
     * Reopens a month.
     *
     * @throws kr.madang.domain.shared.DomainRuleViolation when it is not the last one closed
     */
    @Transactional
    public void reopen(long id, String reason) {
        lock.whenNobodyPosts();
        MonthClosing closing = closings.findById(id).orElseThrow(NotFound::new);
        closing.reopen(closings.lastClosedOf(closing.fiscalYear()), signing.now(), reason);
        closings.saveAndFlush(closing);
        audit.record("MONTH_REOPENED", closing.fiscalYear() + "-" + closing.month(), reason);
    }
}
