package kr.madang.commission.member;

import jakarta.validation.Valid;
import kr.madang.commission.member.MemberQuery.Term;
import kr.madang.domain.body.Ending;
import kr.madang.platform.web.Forms;
import kr.madang.platform.web.NotFound;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** The early end of appointments, to the commission as to its subcommittees. */
@Controller
@PreAuthorize("@commissionAccess.keeps()")
class EndingController {

    private static final String FORM = "commission/member/ending-form";

    private final MemberQuery members;
    private final Departing departing;
    private final Words words;

    EndingController(MemberQuery members, Departing departing, Words words) {
        this.members = members;
        this.departing = departing;
        this.words = words;
    }

    @GetMapping("/commission/appointments/{id}/ending")
    ModelAndView start(@PathVariable long id) {
        Term term = members.term(id).orElseThrow(NotFound::new);
        EndingForm form = new EndingForm(term.version(), null, null, null);
        return page(new ModelAndView(FORM).addObject("form", form), term);
    }

    @PostMapping("/commission/appointments/{id}/ending")
    ModelAndView end(@PathVariable long id, @Valid @ModelAttribute("form") EndingForm form, BindingResult errors) {
        Term term = members.term(id).orElseThrow(NotFound::new);
        if (MemberForms.accepted(errors, () -> departing.end(term, form))) {
            return Forms.to("/commission/members/" + term.memberId(), "appointmentEnded");
        }
        return page(Forms.unprocessable(FORM, errors), term);
    }

    private ModelAndView page(ModelAndView page, Term term) {
        return page.addObject("term", term).addObject("endings", words.choices("ending.", Ending.values()));
    }
}
