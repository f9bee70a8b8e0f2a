package kr.madang.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import kr.madang.budget.importing.LedgerImport;
import kr.madang.budget.plan.PlanReferenceData;
import kr.madang.commission.member.CommissionReferenceData;
import kr.madang.planning.organisation.OrganisationReferenceData;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The reference case of 2019, loaded once into the database of the test context through the same import users use. */
@Component
public class ReferenceCase {

    private final OrganisationReferenceData organisation;
    private final LedgerImport imports;
    private final PlanReferenceData plans;
    private final CommissionReferenceData commission;
    private final JdbcClient jdbc;
    private boolean loaded;

    ReferenceCase(
            OrganisationReferenceData organisation,
            LedgerImport imports,
            PlanReferenceData plans,
            CommissionReferenceData commission,
            JdbcClient jdbc) {
        this.organisation = organisation;
        this.imports = imports;
        this.plans = plans;
        this.commission = commission;
        this.jdbc = jdbc;
    }

    public synchronized void load() {
        if (loaded) {
            return;
        }
        organisation.load();
        commission.load();
        jdbc.sql("insert into fiscal_year (year, allotment_controlled) values (2019, true) on conflict do nothing")
                .update();
        importFile("object_codes.csv");
        importFile("budget_lines.csv");
        importFile("ledger.csv");
        plans.load();
        loaded = true;
    }

    private void importFile(String name) {
        try (InputStream content = new ClassPathResource("reference/2019/" + name).getInputStream()) {
            imports.importNow(name, content, null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
