package kr.madang.commission.meeting;

import jakarta.validation.Valid;
import kr.madang.commission.BodyChoices;
import kr.madang.commission.meeting.MeetingQuery.Detail;
import kr.madang.domain.body.meeting.MeetingForm;
import kr.madang.domain.body.meeting.MeetingKind;
import kr.madang.platform.time.BusinessClock;
import kr.madang.platform.web.Forms;
import kr.madang.platform.web.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The page of a meeting, and its planning. */
@Controller
class MeetingController {

    private static final String FORM = "commission/meeting/form";

    private final MeetingPages pages;
    private final MeetingPlanning planning;
    private final BodyChoices choices;
    private final BusinessClock clock;

    MeetingController(MeetingPages pages, MeetingPlanning planning, BodyChoices choices, BusinessClock clock) {
        this.pages = pages;
        this.planning = planning;
        this.choices = choices;
        this.clock = clock;
    }

    @GetMapping("/commission/meetings/{id}")
    @PreAuthorize("@commissionAccess.reads()")
    ModelAndView show(@PathVariable long id) {
        return pages.of(id);
    }

    @GetMapping("/commission/meetings/new")
    @PreAuthorize("@commissionAccess.keeps()")
    ModelAndView startNew(@RequestParam @Nullable String body) {
        return page(new ModelAndView(FORM).addObject("form", MeetingPlan.blank(body == null ? "" : body)), null);
    }

    @PostMapping("/commission/meetings")
    @PreAuthorize("@commissionAccess.keeps()")
    ModelAndView plan(@Valid @ModelAttribute("form") MeetingPlan form, BindingResult errors) {
        long[] id = new long[1];
        boolean planned = Forms.accepted(
                errors,
                () -> id[0] = planning.plan(
                        form.bodyId(), form.wantedKind(), form.wantedForm(), form.time(), form.papersDueOn()));
        return planned
                ? Forms.to("/commission/meetings/" + id[0], "meetingPlanned")
                : page(Forms.unprocessable(FORM, errors), null);
    }

    @GetMapping("/commission/meetings/{id}/edit")
    @PreAuthorize("@commissionAccess.keeps()")
    ModelAndView startEdit(@PathVariable long id) {
        Detail detail = pages.detail(id);
        return page(new ModelAndView(FORM).addObject("form", MeetingPlan.of(detail)), detail);
    }

    @PostMapping("/commission/meetings/{id}")
    @PreAuthorize("@commissionAccess.keeps()")
    ModelAndView reschedule(
            @PathVariable long id, @Valid @ModelAttribute("form") MeetingPlan form, BindingResult errors) {
        Detail detail = pages.detail(id);
        boolean changed = Forms.accepted(
                errors,
                () -> planning.reschedule(id, form.seenVersion(), form.wantedKind(), form.time(), form.papersDueOn()));
        return changed
                ? Forms.to("/commission/meetings/" + id, "meetingRescheduled")
                : page(Forms.unprocessable(FORM, errors), detail);
    }

    private ModelAndView page(ModelAndView page, @Nullable Detail detail) {
        if (detail != null && !detail.state().isAhead()) {
            throw new NotFound();
        }
        return page.addObject("detail", detail)
                .addObject("bodies", choices.bodies(clock.today()))
                .addObject("kinds", MeetingKind.values())
                .addObject("formats", MeetingForm.values());
    }
}
