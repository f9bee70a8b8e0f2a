package kr.madang.commission.meeting;

import jakarta.validation.Valid;
import kr.madang.commission.StepForm;
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

/** Calling the members together, putting off, calling off. */
@Controller
@PreAuthorize("@commissionAccess.keeps()")
class MeetingCourseController {

    private final MeetingPages pages;
    private final MeetingPlanning planning;

    MeetingCourseController(MeetingPages pages, MeetingPlanning planning) {
        this.pages = pages;
        this.planning = planning;
    }

    @PostMapping("/commission/meetings/{id}/notice")
    ModelAndView notifyMembers(
            @PathVariable long id, @Valid @ModelAttribute("typed") StepForm form, BindingResult errors) {
        return step(
                id,
                form,
                errors,
                "meetingNotified",
                () -> planning.notifyMembers(id, form.seenVersion(), form.comment()));
    }

    @PostMapping("/commission/meetings/{id}/cancellation")
    ModelAndView cancel(@PathVariable long id, @Valid @ModelAttribute("typed") StepForm form, BindingResult errors) {
        return step(id, form, errors, "meetingCancelled", () -> planning.cancel(id, form.seenVersion(), form.reason()));
    }

    @PostMapping("/commission/meetings/{id}/postponement")
    ModelAndView postpone(@PathVariable long id, @Valid @ModelAttribute("typed") StepForm form, BindingResult errors) {
        return step(
                id, form, errors, "meetingPostponed", () -> planning.postpone(id, form.seenVersion(), form.reason()));
    }

    private ModelAndView step(long id, StepForm form, BindingResult errors, String notice, Runnable deed) {
        if (errors.hasErrors()) {
            throw new BadRequest("commission.formUnreadable");
        }
        pages.detail(id);
        try {
            deed.run();
        } catch (DomainRuleViolation refused) {
            return pages.refused(id, refused, form);
        }
        return Forms.to("/commission/meetings/" + id, notice);
    }
}
