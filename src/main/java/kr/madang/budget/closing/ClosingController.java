package kr.madang.budget.closing;

import jakarta.validation.Valid;
import java.util.List;
import kr.madang.budget.FiscalYearQuery;
import kr.madang.budget.closing.ClosingQuery.Month;
import kr.madang.domain.shared.DomainRuleViolation;
import kr.madang.platform.time.BusinessClock;
import kr.madang.platform.web.Forms;
import kr.madang.platform.web.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The months of a fiscal year, their closing and their reopening. */
@Controller
@PreAuthorize("@budgetAccess.reads()")
class ClosingController {

    private final ClosingQuery months;
    private final FiscalYearQuery years;
    private final Closing closing;
    private final BusinessClock clock;

    ClosingController(ClosingQuery months, FiscalYearQuery years, Closing closing, BusinessClock clock) {
        this.months = months;
        this.years = years;
        this.closing = closing;
        this.clock = clock;
    }

    @GetMapping("/budget/closings")
    ModelAndView list(@RequestParam @Nullable Integer year) {
        List<Integer> open = years.all().stream().map(FiscalYearQuery.Row::year).toList();
        if (year != null && !open.contains(year)) {
            throw new NotFound();
        }
        ModelAndView page = new ModelAndView("budget/closing/months").addObject("years", open);
        Integer shown = year != null ? year : open.stream().findFirst().orElse(null);
        return shown == null ? page : show(page, shown);
    }

    @GetMapping("/budget/closings/{year}/{month}")
    @PreAuthorize("@budgetAccess.closesMonths()")
    ModelAndView startClosing(@PathVariable int year, @PathVariable int month) {
        return checkPage(year, month);
    }

    @PostMapping("/budget/closings/{year}/{month}")
    @PreAuthorize("@budgetAccess.closesMonths()")
    ModelAndView close(@PathVariable int year, @PathVariable int month) {
        ModelAndView page = checkPage(year, month);
        try {
            closing.close(year, month);
        } catch (DomainRuleViolation refused) {
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return page.addObject("refused", refused);
        }
        return Forms.to("/budget/closings?year=" + year, "monthClosed");
    }

    @GetMapping("/budget/closings/{id}/reopening")
    @PreAuthorize("@budgetAccess.reopensMonths()")
    ModelAndView startReopening(@PathVariable long id) {
        return new ModelAndView("budget/closing/reopening")
                .addObject("closing", months.standing(id).orElseThrow(NotFound::new))
                .addObject("form", new ReopeningForm(null));
    }

    @PostMapping("/budget/closings/{id}/reopening")
    @PreAuthorize("@budgetAccess.reopensMonths()")
    ModelAndView reopen(
            @PathVariable long id, @Valid @ModelAttribute("form") ReopeningForm form, BindingResult errors) {
        ClosingQuery.Standing standing = months.standing(id).orElseThrow(NotFound::new);
        if (Forms.accepted(errors, () -> closing.reopen(id, form.words()))) {
            return Forms.to("/budget/closings?year=" + standing.fiscalYear(), "monthReopened");
        }
        return Forms.unprocessable("budget/closing/reopening", errors).addObject("closing", standing);
    }

    private ModelAndView checkPage(int year, int month) {
        if (month < 1 || month > 12 || years.all().stream().noneMatch(row -> row.year() == year)) {
            throw new NotFound();
        }
        return new ModelAndView("budget/closing/close")
                .addObject("year", year)
                .addObject("month", months.months(year).get(month - 1))
                .addObject("unposted", months.unpostedImports());
    }

    private ModelAndView show(ModelAndView page, int year) {
        List<Month> rows = months.months(year);
        int last = months.lastClosedOf(year);
        return page.addObject("year", year)
                .addObject("months", rows)
                .addObject("lastClosed", last)
                .addObject("reopenings", months.reopenings(year))
                .addObject("nextIsOver", ClosingTurn.isOver(year, last + 1, clock.today()));
    }
}
