package kr.madang.budget.alert;

import java.util.List;
import kr.madang.budget.DepartmentChoices;
import kr.madang.budget.execution.ExecutionReports;
import kr.madang.domain.budget.AlertKind;
import kr.madang.platform.web.BadRequest;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.servlet.ModelAndView;

/** Warnings about execution (집행 경고). */
@Controller
@PreAuthorize("@budgetAccess.reads()")
class AlertController {

    private final AlertReport alerts;
    private final ExecutionReports years;
    private final DepartmentChoices departments;

    AlertController(AlertReport alerts, ExecutionReports years, DepartmentChoices departments) {
        this.alerts = alerts;
        this.years = years;
        this.departments = departments;
    }

    @GetMapping("/budget/alerts")
    ModelAndView list(@ModelAttribute("conditions") AlertConditions conditions) {
        ModelAndView page = new ModelAndView("budget/alert/list")
                .addObject("years", years.openYears())
                .addObject("kinds", AlertKind.values())
                .addObject("departments", List.of());
        try {
            Alerts found = alerts.answer(conditions);
            page.addObject("alerts", found);
            page.addObject(
                    "departments",
                    departments.holdingProgramsIn(found.question().year()));
        } catch (BadRequest wrong) {
            page.setStatus(HttpStatus.BAD_REQUEST);
            page.addObject("wrong", wrong);
        }
        return page;
    }
}
