package kr.madang.commission.session;

import jakarta.validation.Valid;
import kr.madang.domain.shared.DomainRuleViolation;
import kr.madang.platform.web.BadRequest;
import kr.madang.platform.web.Forms;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Who comes and goes. */
@Controller
@PreAuthorize("@commissionAccess.keeps()")
class AttendanceController {

    private final SessionPages pages;
    private final Attending attending;
    private final Guests guests;

    AttendanceController(SessionPages pages, Attending attending, Guests guests) {
        this.pages = pages;
        this.attending = attending;
        this.guests = guests;
    }

    @PostMapping("/commission/meetings/{id}/arrivals")
    ModelAndView arrive(@PathVariable long id, @Valid @ModelAttribute("typed") SessionForm form, BindingResult errors) {
        return step(id, form, errors, () -> {
            if (form.chosen().isEmpty()) {
                throw new DomainRuleViolation("attendance.nobodyChosen");
            }
            attending.arrive(id, form.chosen(), form.time());
        });
    }

    @PostMapping("/commission/meetings/{id}/departures/{appointmentId}")
    ModelAndView leave(
            @PathVariable long id,
            @PathVariable long appointmentId,
            @Valid @ModelAttribute("typed") SessionForm form,
            BindingResult errors) {
        return step(id, form, errors, () -> attending.leave(id, appointmentId, form.time()));
    }

    @PostMapping("/commission/meetings/{id}/departures/{appointmentId}/mistake")
    ModelAndView strikeOut(
            @PathVariable long id,
            @PathVariable long appointmentId,
            @Valid @ModelAttribute("typed") SessionForm form,
            BindingResult errors) {
        return step(id, form, errors, () -> attending.strikeOut(id, appointmentId));
    }

    @PostMapping("/commission/meetings/{id}/guests")
    ModelAndView addGuest(
            @PathVariable long id, @RequestParam @Nullable String name, @RequestParam @Nullable String post) {
        pages.mustExist(id);
        try {
            guests.add(id, name, post);
        } catch (DomainRuleViolation refused) {
            return pages.refused(id, refused, null);
        }
        return Forms.to("/commission/meetings/" + id + "/session", "saved");
    }

    @PostMapping("/commission/meetings/{id}/guests/{guestId}/removal")
    ModelAndView removeGuest(@PathVariable long id, @PathVariable long guestId) {
        pages.mustExist(id);
        guests.remove(id, guestId);
        return Forms.to("/commission/meetings/" + id + "/session", "saved");
    }

    private ModelAndView step(long id, SessionForm form, BindingResult errors, Runnable deed) {
        pages.mustExist(id);
        if (errors.hasFieldErrors("at")) {
            return pages.refused(id, new DomainRuleViolation("attendance.timeUnreadable"), form);
        }
        if (errors.hasErrors()) {
            throw new BadRequest("commission.formUnreadable");
        }
        try {
            deed.run();
        } catch (DomainRuleViolation refused) {
            return pages.refused(id, refused, form);
        }
        return Forms.to("/commission/meetings/" + id + "/session", "saved");
    }
}
