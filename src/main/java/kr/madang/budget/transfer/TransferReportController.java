package kr.madang.budget.transfer;

import jakarta.validation.Valid;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import kr.madang.budget.FiscalYearQuery;
import kr.madang.domain.budget.transfer.TransferKind;
import kr.madang.domain.shared.MoneyUnit;
import kr.madang.platform.export.DocumentFormat;
import kr.madang.platform.web.BadRequest;
import kr.madang.platform.web.Forms;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** The report of executed moves to the council, and the quarterly statements. */
@Controller
@PreAuthorize("@budgetAccess.reads()")
class TransferReportController {

    private final TransferReports reports;
    private final TransferDownloads downloads;
    private final Statements statements;
    private final FiscalYearQuery years;

    TransferReportController(
            TransferReports reports, TransferDownloads downloads, Statements statements, FiscalYearQuery years) {
        this.reports = reports;
        this.downloads = downloads;
        this.statements = statements;
        this.years = years;
    }

    @GetMapping("/budget/transfers/report")
    ModelAndView show(@ModelAttribute("conditions") ReportConditions conditions) {
        return page(new ModelAndView("budget/transfer/report").addObject("form", StatementForm.BLANK), conditions);
    }

    @GetMapping("/budget/transfers/report.{format:xlsx|pdf|hwpx|csv}")
    ResponseEntity<byte[]> download(
            @ModelAttribute("conditions") ReportConditions conditions, @PathVariable String format) {
        return downloads.of(reports.of(conditions), DocumentFormat.valueOf(format.toUpperCase(Locale.ROOT)));
    }

    @PostMapping("/budget/transfers/statements")
    @PreAuthorize("@transferAccess.reviews()")
    ModelAndView submitted(@Valid @ModelAttribute("form") StatementForm form, BindingResult errors) {
        boolean done = Forms.accepted(
                errors,
                () -> statements.submitted(
                        Objects.requireNonNull(form.year()),
                        Objects.requireNonNull(form.quarter()),
                        Objects.requireNonNull(form.submittedOn()),
                        Objects.requireNonNull(form.documentNo())));
        if (done) {
            return Forms.to("/budget/transfers/report?year=" + form.year(), "statementRecorded");
        }
        String year = form.year() == null ? null : form.year().toString();
        return page(
                Forms.unprocessable("budget/transfer/report", errors),
                new ReportConditions(year, null, null, null, null));
    }

    private ModelAndView page(ModelAndView page, ReportConditions conditions) {
        page.addObject("conditions", conditions)
                .addObject(
                        "years",
                        years.all().stream().map(FiscalYearQuery.Row::year).toList())
                .addObject("kinds", TransferKind.values())
                .addObject("units", MoneyUnit.values());
        try {
            TransferReport report = reports.of(conditions);
            List<Statements.Quarter> quarters = statements.of(report.question().year());
            page.addObject("report", report)
                    .addObject("today", reports.today())
                    .addObject("quarters", quarters)
                    .addObject("owing", quarters.stream().anyMatch(quarter -> quarter.isOwed(reports.today())));
        } catch (BadRequest wrong) {
            page.setStatus(org.springframework.http.HttpStatus.BAD_REQUEST);
            page.addObject("wrong", wrong);
        }
        return page;
    }
}
