package kr.madang.budget.year;

import jakarta.validation.Valid;
import java.util.List;
import java.util.Map;
import kr.madang.budget.FiscalYearQuery;
import kr.madang.platform.web.Choice;
import kr.madang.platform.web.Forms;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Pageable;
import org.springframework.data.web.PageableDefault;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Fiscal years and their object codes (회계연도, 통계목). */
@Controller
@PreAuthorize("@budgetAccess.reads()")
class YearController {

    private final FiscalYearQuery years;
    private final ObjectCodeQuery codes;
    private final YearOpening opening;
    private final YearChoices choices;

    YearController(FiscalYearQuery years, ObjectCodeQuery codes, YearOpening opening, YearChoices choices) {
        this.years = years;
        this.codes = codes;
        this.opening = opening;
        this.choices = choices;
    }

    @GetMapping("/budget/years")
    ModelAndView list() {
        return new ModelAndView("budget/year/list").addObject("years", years.all());
    }

    @GetMapping("/budget/years/{year}/codes")
    ModelAndView codes(
            @PathVariable int year, @RequestParam @Nullable String q, @PageableDefault(size = 50) Pageable pageable) {
        return new ModelAndView("budget/year/codes")
                .addObject("year", year)
                .addObject("q", q)
                .addObject("page", codes.page(year, q, pageable));
    }

    @GetMapping("/budget/years/new")
    @PreAuthorize("@budgetAccess.opensYears()")
    ModelAndView startNew() {
        return new ModelAndView("budget/year/form")
                .addObject("form", YearForm.blank(opening.nextYear()))
                .addAllObjects(choices());
    }

    @PostMapping("/budget/years")
    @PreAuthorize("@budgetAccess.opensYears()")
    ModelAndView open(@Valid @ModelAttribute("form") YearForm form, BindingResult errors) {
        if (Forms.accepted(errors, () -> opening.open(form))) {
            return Forms.to("/budget/years", "saved");
        }
        return Forms.unprocessable("budget/year/form", errors).addAllObjects(choices());
    }

    private Map<String, List<Choice>> choices() {
        List<Integer> open = years.all().stream().map(FiscalYearQuery.Row::year).toList();
        return Map.of("controls", choices.controls(), "sources", choices.sources(open));
    }
}
