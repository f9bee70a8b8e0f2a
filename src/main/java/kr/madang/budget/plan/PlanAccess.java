package kr.madang.budget.plan;

import java.time.LocalDate;
import kr.madang.budget.BudgetAccess;
import kr.madang.domain.budget.DetailProgram;
import kr.madang.domain.budget.FiscalYear;
import kr.madang.domain.office.Department;
import kr.madang.platform.time.BusinessClock;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/**
 * Who works on the lines of a programme: the people of the department that answers for it today, or on the nearest day of
 * its fiscal year, and the finance officer.
 */
@Component
public class PlanAccess {

    private final BudgetAccess access;
    private final BusinessClock clock;

    PlanAccess(BudgetAccess access, BusinessClock clock) {
        this.access = access;
        this.clock = clock;
    }

    /** Whether the person signed in does. */
    public boolean allows(DetailProgram program) {
        Department responsible =
                program.responsibleOn(nearestDay(program.fiscalYear())).orElse(null);
        return responsible == null ? access.plansForAll() : access.plansFor(responsible.id());
    }

    /**
     * Refuses everybody else.
     *
     * @throws AccessDeniedException for the line of another department
     */
    public void require(DetailProgram program) {
        if (!allows(program)) {
            throw new AccessDeniedException("line of another department");
        }
    }

    /** Today, or the first or last day of the year where today lies outside. */
    public LocalDate nearestDay(int year) {
        LocalDate today = clock.today();
        if (today.isBefore(FiscalYear.firstDayOf(year))) {
            return FiscalYear.firstDayOf(year);
        }
        return today.isAfter(FiscalYear.lastDayOf(year)) ? FiscalYear.lastDayOf(year) : today;
    }
}
