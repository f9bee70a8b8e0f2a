package kr.madang.budget.edition;

import java.util.Locale;
import kr.madang.budget.FiscalYearQuery;
import kr.madang.platform.export.DocumentFormat;
import kr.madang.platform.web.ConditionText;
import kr.madang.platform.web.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Pageable;
import org.springframework.data.web.PageableDefault;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Issued editions (발행 보고서): list, record, frozen files and comparison. */
@Controller
@PreAuthorize("@budgetAccess.reads()")
class EditionController {

    private final EditionQuery editions;
    private final ComparisonQuery comparisons;
    private final EditionDownloads downloads;
    private final FiscalYearQuery years;

    EditionController(
            EditionQuery editions, ComparisonQuery comparisons, EditionDownloads downloads, FiscalYearQuery years) {
        this.editions = editions;
        this.comparisons = comparisons;
        this.downloads = downloads;
        this.years = years;
    }

    @GetMapping("/budget/editions")
    ModelAndView list(@RequestParam @Nullable String year, @PageableDefault(size = 20) Pageable pageable) {
        Long wanted = ConditionText.id(year);
        return new ModelAndView("budget/edition/list")
                .addObject("year", wanted)
                .addObject("years", years.all())
                .addObject("page", editions.page(wanted == null ? null : wanted.intValue(), pageable));
    }

    @GetMapping("/budget/editions/{id}")
    ModelAndView show(@PathVariable long id) {
        EditionQuery.Row edition = edition(id);
        return new ModelAndView("budget/edition/edition")
                .addObject("edition", edition)
                .addObject("files", editions.files(id))
                .addObject("since", editions.recordedSince(edition))
                .addObject("earlier", editions.earlierThan(edition));
    }

    @GetMapping("/budget/editions/{id}/files/{format:xlsx|pdf|hwpx|csv}")
    ResponseEntity<byte[]> download(@PathVariable long id, @PathVariable String format) {
        return downloads.of(edition(id), DocumentFormat.valueOf(format.toUpperCase(Locale.ROOT)));
    }

    @GetMapping("/budget/editions/{id}/comparison")
    ModelAndView compare(@PathVariable long id, @RequestParam @Nullable Long with) {
        EditionQuery.Row one = edition(id);
        EditionQuery.Row other = edition(with == null ? id : with);
        if (one.year() != other.year()) {
            throw new NotFound();
        }
        boolean inOrder = other.ordinal() <= one.ordinal();
        return new ModelAndView("budget/edition/comparison")
                .addObject("comparison", inOrder ? comparisons.compare(other, one) : comparisons.compare(one, other));
    }

    private EditionQuery.Row edition(long id) {
        return editions.find(id).orElseThrow(NotFound::new);
    }
}
