package kr.madang.budget.plan;

import jakarta.validation.Valid;
import kr.madang.budget.ledger.LineQuery;
import kr.madang.platform.web.Forms;
import kr.madang.platform.web.NotFound;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** The monthly plan of a budget line (월별 집행계획). */
@Controller
@PreAuthorize("@budgetAccess.reads()")
class PlanController {

    private final LineQuery lines;
    private final PlanQuery plans;
    private final PlanRecording recording;

    PlanController(LineQuery lines, PlanQuery plans, PlanRecording recording) {
        this.lines = lines;
        this.plans = plans;
        this.recording = recording;
    }

    @GetMapping("/budget/lines/{id}/plan")
    ModelAndView show(@PathVariable long id) {
        return new ModelAndView("budget/plan/plan")
                .addObject("line", line(id))
                .addObject("plan", plans.plan(id))
                .addObject("revisions", plans.revisions(id))
                .addObject("editable", recording.isOpenTo(id));
    }

    @GetMapping("/budget/lines/{id}/plan/edit")
    @PreAuthorize("@budgetAccess.plans()")
    ModelAndView startEdit(@PathVariable long id) {
        return form(new ModelAndView("budget/plan/form"), id).addObject("form", recording.form(id));
    }

    @PostMapping("/budget/lines/{id}/plan")
    @PreAuthorize("@budgetAccess.plans()")
    ModelAndView save(@PathVariable long id, @Valid @ModelAttribute("form") PlanForm form, BindingResult errors) {
        recording.requireOpenTo(id);
        try {
            if (Forms.accepted(errors, () -> recording.plan(id, form.plan(), form.lastSeen()))) {
                return Forms.to("/budget/lines/" + id + "/plan", "saved");
            }
        } catch (OptimisticLockingFailureException overtaken) {
            return overtaken(id, errors);
        }
        return form(Forms.unprocessable("budget/plan/form", errors), id);
    }

    /** Both plans, what was typed and what is in force now; saving again replaces the latter knowingly. */
    private ModelAndView overtaken(long id, BindingResult errors) {
        ModelAndView page =
                form(Forms.unprocessable("budget/plan/form", errors), id).addObject("kept", recording.form(id));
        page.setStatus(HttpStatus.CONFLICT);
        return page;
    }

    private ModelAndView form(ModelAndView page, long id) {
        return page.addObject("line", line(id)).addObject("plan", plans.plan(id));
    }

    private LineQuery.Line line(long id) {
        return lines.line(id).orElseThrow(NotFound::new);
    }
}
