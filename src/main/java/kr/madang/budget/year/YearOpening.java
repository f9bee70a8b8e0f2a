package kr.madang.budget.year;

import kr.madang.domain.budget.FiscalYear;
import kr.madang.domain.budget.FiscalYears;
import kr.madang.domain.shared.DomainRuleViolation;
import kr.madang.platform.audit.AuditLog;
import kr.madang.platform.time.BusinessClock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opens fiscal years (회계연도 열기), with the object codes of an earlier one if wanted. */
@Service
public class YearOpening {

    private final FiscalYears years;
    private final JdbcClient jdbc;
    private final BusinessClock clock;
    private final AuditLog audit;

    YearOpening(FiscalYears years, JdbcClient jdbc, BusinessClock clock, AuditLog audit) {
        this.years = years;
        this.jdbc = jdbc;
        this.clock = clock;
        this.audit = audit;
    }

    /** The year most likely to be opened next. */
    @Transactional(readOnly = true)
    public int nextYear() {
        return years.findAll().stream()
                        .mapToInt(FiscalYear::year)
                        .max()
                        .orElse(clock.today().getYear() - 1)
                + 1;
    }

    /**
     * Opens the year.
     *
     * @throws DomainRuleViolation when it is open already
     */
    @Transactional
    public void open(YearForm form) {
        int year = form.wantedYear();
        if (years.existsById(year)) {
            throw new DomainRuleViolation("fiscalYear.alreadyOpen", String.valueOf(year));
        }
        years.saveAndFlush(
                form.control() == YearForm.Control.ALLOTMENT
                        ? FiscalYear.controlledByAllotment(year)
                        : FiscalYear.controlledByAppropriation(year));
        if (form.codesFrom() != null) {
            takeOverCodes(form.codesFrom(), year);
        }
        audit.record("FISCAL_YEAR_OPENED", String.valueOf(year), null);
    }

    /** The same code may mean another thing in another year, so each year keeps its own copy. */
    private void takeOverCodes(int from, int to) {
        jdbc.sql("""
                        insert into object_group (fiscal_year, code, name)
                        select :to, code, name from object_group where fiscal_year = :from
                        """).param("to", to).param("from", from).update();
        jdbc.sql("""
                        insert into object_code (fiscal_year, code, group_code, name)
                        select :to, code, group_code, name from object_code where fiscal_year = :from
                        """).param("to", to).param("from", from).update();
    }
}
