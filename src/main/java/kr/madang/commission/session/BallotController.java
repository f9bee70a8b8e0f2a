package kr.madang.commission.session;

import kr.madang.commission.meeting.MeetingDesk;
import kr.madang.commission.session.BallotQuery.Paper;
import kr.madang.domain.body.RecusalKind;
import kr.madang.domain.body.vote.Choice;
import kr.madang.domain.shared.DomainRuleViolation;
import kr.madang.platform.security.CurrentStaff;
import kr.madang.platform.web.Forms;
import kr.madang.platform.web.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** A member votes, and sits out. */
@Controller
@PreAuthorize("@commissionAccess.sits()")
class BallotController {

    private final BallotQuery ballots;
    private final VoteTaking taking;
    private final Recusing recusing;
    private final Member member;

    BallotController(BallotQuery ballots, VoteTaking taking, Recusing recusing, Member member) {
        this.ballots = ballots;
        this.taking = taking;
        this.recusing = recusing;
        this.member = member;
    }

    /** Who votes, and where. */
    @Component("votingMember")
    record Member(CurrentStaff current, EntryPages entries, SessionPages sessions, MeetingDesk desk) {

        long appointmentOn(long entryId) {
            Long mine = sessions.mine(desk.facts(entries.entry(entryId).meetingId()));
            if (mine == null) {
                throw new NotFound();
            }
            return mine;
        }
    }

    @GetMapping("/commission/votes/{id}")
    ModelAndView show(@PathVariable long id) {
        return new ModelAndView("commission/session/ballot").addObject("paper", paper(id));
    }

    @PostMapping("/commission/votes/{id}/ballot")
    ModelAndView vote(@PathVariable long id, @RequestParam @Nullable Choice choice) {
        Paper paper = paper(id);
        try {
            if (choice == null) {
                throw new DomainRuleViolation("vote.nothingChosen");
            }
            taking.cast(id, paper.appointmentId(), choice);
        } catch (DomainRuleViolation refused) {
            ModelAndView page = show(id).addObject("refused", refused);
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return page;
        }
        return Forms.to("/commission/votes/" + id, "voteTaken");
    }

    @PostMapping("/commission/entries/{id}/self-recusal")
    ModelAndView sitOut(@PathVariable long id, @RequestParam @Nullable String words) {
        long mine = member.appointmentOn(id);
        try {
            if (words == null || words.length() > 500) {
                throw new DomainRuleViolation("commission.reasonNeeded");
            }
            recusing.declare(id, mine, RecusalKind.SELF_RECUSED, words);
        } catch (DomainRuleViolation refused) {
            return member.entries().refused(id, refused, null);
        }
        return Forms.to("/commission/entries/" + id, "recusalDeclared");
    }

    private Paper paper(long id) {
        return ballots.find(id, member.current().get().accountId()).orElseThrow(NotFound::new);
    }
}
