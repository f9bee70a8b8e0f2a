package kr.madang.budget.ledger;

import java.time.LocalDate;
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

    /** The same, with the day whose figures are most likely wanted where none is given. */
    LedgerQuestion questionOnLikelyDay(LedgerConditions conditions) {
        LedgerQuestion asked = questionOf(conditions);
        if (conditions.asOf() != null) {
            return asked;
        }
        LocalDate day = years.all().stream()
                .filter(open -> open.year() == asked.year())
                .map(years::suggestedDay)
                .findFirst()
                .orElse(asked.asOf());
        return questionOf(conditions.on(day));
    }

    private static String listOf(List<Integer> open) {
        return String.join(", ", open.stream().map(String::valueOf).toList());
    }
}
