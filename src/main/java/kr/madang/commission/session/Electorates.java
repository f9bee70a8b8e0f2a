package kr.madang.commission.session;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import kr.madang.domain.body.meeting.MeetingFacts;
import kr.madang.domain.body.vote.Recusals;
import kr.madang.domain.body.vote.Votes;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps the lists of voters of the votes under way in step with who comes, goes and sits out. */
@Component
class Electorates {

    private final JdbcClient jdbc;
    private final BallotBox box;
    private final Recusals recusals;
    private final Votes votes;

    Electorates(JdbcClient jdbc, BallotBox box, Recusals recusals, Votes votes) {
        this.jdbc = jdbc;
        this.box = box;
        this.recusals = recusals;
        this.votes = votes;
    }

    private record Open(long voteId, long entryId, String subject) {}

    void joined(MeetingFacts meeting, long appointmentId) {
        for (Open vote : open(meeting.id())) {
            boolean out = recusals.findByEntryIdAndAppointmentId(vote.entryId(), appointmentId).stream()
                    .anyMatch(recusal -> recusal.sitsOut()
                            || (recusal.isPending() && vote.subject().equals("CHALLENGE")));
            if (!out) {
                box.enrol(vote.voteId(), List.of(appointmentId));
            }
        }
    }

    void left(long meetingId, long appointmentId) {
        open(meetingId).forEach(vote -> box.strikeOff(vote.voteId(), appointmentId));
    }

    /** Takes a member off the votes under way on an item. */
    void satOut(long entryId, long appointmentId) {
        jdbc.sql("select id from vote where entry_id = ? and state = 'OPEN'")
                .param(entryId)
                .query(Long.class)
                .list()
                .forEach(vote -> box.strikeOff(vote, appointmentId));
    }

    /** Keeps members from voting in the meeting until the transaction ends. */
    void holdOpenVotes(long meetingId) {
        jdbc.sql("""
                        select v.id from vote v join agenda_entry e on e.id = v.entry_id
                        where e.meeting_id = ? and v.state = 'OPEN' order by v.id for update of v
                        """).param(meetingId).query(Long.class).list();
    }

    void mustHaveNoOpenVote(long entryId) {
        votes.mustBeOver(entryId);
    }

    /** Whether the member counts in a vote of the meeting that was opened after the moment: has voted, or was counted. */
    boolean votedSince(long meetingId, long appointmentId, Instant moment) {
        return jdbc.sql("""
                        select exists (select 1 from vote_elector l join vote v on v.id = l.vote_id
                            join agenda_entry e on e.id = v.entry_id
                            where e.meeting_id = ? and l.appointment_id = ? and (v.state = 'CLOSED' or v.state = 'OPEN' and l.voted)
                              and v.opened_at > ?)
                        """)
                .params(meetingId, appointmentId, Timestamp.from(moment))
                .query(Boolean.class)
                .single();
    }

    /** Whether the member voted on the item. */
    boolean votedOn(long entryId, long appointmentId) {
        return jdbc.sql("""
                        select exists (select 1 from vote_elector l join vote v on v.id = l.vote_id
                            where v.entry_id = ? and l.appointment_id = ? and l.voted and v.state <> 'ABANDONED'
                              and v.subject <> 'CHALLENGE')
                        """).params(entryId, appointmentId).query(Boolean.class).single();
    }

    private List<Open> open(long meetingId) {
        return jdbc.sql("""
                        select v.id as vote_id, v.entry_id, v.subject from vote v join agenda_entry e on e.id = v.entry_id
                        where e.meeting_id = ? and v.state = 'OPEN'
                        """).param(meetingId).query(Open.class).list();
    }
}
