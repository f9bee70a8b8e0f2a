package kr.madang.commission.session;

import kr.madang.commission.session.SessionDesk.InHand;
import kr.madang.domain.body.meeting.AgendaEntry;
import kr.madang.domain.body.meeting.ItemKind;
import kr.madang.domain.body.meeting.Outcome;
import kr.madang.domain.body.vote.BodyDecisions;
import kr.madang.domain.body.vote.Decision;
import kr.madang.domain.body.vote.Votes;
import kr.madang.domain.shared.DomainRuleViolation;
import kr.madang.platform.security.Signing;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Records what is decided without a vote: noted, deferred, withdrawn, or not reached (의결). */
@Service
@Transactional
class Deciding {

    private final SessionDesk desk;
    private final QuorumReckoning reckoning;
    private final BodyDecisions decisions;
    private final Records records;

    Deciding(SessionDesk desk, QuorumReckoning reckoning, BodyDecisions decisions, Records records) {
        this.desk = desk;
        this.reckoning = reckoning;
        this.decisions = decisions;
        this.records = records;
    }

    /** Votes under way, and who signs. */
    @Service("decisionRecords")
    record Records(Votes votes, Signing signing) {}

    /** @throws DomainRuleViolation when it needs a vote, a vote is under way, or the quorum is lost */
    public void decide(long entryId, Outcome outcome, @Nullable String reason) {
        InHand inHand = desk.take(entryId);
        records.votes().mustBeOver(entryId);
        mustFit(inHand, outcome);
        AgendaEntry entry = inHand.entry();
        if (outcome == Outcome.NOT_REACHED) {
            entry.leaveUnreached();
        } else {
            Reckoning reckoned = reckoning.ofEntry(inHand.meeting(), entryId, null);
            Long corrected = decisions.standingOn(entryId).map(Decision::id).orElse(null);
            decisions.saveAndFlush(Decision.withoutVote(
                    entryId,
                    outcome,
                    reason,
                    reckoned.quorum(),
                    reckoned.present(),
                    corrected,
                    records.signing().now()));
            entry.end(outcome);
        }
        desk.keep(entry);
        desk.note("ITEM_DECIDED", inHand, outcome.name());
    }

    private void mustFit(InHand inHand, Outcome outcome) {
        if (outcome == Outcome.NOTED && desk.kindOf(inHand.entry()) != ItemKind.REPORT) {
            throw new DomainRuleViolation("decision.onlyReportsAreNoted");
        }
        if (inHand.meeting().isWritten() && outcome != Outcome.WITHDRAWN && outcome != Outcome.NOT_REACHED) {
            throw new DomainRuleViolation("vote.countedWithTheRound");
        }
    }
}
