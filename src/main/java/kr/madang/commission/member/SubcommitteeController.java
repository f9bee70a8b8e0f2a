package kr.madang.commission.member;

import jakarta.validation.Valid;
import java.time.LocalDate;
import kr.madang.commission.member.MemberQuery.Term;
import kr.madang.platform.time.BusinessClock;
import kr.madang.platform.web.Choice;
import kr.madang.platform.web.ConditionText;
import kr.madang.platform.web.Forms;
import kr.madang.platform.web.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The subcommittees (분과) and who sits in them. */
@Controller
class SubcommitteeController {

    private static final String FORM = "commission/member/assignment-form";

    private final BodyQuery bodies;
    private final Sittings sittings;
    private final Appointing appointing;
    private final BusinessClock clock;

    SubcommitteeController(BodyQuery bodies, Sittings sittings, Appointing appointing, BusinessClock clock) {
        this.bodies = bodies;
        this.sittings = sittings;
        this.appointing = appointing;
        this.clock = clock;
    }

    /** Where members and their subcommittees are read. */
    @Component
    record Sittings(SubcommitteeQuery subcommittees, MemberQuery members) {}

    @GetMapping("/commission/subcommittees")
    @PreAuthorize("@commissionAccess.reads()")
    ModelAndView show(@RequestParam @Nullable String body, @RequestParam @Nullable String asOf) {
        LocalDate day = asOf == null ? clock.today() : ConditionText.day(asOf);
        return new ModelAndView("commission/member/subcommittees")
                .addObject(
                        "division",
                        bodies.chosen(body)
                                .map(chosen -> sittings.subcommittees().division(chosen, day))
                                .orElse(null));
    }

    @GetMapping("/commission/appointments/{id}/subcommittees/new")
    @PreAuthorize("@commissionAccess.keeps()")
    ModelAndView startNew(@PathVariable long id) {
        Term sitting = term(id);
        LocalDate today = clock.today();
        LocalDate from = today.isBefore(sitting.startsOn()) ? sitting.startsOn() : today;
        return page(new ModelAndView(FORM).addObject("form", new AssignmentForm(null, from)), sitting);
    }

    @PostMapping("/commission/appointments/{id}/subcommittees")
    @PreAuthorize("@commissionAccess.keeps()")
    ModelAndView assign(
            @PathVariable long id, @Valid @ModelAttribute("form") AssignmentForm form, BindingResult errors) {
        Term sitting = term(id);
        if (MemberForms.accepted(errors, () -> appointing.assign(sitting, form))) {
            return Forms.to("/commission/members/" + sitting.memberId(), "subcommitteeAssigned");
        }
        return page(Forms.unprocessable(FORM, errors), sitting);
    }

    private Term term(long id) {
        return sittings.members().term(id).filter(found -> !found.isPart()).orElseThrow(NotFound::new);
    }

    private ModelAndView page(ModelAndView page, Term sitting) {
        return page.addObject("term", sitting)
                .addObject(
                        "parts",
                        bodies.partsOf(sitting.bodyId()).stream()
                                .map(part -> new Choice(String.valueOf(part.id()), part.name()))
                                .toList());
    }
}
