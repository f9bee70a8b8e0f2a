package kr.madang.commission.session;

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

/** Puts questions to the vote and counts them. */
@Controller
@PreAuthorize("@commissionAccess.keeps()")
class VoteController {

    private final EntryPages pages;
    private final Voting voting;
    private final VoteTaking taking;
    private final BallotQuery ballots;

    VoteController(EntryPages pages, Voting voting, VoteTaking taking, BallotQuery ballots) {
        this.pages = pages;
        this.voting = voting;
        this.taking = taking;
        this.ballots = ballots;
    }

    @PostMapping("/commission/entries/{id}/votes")
    ModelAndView open(@PathVariable long id, @Valid @ModelAttribute("typed") EntryForm form, BindingResult errors) {
        return step(id, form, errors, () -> voting.open(id, form.motion(), form.methodChosen(), form.challenge()));
    }

    @PostMapping("/commission/votes/{id}/records")
    ModelAndView record(@PathVariable long id, @Valid @ModelAttribute("typed") EntryForm form, BindingResult errors) {
        return step(ballots.entryOf(id), form, errors, () -> taking.record(id, form.votes()));
    }

    @PostMapping("/commission/votes/{id}/count")
    ModelAndView count(@PathVariable long id, @Valid @ModelAttribute("typed") EntryForm form, BindingResult errors) {
        return step(ballots.entryOf(id), form, errors, () -> voting.count(id));
    }

    @PostMapping("/commission/votes/{id}/abandonment")
    ModelAndView abandon(@PathVariable long id, @Valid @ModelAttribute("typed") EntryForm form, BindingResult errors) {
        return step(ballots.entryOf(id), form, errors, () -> voting.abandon(id));
    }

    private ModelAndView step(long entryId, EntryForm form, BindingResult errors, Runnable deed) {
        pages.entry(entryId);
        if (errors.hasErrors()) {
            throw new BadRequest("commission.formUnreadable");
        }
        try {
            deed.run();
        } catch (DomainRuleViolation refused) {
            return pages.refused(entryId, refused, form);
        }
        return Forms.to("/commission/entries/" + entryId, "saved");
    }
}
