package kr.madang.commission.session;

import java.time.LocalDate;
import java.util.Map;
import kr.madang.commission.session.SessionDesk.InHand;
import kr.madang.commission.session.Voting.Registers;
import kr.madang.domain.body.vote.Choice;
import kr.madang.domain.body.vote.Vote;
import kr.madang.domain.body.vote.VoteMethod;
import kr.madang.domain.shared.DomainRuleViolation;
import kr.madang.domain.shared.Signature;
import kr.madang.platform.web.NotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes votes: a member's own, or those the secretary writes down (표결 참여). */
@Service
@Transactional
class VoteTaking {

    private final SessionDesk desk;
    private final QuorumReckoning reckoning;
    private final BallotBox box;
    private final Registers registers;

    VoteTaking(SessionDesk desk, QuorumReckoning reckoning, BallotBox box, Registers registers) {
        this.desk = desk;
        this.reckoning = reckoning;
        this.box = box;
        this.registers = registers;
    }

    /** Takes a member's own vote. */
    public void cast(long voteId, long appointmentId, Choice choice) {
        InHand inHand = desk.takeForVote(entryOf(voteId));
        mustBeInTime(inHand);
        if (!mayVote(inHand, appointmentId)) {
            throw new DomainRuleViolation("vote.chairDoesNotVote");
        }
        box.cast(voteId, appointmentId, choice, registers.signing().now());
        desk.note("VOTE_CAST", inHand, String.valueOf(appointmentId));
    }

    /** Writes down the votes by name that were given aloud or on paper. */
    public void record(long voteId, Map<Long, Choice> choices) {
        InHand inHand = desk.take(entryOf(voteId));
        Vote vote = registers.votes().hold(voteId).orElseThrow(NotFound::new);
        if (vote.method() != VoteMethod.OPEN) {
            throw new DomainRuleViolation("vote.onlyMembersThemselves");
        }
        Signature by = registers.signing().now();
        choices.forEach((member, choice) -> {
            if (!mayVote(inHand, member)) {
                throw new DomainRuleViolation("vote.chairDoesNotVote");
            }
            box.cast(voteId, member, choice, by);
        });
        desk.note("VOTES_RECORDED", inHand, String.valueOf(choices.size()));
    }

    /** The period of a written deliberation binds its members. */
    private void mustBeInTime(InHand inHand) {
        LocalDate last = inHand.meeting().time().repliesUntil();
        if (inHand.meeting().isWritten()
                && last != null
                && registers.signing().today().isAfter(last)) {
            throw new DomainRuleViolation("vote.repliesClosed");
        }
    }

    private boolean mayVote(InHand inHand, long appointmentId) {
        return reckoning.mayVote(inHand.meeting(), appointmentId);
    }

    private long entryOf(long voteId) {
        return registers.votes().findById(voteId).orElseThrow(NotFound::new).entryId();
    }
}
