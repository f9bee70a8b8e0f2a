package kr.madang.commission.session;

import jakarta.validation.Valid;
import kr.madang.domain.shared.DomainRuleViolation;
import kr.madang.platform.web.BadRequest;
import kr.madang.platform.web.Forms;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** An item in session: who sits out, and what is decided without a vote. */
@Controller
class SessionItemController {

    private final EntryPages pages;
    private final Recusing recusing;
    private final Deciding deciding;

    SessionItemController(EntryPages pages, Recusing recusing, Deciding deciding) {
        this.pages = pages;
        this.recusing = recusing;
        this.deciding = deciding;
    }

    @GetMapping("/commission/entries/{id}")
    @PreAuthorize("@commissionAccess.reads()")
    ModelAndView show(@PathVariable long id) {
        return pages.of(id);
    }

    @PostMapping("/commission/entries/{id}/recusals")
    @PreAuthorize("@commissionAccess.keeps()")
    ModelAndView recuse(@PathVariable long id, @Valid @ModelAttribute("typed") EntryForm form, BindingResult errors) {
        return step(
                id, form, errors, () -> recusing.declare(id, form.memberChosen(), form.recusalChosen(), form.reason()));
    }

    @PostMapping("/commission/entries/{id}/recusals/{recusalId}/lifting")
    @PreAuthorize("@commissionAccess.keeps()")
    ModelAndView lift(
            @PathVariable long id,
            @PathVariable long recusalId,
            @Valid @ModelAttribute("typed") EntryForm form,
            BindingResult errors) {
        return step(id, form, errors, () -> recusing.lift(id, recusalId));
    }

    @PostMapping("/commission/entries/{id}/decision")
    @PreAuthorize("@commissionAccess.keeps()")
    ModelAndView decide(@PathVariable long id, @Valid @ModelAttribute("typed") EntryForm form, BindingResult errors) {
        return step(id, form, errors, () -> deciding.decide(id, form.outcomeChosen(), form.words()));
    }

    private ModelAndView step(long id, EntryForm form, BindingResult errors, Runnable deed) {
        pages.entry(id);
        if (errors.hasErrors()) {
            throw new BadRequest("commission.formUnreadable");
        }
        try {
            deed.run();
        } catch (DomainRuleViolation refused) {
            return pages.refused(id, refused, form);
        }
        return Forms.to("/commission/entries/" + id, "saved");
    }
}
