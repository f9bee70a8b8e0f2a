package kr.madang.budget.transfer;

import jakarta.validation.Valid;
import java.util.Objects;
import kr.madang.domain.shared.DomainRuleViolation;
import kr.madang.platform.web.BadRequest;
import kr.madang.platform.web.Forms;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** The steps of a request through the office. */
@Controller
class DecisionController {

    private final TransferViews views;
    private final Decisions decisions;
    private final Execution execution;

    DecisionController(TransferViews views, Decisions decisions, Execution execution) {
        this.views = views;
        this.decisions = decisions;
        this.execution = execution;
    }

    @PostMapping("/budget/transfers/{id}/submission")
    @PreAuthorize("@transferAccess.drafts()")
    ModelAndView submit(
            @PathVariable long id, @Valid @ModelAttribute("typed") DecisionForm form, BindingResult errors) {
        return step(
                id,
                form,
                errors,
                "transferSubmitted",
                () -> decisions.submit(id, form.seenVersion(), form.answersByRule()));
    }

    @PostMapping("/budget/transfers/{id}/review")
    @PreAuthorize("@transferAccess.reviews()")
    ModelAndView review(
            @PathVariable long id, @Valid @ModelAttribute("typed") DecisionForm form, BindingResult errors) {
        return step(
                id, form, errors, "transferReviewed", () -> decisions.review(id, form.seenVersion(), form.comment()));
    }

    @PostMapping("/budget/transfers/{id}/approval")
    @PreAuthorize("@transferAccess.approves() or @transferAccess.mayChair()")
    ModelAndView approve(
            @PathVariable long id, @Valid @ModelAttribute("typed") DecisionForm form, BindingResult errors) {
        return step(
                id, form, errors, "transferApproved", () -> decisions.approve(id, form.seenVersion(), form.comment()));
    }

    @PostMapping("/budget/transfers/{id}/return")
    @PreAuthorize("@transferAccess.decides()")
    ModelAndView sendBack(
            @PathVariable long id, @Valid @ModelAttribute("typed") DecisionForm form, BindingResult errors) {
        return step(
                id, form, errors, "transferReturned", () -> decisions.sendBack(id, form.seenVersion(), form.reason()));
    }

    @PostMapping("/budget/transfers/{id}/rejection")
    @PreAuthorize("@transferAccess.decides()")
    ModelAndView reject(
            @PathVariable long id, @Valid @ModelAttribute("typed") DecisionForm form, BindingResult errors) {
        return step(
                id, form, errors, "transferRejected", () -> decisions.reject(id, form.seenVersion(), form.reason()));
    }

    @PostMapping("/budget/transfers/{id}/withdrawal")
    @PreAuthorize("@transferAccess.drafts()")
    ModelAndView withdraw(
            @PathVariable long id, @Valid @ModelAttribute("typed") DecisionForm form, BindingResult errors) {
        return step(
                id,
                form,
                errors,
                "transferWithdrawn",
                () -> decisions.withdraw(id, form.seenVersion(), form.comment()));
    }

    @PostMapping("/budget/transfers/{id}/execution")
    @PreAuthorize("@transferAccess.reviews()")
    ModelAndView execute(
            @PathVariable long id, @Valid @ModelAttribute("typed") DecisionForm form, BindingResult errors) {
        TransferView view = views.view(id);
        return step(
                id,
                form,
                errors,
                "transferExecuted",
                () -> execution.execute(
                        id,
                        form.seenVersion(),
                        Objects.requireNonNullElse(
                                form.effectiveDate(), view.detail().effectiveDate())));
    }

    private ModelAndView step(long id, DecisionForm form, BindingResult errors, String notice, Runnable deed) {
        if (errors.hasErrors()) {
            throw new BadRequest("transfer.formUnreadable");
        }
        try {
            deed.run();
        } catch (DomainRuleViolation refused) {
            return TransferPages.refused(views.view(id), refused, form);
        }
        return Forms.to("/budget/transfers/" + id, notice);
    }
}
