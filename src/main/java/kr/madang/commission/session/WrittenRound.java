package kr.madang.commission.session;

import java.util.List;
import kr.madang.commission.meeting.MeetingDesk;
import kr.madang.commission.session.SessionDesk.InHand;
import kr.madang.domain.body.meeting.AgendaEntries;
import kr.madang.domain.body.meeting.AgendaEntry;
import kr.madang.domain.body.meeting.MeetingFacts;
import kr.madang.domain.body.meeting.Outcome;
import kr.madang.domain.body.vote.Motion;
import kr.madang.domain.body.vote.Vote;
import kr.madang.domain.body.vote.VoteState;
import kr.madang.domain.body.vote.VoteSubject;
import kr.madang.domain.body.vote.Votes;
import kr.madang.domain.shared.DomainRuleViolation;
import kr.madang.domain.shared.Signature;
import kr.madang.platform.security.Signing;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A written deliberation (서면심의): the papers go out, members answer within the period, and those who answer are the ones
 * present. An item on which too few answered is not decided and comes back.
 */
@Service
@Transactional
class WrittenRound {

    private final MeetingDesk meetings;
    private final QuorumReckoning reckoning;
    private final BallotBox box;
    private final Registers registers;

    WrittenRound(MeetingDesk meetings, QuorumReckoning reckoning, BallotBox box, Registers registers) {
        this.meetings = meetings;
        this.reckoning = reckoning;
        this.box = box;
        this.registers = registers;
    }

    /** Its items and votes. */
    @Service("writtenRegisters")
    record Registers(AgendaEntries entries, Votes votes, Voting voting, Signing signing, JdbcClient jdbc) {

        List<Long> openVotes(long entryId) {
            return jdbc.sql("select id from vote where entry_id = ? and state = 'OPEN'")
                    .param(entryId)
                    .query(Long.class)
                    .list();
        }
    }

    /** Puts every item to the vote of all members in office who may take part; the session must have been opened. */
    public void start(long meetingId) {
        MeetingFacts meeting = written(meetingId);
        Signature by = registers.signing().now();
        for (AgendaEntry entry : registers.entries().findByMeetingIdOrderByPosition(meetingId)) {
            if (entry.outcome() != null || !registers.openVotes(entry.id()).isEmpty()) {
                continue;
            }
            Reckoning reckoned = reckoning.ofEntry(meeting, entry.id(), null);
            Motion motion = new Motion(VoteSubject.PROPOSAL, titleOf(entry), null, null);
            Vote vote = registers
                    .votes()
                    .saveAndFlush(Vote.openWritten(
                            entry.id(), registers.votes().nextOrdinal(entry.id()), motion, reckoned.quorum(), by));
            box.enrol(vote.id(), reckoned.takingPart());
        }
    }

    /** @throws DomainRuleViolation while answers may still come in */
    public void finish(long meetingId) {
        MeetingFacts meeting = written(meetingId);
        boolean over = meeting.time().repliesUntil() != null
                && registers.signing().today().isAfter(meeting.time().repliesUntil());
        for (AgendaEntry entry : registers.entries().findByMeetingIdOrderByPosition(meetingId)) {
            for (Long voteId : registers.openVotes(entry.id())) {
                if (!over && !box.everybodyHasVoted(voteId)) {
                    throw new DomainRuleViolation("meeting.repliesStillComing");
                }
                count(new InHand(meeting, entry), voteId);
            }
        }
    }

    private void count(InHand inHand, long voteId) {
        Vote vote = registers.votes().hold(voteId).orElseThrow();
        if (vote.state() != VoteState.OPEN) {
            return;
        }
        vote.reckonAnew(
                reckoning.ofEntry(inHand.meeting(), inHand.entry().id(), null).quorum());
        box.strikeOffWhoHasNotVoted(voteId);
        if (vote.quorum().isMetBy(box.electors(voteId))) {
            registers.voting().count(inHand, vote);
            return;
        }
        vote.abandon(registers.signing().now());
        registers.votes().saveAndFlush(vote);
        inHand.entry().end(Outcome.NOT_REACHED);
        registers.entries().saveAndFlush(inHand.entry());
    }

    private MeetingFacts written(long meetingId) {
        var meeting = meetings.hold(meetingId);
        meeting.mustBeInSession();
        if (!meeting.facts().isWritten()) {
            throw new DomainRuleViolation("meeting.notInThisState");
        }
        return meeting.facts();
    }

    private String titleOf(AgendaEntry entry) {
        return registers
                .jdbc()
                .sql("select title from agenda_item where id = ?")
                .param(entry.itemId())
                .query(String.class)
                .single();
    }
}
