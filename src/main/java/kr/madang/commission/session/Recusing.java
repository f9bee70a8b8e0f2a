package kr.madang.commission.session;

import kr.madang.commission.session.SessionDesk.InHand;
import kr.madang.domain.body.RecusalKind;
import kr.madang.domain.body.vote.Recusal;
import kr.madang.domain.body.vote.Recusals;
import kr.madang.domain.shared.DomainRuleViolation;
import kr.madang.domain.shared.Signature;
import kr.madang.platform.security.Signing;
import kr.madang.platform.web.NotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Records who sits out of an item (제척·기피·회피). */
@Service
@Transactional
class Recusing {

    private final SessionDesk desk;
    private final Recusals recusals;
    private final Electorates electorates;
    private final QuorumReckoning reckoning;
    private final Signing signing;

    Recusing(SessionDesk desk, Recusals recusals, Electorates electorates, QuorumReckoning reckoning, Signing signing) {
        this.desk = desk;
        this.recusals = recusals;
        this.electorates = electorates;
        this.reckoning = reckoning;
        this.signing = signing;
    }

    /** @throws DomainRuleViolation when the member has voted on the item already */
    public void declare(long entryId, long appointmentId, RecusalKind kind, String reason) {
        InHand inHand = desk.takeAhead(entryId);
        mustBeOpenToRecusal(inHand, appointmentId);
        if (electorates.votedOn(entryId, appointmentId)) {
            throw new DomainRuleViolation("recusal.alreadyVoted");
        }
        Signature by = signing.now();
        boolean standing = recusals.findByEntryIdAndAppointmentId(entryId, appointmentId).stream()
                .anyMatch(known -> known.sitsOut() || known.isPending());
        if (standing) {
            throw new DomainRuleViolation("recusal.alreadyDeclared");
        }
        Recusal recusal = new Recusal(entryId, appointmentId, kind, reason, by);
        if (recusal.sitsOut()) {
            electorates.satOut(entryId, appointmentId);
        }
        recusals.saveAndFlush(recusal);
        desk.note("RECUSAL_DECLARED", inHand, kind + " " + appointmentId);
    }

    /** It was a mistake, or the reason is gone. */
    public void lift(long entryId, long recusalId) {
        InHand inHand = desk.takeAhead(entryId);
        electorates.mustHaveNoOpenVote(entryId);
        Recusal recusal = recusals.findById(recusalId)
                .filter(known -> known.entryId() == entryId)
                .orElseThrow(NotFound::new);
        recusal.lift();
        recusals.saveAndFlush(recusal);
        desk.note("RECUSAL_LIFTED", inHand, recusal.kind() + " " + recusal.appointmentId());
    }

    /** In a session the list of a vote under way stands; in a written round it lasts for days and follows. */
    private void mustBeOpenToRecusal(InHand inHand, long appointmentId) {
        if (!reckoning.inOffice(inHand.meeting()).contains(appointmentId)) {
            throw new DomainRuleViolation("attendance.notInOffice");
        }
        if (inHand.meeting().isWritten()) {
            electorates.holdOpenVotes(inHand.meeting().id());
        } else {
            electorates.mustHaveNoOpenVote(inHand.entry().id());
        }
    }
}
