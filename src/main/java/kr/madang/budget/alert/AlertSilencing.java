package kr.madang.budget.alert;

import java.util.Optional;
import kr.madang.budget.plan.PlanAccess;
import kr.madang.domain.budget.AlertHiding;
import kr.madang.domain.budget.AlertHiding.Subject;
import kr.madang.domain.budget.AlertHidings;
import kr.madang.domain.budget.AlertKind;
import kr.madang.domain.budget.BudgetLine;
import kr.madang.domain.budget.BudgetLines;
import kr.madang.domain.budget.EntryKind;
import kr.madang.domain.budget.LedgerEntries;
import kr.madang.domain.budget.LedgerEntry;
import kr.madang.domain.shared.DomainRuleViolation;
import kr.madang.platform.audit.AuditLog;
import kr.madang.platform.security.CurrentStaff;
import kr.madang.platform.time.BusinessClock;
import kr.madang.platform.web.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Hides warnings for a written reason and shows them again; for lines of one's own department, or of all for finance. */
@Service
public class AlertSilencing {

    private final AlertHidings hidings;
    private final BudgetLines lines;
    private final LedgerEntries entries;
    private final PlanAccess access;
    private final CurrentStaff current;
    private final BusinessClock clock;
    private final AuditLog audit;

    AlertSilencing(
            AlertHidings hidings,
            BudgetLines lines,
            LedgerEntries entries,
            PlanAccess access,
            CurrentStaff current,
            BusinessClock clock,
            AuditLog audit) {
        this.hidings = hidings;
        this.lines = lines;
        this.entries = entries;
        this.access = access;
        this.current = current;
        this.clock = clock;
        this.audit = audit;
    }

    /**
     * What a warning is about, for whoever may hide it.
     *
     * @throws org.springframework.security.access.AccessDeniedException for the line of another department
     * @throws NotFound when there is no such line or commitment
     */
    @Transactional(readOnly = true)
    public About about(AlertKind kind, @Nullable Long lineId, @Nullable Long entryId) {
        return find(kind, lineId, entryId);
    }

    /**
     * Hides the warning.
     *
     * @throws DomainRuleViolation when it is hidden already
     */
    @Transactional
    public void hide(About about, String reason) {
        Subject subject = about.subject();
        require(line(subject.lineId()));
        if (hidings.last(subject).filter(AlertHiding::isHidden).isPresent()) {
            throw new DomainRuleViolation("alert.alreadyHidden");
        }
        hidings.save(AlertHiding.hide(subject, reason, current.get().accountId(), clock.now()));
        audit.record("ALERT_HIDDEN", nameOf(subject), reason);
    }

    /**
     * Shows the warning again.
     *
     * @return the fiscal year it belongs to
     * @throws DomainRuleViolation when it is not hidden any more
     */
    @Transactional
    public int showAgain(long hidingId) {
        AlertHiding hiding = hidings.findById(hidingId).orElseThrow(NotFound::new);
        Subject subject = hiding.subject();
        BudgetLine line = line(subject.lineId());
        require(line);
        Optional<AlertHiding> last = hidings.last(subject);
        if (!hiding.isHidden() || last.filter(one -> one.id() == hidingId).isEmpty()) {
            throw new DomainRuleViolation("alert.notHidden");
        }
        hidings.save(AlertHiding.showAgain(subject, current.get().accountId(), clock.now()));
        audit.record("ALERT_SHOWN", nameOf(subject), null);
        return line.fiscalYear();
    }

    private About find(AlertKind kind, @Nullable Long lineId, @Nullable Long entryId) {
        LedgerEntry entry = kind.isOfCommitment() ? commitment(entryId) : null;
        BudgetLine line = line(entry == null ? idOf(lineId) : entry.lineId());
        require(line);
        return new About(
                new Subject(kind, line.id(), entry == null ? null : entry.id()),
                line.fiscalYear(),
                line.detailProgram().name() + " " + line.objectCode(),
                entry == null ? null : entry.documentNo());
    }

    private void require(BudgetLine line) {
        access.require(line.detailProgram());
    }

    private LedgerEntry commitment(@Nullable Long entryId) {
        return entries.findById(idOf(entryId))
                .filter(entry -> entry.kind() == EntryKind.COMMITMENT)
                .orElseThrow(NotFound::new);
    }

    private BudgetLine line(long lineId) {
        return lines.findById(lineId).orElseThrow(NotFound::new);
    }

    private static long idOf(@Nullable Long id) {
        if (id == null) {
            throw new NotFound();
        }
        return id;
    }

    private static String nameOf(Subject subject) {
        return subject.kind() + " " + subject.lineId() + (subject.entryId() == null ? "" : " " + subject.entryId());
    }

    /** What a warning is about, in words. */
    public record About(
            Subject subject,
            int year,
            String name,
            @Nullable String documentNo) {}
}
