package kr.madang.commission.session;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** An item on the agenda with its recusals, votes, decisions and follow-ups: one statement each. */
@Component
@Transactional(readOnly = true)
class SessionItemQuery {

    private final JdbcClient jdbc;

    SessionItemQuery(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Entry> find(long id) {
        return jdbc.sql("""
                        select e.id, e.meeting_id, e.position, e.outcome, i.id as item_id, i.year || '-' || i.ordinal as number,
                               i.kind, i.title, i.proposal, d.name as department_name, i.department_id,
                               (select n.id from agenda_entry n where n.meeting_id = e.meeting_id and n.position = e.position - 1) as previous,
                               (select n.id from agenda_entry n where n.meeting_id = e.meeting_id and n.position = e.position + 1) as next
                        from agenda_entry e join agenda_item i on i.id = e.item_id join department d on d.id = i.department_id
                        where e.id = ?
                        """).param(id).query(Entry.class).optional();
    }

    List<RecusalLine> recusals(long entryId) {
        return jdbc.sql("""
                        select r.id, r.appointment_id, m.name, r.kind, r.reason, r.ruling, r.vote_id is not null as put
                        from recusal r join appointment a on a.id = r.appointment_id join member m on m.id = a.member_id
                        where r.entry_id = ? order by r.id
                        """).param(entryId).query(RecusalLine.class).list();
    }

    List<VoteLine> votes(long entryId) {
        return jdbc.sql("""
                        select v.id, v.ordinal, v.subject, v.motion, v.amended_text, v.method, v.state, v.in_office, v.excluded,
                               v.required, v.present, v.yes, v.no, v.abstained, v.carried, v.opened_at,
                               (select count(*) from vote_elector l where l.vote_id = v.id) as electors,
                               (select count(*) from vote_elector l where l.vote_id = v.id and l.voted) as voted
                        from vote v where v.entry_id = ? order by v.ordinal
                        """).param(entryId).query(VoteLine.class).list();
    }

    /** Who may vote in each vote on the item; what they voted only where the vote is by name. */
    List<Ballot> ballots(long entryId) {
        return jdbc.sql("""
                        select l.vote_id, l.appointment_id, m.name, l.voted, o.choice
                        from vote v join vote_elector l on l.vote_id = v.id
                        join appointment a on a.id = l.appointment_id join member m on m.id = a.member_id
                        left join open_ballot o on o.vote_id = l.vote_id and o.appointment_id = l.appointment_id
                        where v.entry_id = ? order by l.vote_id, l.appointment_id
                        """).param(entryId).query(Ballot.class).list();
    }

    List<DecisionLine> decisions(long entryId) {
        return jdbc.sql("""
                        select d.id, d.kind, d.reason, d.amended_text, d.in_office, d.excluded, d.required, d.present,
                               d.decided_at, v.ordinal as vote_ordinal,
                               exists (select 1 from decision l where l.corrects_id = d.id) as corrected
                        from decision d left join vote v on v.id = d.vote_id where d.entry_id = ? order by d.id
                        """).param(entryId).query(DecisionLine.class).list();
    }

    List<FollowUpLine> followUps(long entryId) {
        return jdbc.sql("""
                        select f.id, f.task, f.due_on, f.progress, p.name as department_name
                        from follow_up f join decision d on d.id = f.decision_id join department p on p.id = f.department_id
                        where d.entry_id = ? order by f.due_on, f.id
                        """).param(entryId).query(FollowUpLine.class).list();
    }

    /** An item on the agenda. */
    public record Entry(
            long id,
            long meetingId,
            int position,
            @Nullable String outcome,
            long itemId,
            String number,
            String kind,
            String title,
            String proposal,
            String departmentName,
            long departmentId,
            @Nullable Long previous,
            @Nullable Long next) {}

    /** A member who sits out, or of whom that is asked. */
    public record RecusalLine(
            long id, long appointmentId, String name, String kind, String reason, String ruling, boolean put) {

        /** Whether it can still be taken back. */
        public boolean isLiftable() {
            return !put && !ruling.equals("LIFTED");
        }
    }

    /** A vote. */
    public record VoteLine(
            long id,
            int ordinal,
            String subject,
            String motion,
            @Nullable String amendedText,
            String method,
            String state,
            int inOffice,
            int excluded,
            int required,
            @Nullable Integer present,
            @Nullable Integer yes,
            @Nullable Integer no,
            @Nullable Integer abstained,
            @Nullable Boolean carried,
            Instant openedAt,
            int electors,
            int voted) {

        public boolean isOpen() {
            return state.equals("OPEN");
        }
    }

    /** A voter of a vote. */
    public record Ballot(
            long voteId,
            long appointmentId,
            String name,
            boolean voted,
            @Nullable String choice) {}

    /** A decision. */
    public record DecisionLine(
            long id,
            String kind,
            @Nullable String reason,
            @Nullable String amendedText,
            int inOffice,
            int excluded,
            int required,
            int present,
            Instant decidedAt,
            @Nullable Integer voteOrdinal,
            boolean corrected) {}

    /** What is to be done because of it. */
    public record FollowUpLine(long id, String task, LocalDate dueOn, int progress, String departmentName) {}
}
