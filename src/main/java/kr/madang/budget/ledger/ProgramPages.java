package kr.madang.budget.ledger;

import java.util.List;
import java.util.Optional;
import kr.madang.domain.budget.BudgetFigures;
import kr.madang.platform.web.NotFound;
import org.springframework.stereotype.Component;

/** Puts together what the pages of a programme show. */
@Component
class ProgramPages {

    private final ProgramDetailQuery details;
    private final OpenYears years;

    ProgramPages(ProgramDetailQuery details, OpenYears years) {
        this.details = details;
        this.years = years;
    }

    LedgerQuestion questionOf(LedgerConditions conditions) {
        return years.questionOnLikelyDay(conditions);
    }

    List<Integer> years() {
        return years.latestFirst();
    }

    ProgramDetailQuery.Detail program(long id) {
        return details.detail(id).orElseThrow(NotFound::new);
    }

    Optional<View> view(long id, ProgramConditions conditions) {
        return details.detail(id).map(program -> view(program, conditions));
    }

    private View view(ProgramDetailQuery.Detail program, ProgramConditions conditions) {
        LedgerQuestion question = years.questionOnLikelyDay(conditions.ledgerOf(program.fiscalYear()));
        List<ProgramDetailQuery.Line> lines = details.lines(program.id(), question);
        BudgetFigures total =
                lines.stream().map(ProgramDetailQuery.Line::figures).reduce(BudgetFigures.ZERO, BudgetFigures::plus);
        return new View(
                program, question, lines, total, details.responsibilities(program.id()), details.remarks(program.id()));
    }

    /** A programme on a day. */
    record View(
            ProgramDetailQuery.Detail program,
            LedgerQuestion question,
            List<ProgramDetailQuery.Line> lines,
            BudgetFigures total,
            List<ProgramDetailQuery.Responsibility> responsibilities,
            List<ProgramDetailQuery.Remark> remarks) {}
}
