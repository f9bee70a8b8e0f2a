package kr.madang.budget.transfer;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import kr.madang.budget.FiscalYearQuery;
import kr.madang.platform.security.Signing;
import kr.madang.platform.web.BadRequest;
import org.springframework.stereotype.Component;

/** Answers what is asked of the report to the council. */
@Component
class TransferReports {

    private final TransferReportQuery query;
    private final FiscalYearQuery years;
    private final Signing signing;

    TransferReports(TransferReportQuery query, FiscalYearQuery years, Signing signing) {
        this.query = query;
        this.years = years;
        this.signing = signing;
    }

    TransferReport of(ReportConditions conditions) {
        List<Integer> open = years.all().stream().map(FiscalYearQuery.Row::year).toList();
        int latest = open.stream().findFirst().orElse(signing.today().getYear());
        ReportConditions.Question question = conditions.question(latest);
        if (!open.contains(question.year())) {
            String choices = open.stream().map(String::valueOf).collect(Collectors.joining(", "));
            throw new BadRequest("execution.unknownYear", String.valueOf(question.year()), choices);
        }
        return query.report(question);
    }

    LocalDate today() {
        return signing.today();
    }
}
