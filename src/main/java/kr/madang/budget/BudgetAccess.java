package kr.madang.budget;

import kr.madang.domain.office.Role;
import kr.madang.platform.security.CurrentStaff;
import org.springframework.stereotype.Component;

/** Who may do what with the budget; pages and menu ask the same words. */
@Component("budgetAccess")
public class BudgetAccess {

    private final CurrentStaff current;

    BudgetAccess(CurrentStaff current) {
        this.current = current;
    }

    /** Reads reports, programmes, lines and the ledger. */
    public boolean reads() {
        return current.has(Role.STAFF, Role.MANAGER, Role.FINANCE, Role.SECRETARIAT, Role.AUDITOR);
    }

    /** Issues editions of the execution report (발행). */
    public boolean issues() {
        return current.has(Role.MANAGER, Role.FINANCE);
    }

    /** Takes ledger entries back (정정). */
    public boolean corrects() {
        return current.has(Role.FINANCE);
    }

    /** Opens fiscal years. */
    public boolean opensYears() {
        return current.has(Role.FINANCE);
    }

    /** Closes months (월 마감). */
    public boolean closesMonths() {
        return current.has(Role.FINANCE);
    }

    /** Reopens the last closed month. */
    public boolean reopensMonths() {
        return current.has(Role.MANAGER);
    }

    /** May write remarks at all; for which programme is asked with {@link #remarksFor}. */
    public boolean remarks() {
        return current.has(Role.STAFF, Role.MANAGER, Role.FINANCE);
    }

    /** Writes remarks beside the programmes of that department: its own people, and the finance officer for all. */
    public boolean remarksFor(long departmentId) {
        return current.has(Role.FINANCE)
                || (current.has(Role.STAFF, Role.MANAGER) && current.get().belongsTo(departmentId));
    }

    /** May write monthly plans at all (월별 집행계획); for which programme is asked with {@link #plansFor}. */
    public boolean plans() {
        return remarks();
    }

    /** Plans for the lines of that department: its own people, and the finance officer for all. */
    public boolean plansFor(long departmentId) {
        return remarksFor(departmentId);
    }

    /** Plans for every line, also where no department answers for the programme. */
    public boolean plansForAll() {
        return current.has(Role.FINANCE);
    }

    /** Sets from when on which warning is given (경고 기준). */
    public boolean setsThresholds() {
        return current.has(Role.FINANCE);
    }
}
