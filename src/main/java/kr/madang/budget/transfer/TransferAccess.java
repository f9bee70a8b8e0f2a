package kr.madang.budget.transfer;

import kr.madang.budget.BudgetAccess;
import kr.madang.domain.budget.transfer.TransferApprovalLimits;
import kr.madang.domain.office.Role;
import kr.madang.platform.security.CurrentStaff;
import kr.madang.platform.time.BusinessClock;
import org.springframework.stereotype.Component;

/** Who may do what with requests to move budget. */
@Component("transferAccess")
public class TransferAccess {

    private final BudgetAccess budget;
    private final TransferApprovalLimits limits;
    private final CurrentStaff current;
    private final BusinessClock clock;

    TransferAccess(BudgetAccess budget, TransferApprovalLimits limits, CurrentStaff current, BusinessClock clock) {
        this.budget = budget;
        this.limits = limits;
        this.current = current;
        this.clock = clock;
    }

    /** Reads requests: who reads the budget, and the commissioners, one of whom approves the large ones. */
    public boolean reads() {
        return budget.reads() || current.has(Role.COMMISSIONER);
    }

    /** May draft at all; from which lines is asked with {@link #draftsFor}. */
    public boolean drafts() {
        return current.has(Role.STAFF, Role.MANAGER, Role.FINANCE);
    }

    /** Takes budget from the lines of that department: its own people, and the finance officer from all. */
    public boolean draftsFor(long departmentId) {
        return current.has(Role.FINANCE)
                || (current.has(Role.STAFF, Role.MANAGER) && current.get().belongsTo(departmentId));
    }

    /** Reviews and executes. */
    public boolean reviews() {
        return current.has(Role.FINANCE);
    }

    /** May approve at all; whose requests is asked with {@link #approvesFor}. */
    public boolean approves() {
        return current.has(Role.MANAGER);
    }

    /** Approves the requests of that department. */
    public boolean approvesFor(long departmentId) {
        return approves() && current.get().belongsTo(departmentId);
    }

    /** May be the chair at all. */
    public boolean mayChair() {
        return current.has(Role.COMMISSIONER);
    }

    /** Is the chair who approves above the limit, today. */
    public boolean chairs() {
        return mayChair()
                && limits.inForceOn(clock.today())
                        .map(limit -> Long.valueOf(current.get().accountId()).equals(limit.chairAccountId()))
                        .orElse(false);
    }

    /** May send a request back or refuse it: whoever has it on the desk. */
    public boolean decides() {
        return reviews() || approves() || mayChair();
    }

    /** Keeps the rules and the approval limits. */
    public boolean keepsRules() {
        return current.has(Role.ADMIN);
    }

    /** Reads the rules. */
    public boolean readsRules() {
        return reads() || keepsRules();
    }
}
