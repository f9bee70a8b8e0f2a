package kr.madang;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import kr.madang.budget.importing.LedgerImport;
import kr.madang.budget.plan.PlanReferenceData;
import kr.madang.budget.year.YearForm;
import kr.madang.budget.year.YearOpening;
import kr.madang.domain.budget.FiscalYears;
import kr.madang.planning.organisation.OrganisationReferenceData;
import kr.madang.platform.security.DemoAccounts;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * Loads the reference case of 2019 in the demo profile: the organisation through the office's duties, the budget through
 * the same import that the pages use, and the monthly plans through the same duty. What is already there stays as it is.
 */
@Component
@Profile("demo")
class DemoData implements ApplicationRunner {

    private static final int YEAR = 2019;

    private final OrganisationReferenceData organisation;
    private final YearOpening years;
    private final FiscalYears openYears;
    private final LedgerImport imports;
    private final PlanReferenceData plans;
    private final DemoAccounts accounts;
    private final DemoTransfers transfers;
    private final DemoCommission commission;

    DemoData(
            OrganisationReferenceData organisation,
            YearOpening years,
            FiscalYears openYears,
            LedgerImport imports,
            PlanReferenceData plans,
            DemoAccounts accounts,
            DemoTransfers transfers,
            DemoCommission commission) {
        this.organisation = organisation;
        this.years = years;
        this.openYears = openYears;
        this.imports = imports;
        this.plans = plans;
        this.accounts = accounts;
        this.transfers = transfers;
        this.commission = commission;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        load();
    }

    void load() {
        organisation.load();
        accounts.createMissing();
        if (!openYears.existsById(YEAR)) {
            years.open(new YearForm(YEAR, YearForm.Control.ALLOTMENT, null));
        }
        importFile("object_codes.csv");
        importFile("budget_lines.csv");
        importFile("ledger.csv");
        plans.load();
        transfers.load();
        commission.load();
    }

    private void importFile(String name) {
        try (InputStream content = new ClassPathResource("reference/2019/" + name).getInputStream()) {
            imports.importNow(name, content, null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
