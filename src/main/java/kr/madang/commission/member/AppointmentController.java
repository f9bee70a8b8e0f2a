package kr.madang.commission.member;

import jakarta.validation.Valid;
import kr.madang.commission.member.MemberQuery.Term;
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

/** Appointments to seats and their renewals. */
@Controller
@PreAuthorize("@commissionAccess.keeps()")
class AppointmentController {

    private static final String FORM = "commission/member/appointment-form";
    private static final String RENEWAL = "commission/member/renewal-form";

    private final Appointing appointing;
    private final AppointmentChoices choices;
    private final MemberQuery members;
    private final BusinessClock clock;

    AppointmentController(Appointing appointing, AppointmentChoices choices, MemberQuery members, BusinessClock clock) {
        this.appointing = appointing;
        this.choices = choices;
        this.members = members;
        this.clock = clock;
    }

    @GetMapping("/commission/appointments/new")
    ModelAndView startNew(
            @RequestParam @Nullable Long seat,
            @RequestParam @Nullable Long member,
            @RequestParam @Nullable String body) {
        AppointmentForm form = new AppointmentForm(seat, member, clock.today(), null, null);
        return page(new ModelAndView(FORM).addObject("form", form), form, body);
    }

    @PostMapping("/commission/appointments")
    ModelAndView appoint(
            @Valid @ModelAttribute("form") AppointmentForm form,
            BindingResult errors,
            @RequestParam @Nullable String body) {
        if (MemberForms.accepted(errors, () -> appointing.appoint(form))) {
            return Forms.to("/commission/members/" + form.member(), "memberAppointed");
        }
        return page(Forms.unprocessable(FORM, errors), form, body);
    }

    @GetMapping("/commission/appointments/{id}/renewal")
    ModelAndView startRenewal(@PathVariable long id) {
        Term term = term(id);
        return new ModelAndView(RENEWAL)
                .addObject("term", term)
                .addObject("form", new RenewalForm(term.version(), null, null));
    }

    @PostMapping("/commission/appointments/{id}/renewal")
    ModelAndView renew(@PathVariable long id, @Valid @ModelAttribute("form") RenewalForm form, BindingResult errors) {
        Term term = term(id);
        if (MemberForms.accepted(errors, () -> appointing.renew(term, form))) {
            return Forms.to("/commission/members/" + term.memberId(), "memberRenewed");
        }
        return Forms.unprocessable(RENEWAL, errors).addObject("term", term);
    }

    private Term term(long id) {
        return members.term(id).filter(found -> !found.isPart()).orElseThrow(NotFound::new);
    }

    private ModelAndView page(ModelAndView page, AppointmentForm form, @Nullable String body) {
        SeatPlan plan = choices.plan(form.seat(), body);
        return page.addObject("plan", plan)
                .addObject("seats", choices.seats(plan))
                .addObject("persons", choices.persons(plan, form.member()));
    }
}
