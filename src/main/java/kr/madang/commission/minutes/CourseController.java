package kr.madang.commission.minutes;

import jakarta.validation.Valid;
import kr.madang.commission.minutes.publication.Publishing;
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

/**
 * The steps of minutes: out for comment, what members say and what is answered, proposal, approval, reopening, and
 * the end of a publication.
 */
@Controller
class CourseController {

    private final MinutesCourse course;
    private final Commenting commenting;
    private final Publishing publishing;
    private final MinutesViews views;

    CourseController(MinutesCourse course, Commenting commenting, Publishing publishing, MinutesViews views) {
        this.course = course;
        this.commenting = commenting;
        this.publishing = publishing;
        this.views = views;
    }

    @PostMapping("/commission/minutes/{id}/circulation")
    @PreAuthorize("@commissionAccess.keeps()")
    ModelAndView send(@PathVariable long id, @Valid @ModelAttribute("typed") StepForm form, BindingResult errors) {
        return step(
                id, form, errors, "minutesSent", () -> course.sendForComment(id, form.seenVersion(), form.dueDay()));
    }

    @PostMapping("/commission/minutes/{id}/comments")
    @PreAuthorize("@commissionAccess.sits()")
    ModelAndView comment(@PathVariable long id, @Valid @ModelAttribute("typed") StepForm form, BindingResult errors) {
        return step(
                id,
                form,
                errors,
                "minutesCommented",
                () -> commenting.comment(id, form.commentedSection(), form.comment()));
    }

    @PostMapping("/commission/minutes/{id}/assent")
    @PreAuthorize("@commissionAccess.sits()")
    ModelAndView assent(@PathVariable long id, @Valid @ModelAttribute("typed") StepForm form, BindingResult errors) {
        return step(id, form, errors, "minutesAssented", () -> commenting.assent(id));
    }

    @PostMapping("/commission/minutes/{id}/comments/{commentId}/answer")
    @PreAuthorize("@commissionAccess.keeps()")
    ModelAndView answer(
            @PathVariable long id,
            @PathVariable long commentId,
            @Valid @ModelAttribute("typed") StepForm form,
            BindingResult errors) {
        return step(
                id,
                form,
                errors,
                "minutesAnswered",
                () -> commenting.answer(id, commentId, form.givenOutcome(), form.words()));
    }

    @PostMapping("/commission/minutes/{id}/proposal")
    @PreAuthorize("@commissionAccess.keeps()")
    ModelAndView propose(@PathVariable long id, @Valid @ModelAttribute("typed") StepForm form, BindingResult errors) {
        return step(id, form, errors, "minutesProposed", () -> course.propose(id, form.seenVersion()));
    }

    @PostMapping("/commission/minutes/{id}/approval")
    @PreAuthorize("@commissionAccess.sits()")
    ModelAndView approve(@PathVariable long id, @Valid @ModelAttribute("typed") StepForm form, BindingResult errors) {
        return step(id, form, errors, "minutesApproved", () -> course.approve(id, form.seenVersion()));
    }

    @PostMapping("/commission/minutes/{id}/recorded-approval")
    @PreAuthorize("@commissionAccess.keeps()")
    ModelAndView recordApproval(
            @PathVariable long id, @Valid @ModelAttribute("typed") StepForm form, BindingResult errors) {
        return step(
                id,
                form,
                errors,
                "minutesApproved",
                () -> course.recordApproval(id, form.seenVersion(), form.approvingMeeting()));
    }

    @PostMapping("/commission/minutes/{id}/reopening")
    @PreAuthorize("@commissionAccess.keeps()")
    ModelAndView reopen(@PathVariable long id, @Valid @ModelAttribute("typed") StepForm form, BindingResult errors) {
        return step(id, form, errors, "minutesReopened", () -> course.reopen(id, form.seenVersion(), form.reason()));
    }

    @PostMapping("/commission/minutes/{id}/withdrawal")
    @PreAuthorize("@commissionAccess.keeps()")
    ModelAndView withdraw(@PathVariable long id, @Valid @ModelAttribute("typed") StepForm form, BindingResult errors) {
        return step(
                id, form, errors, "minutesWithdrawn", () -> publishing.withdraw(id, form.seenVersion(), form.reason()));
    }

    private ModelAndView step(long id, StepForm form, BindingResult errors, String notice, Runnable deed) {
        if (errors.hasErrors()) {
            throw new BadRequest("minutes.formUnreadable");
        }
        views.view(id, null);
        try {
            deed.run();
        } catch (DomainRuleViolation refused) {
            return views.refused(id, refused, form);
        }
        return Forms.to("/commission/minutes/" + id, notice);
    }
}
