package kr.madang.commission.recruitment;

import jakarta.validation.Valid;
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

/** The steps of a call. */
@Controller
@PreAuthorize("@callAccess.keeps()")
class CallStepController {

    private final CallViews views;
    private final CallCourse course;

    CallStepController(CallViews views, CallCourse course) {
        this.views = views;
        this.course = course;
    }

    @PostMapping("/commission/calls/{id}/announcement")
    ModelAndView announce(
            @PathVariable long id, @Valid @ModelAttribute("typed") CallStepForm form, BindingResult errors) {
        return step(id, form, errors, "callAnnounced", () -> course.announce(id, form.seenVersion()));
    }

    @PostMapping("/commission/calls/{id}/screening")
    ModelAndView beginScreening(
            @PathVariable long id, @Valid @ModelAttribute("typed") CallStepForm form, BindingResult errors) {
        return step(id, form, errors, "callScreeningBegun", () -> course.beginScreening(id, form.seenVersion()));
    }

    @PostMapping("/commission/calls/{id}/closing")
    ModelAndView close(@PathVariable long id, @Valid @ModelAttribute("typed") CallStepForm form, BindingResult errors) {
        return step(id, form, errors, "callClosed", () -> course.close(id, form.seenVersion()));
    }

    @PostMapping("/commission/calls/{id}/cancellation")
    ModelAndView cancel(
            @PathVariable long id, @Valid @ModelAttribute("typed") CallStepForm form, BindingResult errors) {
        return step(id, form, errors, "callCancelled", () -> course.cancel(id, form.seenVersion(), form.givenReason()));
    }

    private ModelAndView step(long id, CallStepForm form, BindingResult errors, String notice, Runnable deed) {
        views.view(id);
        if (errors.hasErrors()) {
            throw new BadRequest("publicCall.formUnreadable");
        }
        try {
            deed.run();
        } catch (DomainRuleViolation refused) {
            return views.refused(id, refused, form);
        }
        return Forms.to("/commission/calls/" + id, notice);
    }
}
