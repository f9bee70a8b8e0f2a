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

/** Opening and closing a session, and a written round. */
@Controller
class SessionController {

    private final SessionPages pages;
    private final SessionRun run;
    private final WrittenRound round;

    SessionController(SessionPages pages, SessionRun run, WrittenRound round) {
        this.pages = pages;
        this.run = run;
        this.round = round;
    }

    @GetMapping("/commission/meetings/{id}/session")
    @PreAuthorize("@commissionAccess.reads()")
    ModelAndView show(@PathVariable long id) {
        return pages.of(id);
    }

    @PostMapping("/commission/meetings/{id}/opening")
    @PreAuthorize("@commissionAccess.keeps()")
    ModelAndView open(@PathVariable long id, @Valid @ModelAttribute("typed") SessionForm form, BindingResult errors) {
        return step(id, form, errors, "meetingOpened", () -> run.open(id, form.seenVersion(), form.presider()));
    }

    @PostMapping("/commission/meetings/{id}/closing")
    @PreAuthorize("@commissionAccess.keeps()")
    ModelAndView close(@PathVariable long id, @Valid @ModelAttribute("typed") SessionForm form, BindingResult errors) {
        return step(id, form, errors, "meetingClosed", () -> run.close(id, form.seenVersion()));
    }

    @PostMapping("/commission/meetings/{id}/written-round")
    @PreAuthorize("@commissionAccess.keeps()")
    ModelAndView startRound(
            @PathVariable long id, @Valid @ModelAttribute("typed") SessionForm form, BindingResult errors) {
        return step(id, form, errors, "writtenRoundStarted", () -> round.start(id));
    }

    @PostMapping("/commission/meetings/{id}/written-round/end")
    @PreAuthorize("@commissionAccess.keeps()")
    ModelAndView finishRound(
            @PathVariable long id, @Valid @ModelAttribute("typed") SessionForm form, BindingResult errors) {
        return step(id, form, errors, "writtenRoundCounted", () -> round.finish(id));
    }

    private ModelAndView step(long id, SessionForm form, BindingResult errors, String notice, Runnable deed) {
        if (errors.hasErrors()) {
            throw new BadRequest("commission.formUnreadable");
        }
        pages.mustExist(id);
        try {
            deed.run();
        } catch (DomainRuleViolation refused) {
            return pages.refused(id, refused, form);
        }
        return Forms.to("/commission/meetings/" + id + "/session", notice);
    }
}
