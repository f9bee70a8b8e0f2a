package kr.madang.budget.execution;

import java.util.List;
import kr.madang.budget.FiscalYearQuery;
import kr.madang.budget.execution.ExecutionConditions.YearState;
import kr.madang.platform.web.BadRequest;
import org.springframework.stereotype.Component;

/** Answers the conditions of an address with a report. */
@Component
public class ExecutionReports {

    private final ExecutionQuery query;
    private final FiscalYearQuery years;

    ExecutionReports(ExecutionQuery query, FiscalYearQuery years) {
        this.query = query;
        this.years = years;
    }

    /** The report the conditions ask for. */
    public ExecutionReport answer(ExecutionConditions conditions) {
        return query.report(questionOf(conditions));
    }

    /** The same among the given open years, for pages that show these too. */
    ExecutionReport answer(ExecutionConditions conditions, List<YearState> open) {
        return query.report(conditions.question(open));
    }

    /**
     * What the conditions ask for.
     *
     * @throws BadRequest naming what is wrong and what is allowed
     */
    public ExecutionQuestion questionOf(ExecutionConditions conditions) {
        return conditions.question(openYears());
    }

    /** The open fiscal years, latest first. */
    public List<YearState> openYears() {
        return years.all().stream()
                .map(year -> new YearState(year.year(), years.suggestedDay(year)))
                .toList();
    }
}
