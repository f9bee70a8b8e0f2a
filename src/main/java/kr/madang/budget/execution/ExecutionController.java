package kr.madang.budget.execution;

import java.util.List;
import java.util.Locale;
import kr.madang.budget.DepartmentChoices;
import kr.madang.budget.closing.ClosingQuery;
import kr.madang.budget.execution.ExecutionConditions.YearState;
import kr.madang.platform.export.DocumentFormat;
import kr.madang.platform.web.BadRequest;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** The monthly execution report (월별 집행현황), as page and as download. */
@Controller
@PreAuthorize("@budgetAccess.reads()")
class ExecutionController {

    private final ExecutionReports reports;
    private final ExecutionDownloads downloads;
    private final DepartmentChoices departments;
    private final ClosingQuery months;

    ExecutionController(
            ExecutionReports reports,
            ExecutionDownloads downloads,
            DepartmentChoices departments,
            ClosingQuery months) {
        this.reports = reports;
        this.downloads = downloads;
        this.departments = departments;
        this.months = months;
    }

    @GetMapping("/budget/execution")
    ModelAndView show(@ModelAttribute("conditions") ExecutionConditions conditions) {
        ModelAndView page = new ModelAndView("budget/execution/report");
        List<YearState> years = reports.openYears();
        page.addObject("years", years);
        page.addObject("departments", List.of());
        try {
            ExecutionReport report = reports.answer(conditions, years);
            page.addObject(
                    "departments",
                    departments.holdingProgramsIn(report.question().year()));
            page.addObject(
                    "monthClosed",
                    months.isClosed(report.question().year(), report.question().asOf()));
            page.addObject("view", ExecutionView.of(report));
        } catch (BadRequest wrong) {
            page.setStatus(HttpStatus.BAD_REQUEST);
            page.addObject("wrong", wrong);
        }
        return page;
    }

    @GetMapping("/budget/execution.{format:xlsx|pdf|hwpx|csv}")
    ResponseEntity<byte[]> download(
            @ModelAttribute("conditions") ExecutionConditions conditions, @PathVariable String format) {
        return downloads.of(reports.answer(conditions), DocumentFormat.valueOf(format.toUpperCase(Locale.ROOT)));
    }
}
