package kr.madang.commission.session;

import kr.madang.commission.session.SessionDesk.InHand;
import kr.madang.domain.body.meeting.AgendaEntry;
import kr.madang.domain.body.meeting.ItemKind;
import kr.madang.domain.body.vote.BodyDecisions;
import kr.madang.domain.body.vote.Decision;
import kr.madang.domain.body.vote.Motion;
import kr.madang.domain.body.vote.Recusal;
import kr.madang.domain.body.vote.Recusals;
import kr.madang.domain.body.vote.Tally;
import kr.madang.domain.body.vote.Vote;
import kr.madang.domain.body.vote.VoteMethod;
import kr.madang.domain.body.vote.VoteSubject;
import kr.madang.domain.body.vote.Votes;
import kr.madang.domain.shared.DomainRuleViolation;
import kr.madang.domain.shared.Signature;
import kr.madang.platform.security.Signing;
import kr.madang.platform.web.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Puts questions to the vote, takes votes and counts them (표결). A counted vote decides the item there and then. */
@Service
@Transactional
class Voting {

    private final SessionDesk desk;
    private final QuorumReckoning reckoning;
    private final BallotBox box;
    private final Registers registers;

    Voting(SessionDesk desk, QuorumReckoning reckoning, BallotBox box, Registers registers) {
        this.desk = desk;
        this.reckoning = reckoning;
        this.box = box;
        this.registers = registers;
    }

    /** What votes lead to, and who signs. */
    @Service
    record Registers(Votes votes, BodyDecisions decisions, Recusals recusals, Signing signing) {

        boolean hasPendingChallenge(long entryId) {
            return recusals.findByEntryId(entryId).stream().anyMatch(Recusal::isPending);
        }
    }

    /**
     * Puts a question to the vote; asking whether anybody objects is counted at once.
     *
     * @param challengeId the challenge that is voted on
     * @throws DomainRuleViolation without a quorum, or while a challenge is undecided
     */
    public long open(long entryId, Motion motion, VoteMethod method, @Nullable Long challengeId) {
        InHand inHand = desk.take(entryId);
        mustBeVotable(inHand, motion);
        Recusal challenged = challenge(motion, challengeId, entryId);
        Reckoning reckoned = reckoning.ofEntry(inHand.meeting(), entryId, challenged);
        Signature by = registers.signing().now();
        reopen(inHand.entry());
        Vote vote = registers
                .votes()
                .saveAndFlush(Vote.open(
                        entryId,
                        registers.votes().nextOrdinal(entryId),
                        motion,
                        method,
                        reckoned.quorum(),
                        reckoned.present(),
                        by));
        if (challenged != null) {
            challenged.putTo(vote);
            registers.recusals().saveAndFlush(challenged);
        }
        box.enrol(vote.id(), reckoned.takingPart());
        desk.note("VOTE_OPENED", inHand, motion.subject() + " " + method);
        if (method == VoteMethod.CONSENT) {
            box.markAll(vote.id());
            conclude(inHand, vote, Tally.unanimous(reckoned.present()), by);
        }
        return vote.id();
    }

    /** Closes the vote and counts it. */
    public void count(long voteId) {
        InHand inHand = desk.take(entryOf(voteId));
        Vote vote = registers.votes().hold(voteId).orElseThrow(NotFound::new);
        if (inHand.meeting().isWritten()) {
            throw new DomainRuleViolation("vote.countedWithTheRound");
        }
        count(inHand, vote);
    }

    void count(InHand inHand, Vote vote) {
        int present = box.electors(vote.id());
        if (!vote.quorum().isMetBy(present)) {
            throw new DomainRuleViolation("vote.noQuorum", vote.quorum().required(), present);
        }
        Reckoning reckoned = reckoning.ofEntry(inHand.meeting(), inHand.entry().id(), null);
        Tally tally = Tally.count(reckoned.rule(), present, box.empty(vote.id(), vote.method()));
        conclude(inHand, vote, tally, registers.signing().now());
    }

    /** Gives a vote up; its papers are thrown away unopened. */
    public void abandon(long voteId) {
        InHand inHand = desk.take(entryOf(voteId));
        Vote vote = registers.votes().hold(voteId).orElseThrow(NotFound::new);
        box.discard(voteId);
        vote.abandon(registers.signing().now());
        registers.votes().saveAndFlush(vote);
        desk.note("VOTE_ABANDONED", inHand, String.valueOf(voteId));
    }

    private void conclude(InHand inHand, Vote vote, Tally tally, Signature by) {
        vote.close(tally, by);
        registers.votes().saveAndFlush(vote);
        registers.recusals().findByVoteId(vote.id()).ifPresent(recusal -> {
            recusal.rule(tally);
            registers.recusals().saveAndFlush(recusal);
        });
        vote.outcome().ifPresent(outcome -> {
            Long corrected = registers
                    .decisions()
                    .standingOn(vote.entryId())
                    .map(Decision::id)
                    .orElse(null);
            registers.decisions().saveAndFlush(Decision.of(vote, corrected, by));
            inHand.entry().end(outcome);
            desk.keep(inHand.entry());
        });
        desk.note("VOTE_COUNTED", inHand, vote.motion().subject() + " " + vote.method());
    }

    private @Nullable Recusal challenge(Motion motion, @Nullable Long challengeId, long entryId) {
        if (motion.subject() != VoteSubject.CHALLENGE) {
            if (registers.hasPendingChallenge(entryId)) {
                throw new DomainRuleViolation("vote.challengeFirst");
            }
            return null;
        }
        return registers.recusals().findByEntryId(entryId).stream()
                .filter(recusal -> challengeId != null && recusal.id() == challengeId && recusal.isPending())
                .findFirst()
                .orElseThrow(() -> new DomainRuleViolation("recusal.noChallengePending"));
    }

    private void mustBeVotable(InHand inHand, Motion motion) {
        registers.votes().mustBeOver(inHand.entry().id());
        if (motion.movedBy() != null && !reckoning.inOffice(inHand.meeting()).contains(motion.movedBy())) {
            throw new DomainRuleViolation("attendance.notInOffice");
        }
        if (inHand.meeting().isWritten()) {
            throw new DomainRuleViolation("vote.countedWithTheRound");
        }
        boolean onTheMatter = motion.subject() == VoteSubject.PROPOSAL || motion.subject() == VoteSubject.AMENDMENT;
        if (onTheMatter && desk.kindOf(inHand.entry()) == ItemKind.REPORT) {
            throw new DomainRuleViolation("vote.reportIsNoted");
        }
    }

    private void reopen(AgendaEntry entry) {
        entry.takeUp();
        desk.keep(entry);
    }

    private long entryOf(long voteId) {
        return registers.votes().findById(voteId).orElseThrow(NotFound::new).entryId();
    }
}
