package kr.madang.budget.plan;

import java.util.List;
import java.util.Locale;
import kr.madang.budget.DepartmentChoices;
import kr.madang.budget.execution.ExecutionQuestion;
import kr.madang.budget.execution.ExecutionReports;
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

/** The lines of a year with their plans, and those that have none yet (월별 집행계획). */
@Controller
@PreAuthorize("@budgetAccess.reads()")
class PlanListController {

    private final PlanListQuery lines;
    private final ExecutionReports years;
    private final PlanAccess access;
    private final PlanDownload downloads;
    private final DepartmentChoices departments;

    PlanListController(
            PlanListQuery lines,
            ExecutionReports years,
            PlanAccess access,
            PlanDownload downloads,
            DepartmentChoices departments) {
        this.lines = lines;
        this.years = years;
        this.access = access;
        this.downloads = downloads;
        this.departments = departments;
    }

    @GetMapping("/budget/plans")
    ModelAndView list(
            @ModelAttribute("conditions") PlanConditions conditions,
            @PageableDefault(size = 50, sort = "department") Pageable pageable) {
        ModelAndView page = new ModelAndView("budget/plan/list")
                .addObject("years", years.openYears())
                .addObject("departments", List.of());
        try {
            PlanQuestion question = questionOf(conditions);
            PlanListQuery.Totals totals = lines.totals(question);
            page.addObject("question", question);
            page.addObject("totals", totals);
            page.addObject("departments", departments.holdingProgramsIn(question.year()));
            page.addObject("page", lines.page(question, totals, pageable));
        } catch (BadRequest wrong) {
            page.setStatus(HttpStatus.BAD_REQUEST);
            page.addObject("wrong", wrong);
        }
        return page;
    }

    @GetMapping("/budget/plans.{format:xlsx|csv}")
    ResponseEntity<byte[]> download(
            @ModelAttribute("conditions") PlanConditions conditions,
            @SortDefault(sort = "department") Sort sort,
            @PathVariable String format) {
        return downloads.of(questionOf(conditions), sort, DocumentFormat.valueOf(format.toUpperCase(Locale.ROOT)));
    }

    private PlanQuestion questionOf(PlanConditions conditions) {
        PlanState state = conditions.wanted();
        ExecutionQuestion asked = years.questionOf(conditions.report());
        return new PlanQuestion(asked.year(), access.nearestDay(asked.year()), asked.departmentId(), state);
    }
}
