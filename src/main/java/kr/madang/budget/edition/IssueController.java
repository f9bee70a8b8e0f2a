package kr.madang.budget.edition;

import kr.madang.budget.execution.ExecutionConditions;
import kr.madang.budget.execution.ExecutionReports;
import kr.madang.domain.shared.DomainRuleViolation;
import kr.madang.platform.web.BadRequest;
import kr.madang.platform.web.Forms;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** The check page before an edition is issued, and the issue itself (발행). */
@Controller
@PreAuthorize("@budgetAccess.issues()")
class IssueController {

    private final ExecutionReports reports;
    private final Issuing issuing;

    IssueController(ExecutionReports reports, Issuing issuing) {
        this.reports = reports;
        this.issuing = issuing;
    }

    @GetMapping("/budget/editions/new")
    ModelAndView startNew(@ModelAttribute("conditions") ExecutionConditions conditions) {
        return checkPage(conditions);
    }

    @PostMapping("/budget/editions")
    ModelAndView issue(@ModelAttribute("conditions") ExecutionConditions conditions) {
        try {
            return Forms.to("/budget/editions/" + issuing.issue(reports.questionOf(conditions)), "editionIssued");
        } catch (DomainRuleViolation refused) {
            ModelAndView page = checkPage(conditions).addObject("refused", refused);
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return page;
        } catch (BadRequest wrong) {
            ModelAndView page = new ModelAndView("budget/edition/new").addObject("wrong", wrong);
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return page;
        }
    }

    /** The report as it will be issued: all departments, whatever the page was narrowed to. */
    private ModelAndView checkPage(ExecutionConditions conditions) {
        return new ModelAndView("budget/edition/new").addObject("report", reports.answer(conditions.forAll()));
    }
}
