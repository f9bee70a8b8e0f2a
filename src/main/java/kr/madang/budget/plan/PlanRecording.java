package kr.madang.budget.plan;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import kr.madang.budget.ledger.PostingLock;
import kr.madang.domain.budget.BudgetLine;
import kr.madang.domain.budget.BudgetLines;
import kr.madang.domain.budget.ExecutionPlanEntries;
import kr.madang.domain.budget.ExecutionPlanEntry;
import kr.madang.domain.budget.MonthlyPlan;
import kr.madang.domain.shared.DomainRuleViolation;
import kr.madang.domain.shared.Won;
import kr.madang.platform.audit.AuditLog;
import kr.madang.platform.security.CurrentStaff;
import kr.madang.platform.security.SignedInStaff;
import kr.madang.platform.web.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes monthly plans down. Whoever plans joins those who post and locks the line, so that two plans of a line follow one
 * another and an edition never misses one recorded before its moment.
 */
@Service
public class PlanRecording {

    private final BudgetLines lines;
    private final ExecutionPlanEntries entries;
    private final PostingLock lock;
    private final PlanAccess access;
    private final CurrentStaff current;
    private final AuditLog audit;

    PlanRecording(
            BudgetLines lines,
            ExecutionPlanEntries entries,
            PostingLock lock,
            PlanAccess access,
            CurrentStaff current,
            AuditLog audit) {
        this.lines = lines;
        this.entries = entries;
        this.lock = lock;
        this.access = access;
        this.current = current;
        this.audit = audit;
    }

    /** Whether the person signed in may plan for the line. */
    @Transactional(readOnly = true)
    public boolean isOpenTo(long lineId) {
        return access.allows(line(lineId).detailProgram());
    }

    /**
     * Refuses whoever may not plan for the line, even before what was typed is looked at.
     *
     * @throws org.springframework.security.access.AccessDeniedException for the line of another department
     */
    @Transactional(readOnly = true)
    public void requireOpenTo(long lineId) {
        access.require(line(lineId).detailProgram());
    }

    /**
     * The plan in force as a form.
     *
     * @throws org.springframework.security.access.AccessDeniedException for the line of another department
     */
    @Transactional(readOnly = true)
    public PlanForm form(long lineId) {
        access.require(line(lineId).detailProgram());
        List<ExecutionPlanEntry> history = entries.history(lineId);
        return PlanForm.of(MonthlyPlan.after(history), lastOf(history));
    }

    /**
     * Plans the months that differ from the plan in force.
     *
     * @param seen id of the last entry the plan was made from, 0 for none
     * @throws ObjectOptimisticLockingFailureException when somebody else has planned since
     * @throws DomainRuleViolation when no month differs
     */
    @Transactional
    public void plan(long lineId, MonthlyPlan wanted, long seen) {
        BudgetLine line = line(lineId);
        access.require(line.detailProgram());
        record(line, wanted, seen);
    }

    /** Plans for a line that has no plan yet, as reference data does it; a line that has one keeps it. */
    @Transactional
    public void planIfOpen(int year, String program, String objectCode, MonthlyPlan wanted) {
        BudgetLine line = lines.find(year, program, objectCode).orElseThrow(NotFound::new);
        if (entries.history(line.id()).isEmpty()) {
            record(line, wanted, 0);
        }
    }

    private void record(BudgetLine line, MonthlyPlan wanted, long seen) {
        Instant moment = lock.forPosting(List.of(line.id()));
        List<ExecutionPlanEntry> history = entries.history(line.id());
        if (lastOf(history) != seen) {
            throw new ObjectOptimisticLockingFailureException(ExecutionPlanEntry.class, line.id());
        }
        Map<Integer, Won> changes = MonthlyPlan.after(history).changesTo(wanted);
        if (changes.isEmpty()) {
            throw new DomainRuleViolation("plan.unchanged");
        }
        Instant at = notBefore(history, moment);
        Long account = accountId();
        entries.saveAll(changes.entrySet().stream()
                .map(change -> new ExecutionPlanEntry(line.id(), change.getKey(), change.getValue(), at, account))
                .toList());
        audit.record(
                "PLAN_CHANGED",
                line.detailProgram().name() + " " + line.objectCode(),
                String.valueOf(changes.keySet()));
    }

    /** The time of record never runs backwards on a line, whatever the clock does. */
    private static Instant notBefore(List<ExecutionPlanEntry> history, Instant moment) {
        return history.stream()
                .map(ExecutionPlanEntry::recordedAt)
                .filter(moment::isBefore)
                .max(Instant::compareTo)
                .orElse(moment);
    }

    private static long lastOf(List<ExecutionPlanEntry> history) {
        return history.stream().mapToLong(ExecutionPlanEntry::id).max().orElse(0);
    }

    private @Nullable Long accountId() {
        return current.find().map(SignedInStaff::accountId).orElse(null);
    }

    private BudgetLine line(long lineId) {
        return lines.findById(lineId).orElseThrow(NotFound::new);
    }
}
