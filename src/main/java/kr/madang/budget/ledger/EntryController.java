package kr.madang.budget.ledger;

import java.util.Locale;
import kr.madang.budget.DepartmentChoices;
import kr.madang.platform.export.DocumentFormat;
import kr.madang.platform.web.BadRequest;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Sort;
import org.springframework.data.web.PageableDefault;
import org.springframework.data.web.SortDefault;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** The ledger as a list (지출원장): what stands behind a figure, searched, sorted, paged and downloaded. */
@Controller
@PreAuthorize("@budgetAccess.reads()")
class EntryController {

    private final LedgerQuery ledger;
    private final OpenYears years;
    private final LedgerDownload downloads;
    private final DepartmentChoices departments;

    EntryController(LedgerQuery ledger, OpenYears years, LedgerDownload downloads, DepartmentChoices departments) {
        this.ledger = ledger;
        this.years = years;
        this.downloads = downloads;
        this.departments = departments;
    }

    @GetMapping("/budget/entries")
    ModelAndView list(
            @ModelAttribute("conditions") LedgerConditions conditions,
            @PageableDefault(size = 50, sort = "effectiveDate", direction = Sort.Direction.DESC) Pageable pageable) {
        ModelAndView page = new ModelAndView("budget/ledger/entries");
        page.addObject("years", years.latestFirst());
        try {
            LedgerQuestion question = years.questionOf(conditions);
            LedgerQuery.Totals totals = ledger.totals(question);
            page.addObject("question", question);
            page.addObject("totals", totals);
            page.addObject("departments", departments.holdingProgramsIn(question.year()));
            page.addObject("page", ledger.page(question, totals, pageable));
        } catch (BadRequest wrong) {
            page.setStatus(HttpStatus.BAD_REQUEST);
            page.addObject("wrong", wrong);
        }
        return page;
    }

    @GetMapping("/budget/entries.{format:xlsx|csv}")
    ResponseEntity<StreamingResponseBody> download(
            @ModelAttribute("conditions") LedgerConditions conditions,
            @SortDefault(sort = "effectiveDate", direction = Sort.Direction.DESC) Sort sort,
            @PathVariable String format) {
        return downloads.of(
                years.questionOf(conditions), sort, DocumentFormat.valueOf(format.toUpperCase(Locale.ROOT)));
    }
}
