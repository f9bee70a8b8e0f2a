package kr.madang.budget.alert;

import java.util.Locale;
import kr.madang.budget.execution.ExecutionConditions;
import kr.madang.budget.execution.ExecutionReports;
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

/** The forecast of the year's end (연말 예상), as page and as download. */
@Controller
@PreAuthorize("@budgetAccess.reads()")
class ForecastController {

    private final ExecutionReports reports;
    private final ForecastDownloads downloads;

    ForecastController(ExecutionReports reports, ForecastDownloads downloads) {
        this.reports = reports;
        this.downloads = downloads;
    }

    @GetMapping("/budget/forecast")
    ModelAndView show(@ModelAttribute("conditions") ExecutionConditions conditions) {
        ModelAndView page = new ModelAndView("budget/alert/forecast").addObject("years", reports.openYears());
        try {
            page.addObject("forecast", Forecast.of(reports.answer(conditions.forAll())));
        } catch (BadRequest wrong) {
            page.setStatus(HttpStatus.BAD_REQUEST);
            page.addObject("wrong", wrong);
        }
        return page;
    }

    @GetMapping("/budget/forecast.{format:xlsx|pdf|hwpx|csv}")
    ResponseEntity<byte[]> download(
            @ModelAttribute("conditions") ExecutionConditions conditions, @PathVariable String format) {
        return downloads.of(
                Forecast.of(reports.answer(conditions.forAll())),
                DocumentFormat.valueOf(format.toUpperCase(Locale.ROOT)));
    }
}
