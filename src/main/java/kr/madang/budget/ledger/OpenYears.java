package kr.madang.budget.ledger;

import java.util.List;
import kr.madang.budget.FiscalYearQuery;
import kr.madang.platform.web.BadRequest;
import org.springframework.stereotype.Component;

/** The fiscal years the ledger pages offer, and the questions asked of one of them. */
@Component
class OpenYears {

    private final FiscalYearQuery years;

    OpenYears(FiscalYearQuery years) {
        this.years = years;
    }

    List<Integer> latestFirst() {
        return years.all().stream().map(FiscalYearQuery.Row::year).toList();
    }

    /**
     * What the conditions ask for, in an open year.
     *
     * @throws BadRequest naming what is wrong and what is allowed
     */
    LedgerQuestion questionOf(LedgerConditions conditions) {
        List<Integer> open = latestFirst();
        if (open.isEmpty()) {
            throw new BadRequest("execution.noYear");
        }
        LedgerQuestion question = conditions.question(open.get(0));
        if (!open.contains(question.year())) {
            throw new BadRequest("execution.unknownYear", String.valueOf(question.year()), listOf(open));
        }
        return question;
    }

    private static String listOf(List<Integer> open) {
        return String.join(", ", open.stream().map(String::valueOf).toList());
    }
}
