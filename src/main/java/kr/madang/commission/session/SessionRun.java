package kr.madang.commission.session;

import java.util.List;
import kr.madang.commission.meeting.MeetingDesk;
import kr.madang.domain.body.meeting.AgendaEntries;
import kr.madang.domain.body.meeting.AgendaEntry;
import kr.madang.domain.body.meeting.AgendaItem;
import kr.madang.domain.body.meeting.AgendaItems;
import kr.madang.domain.body.meeting.Meeting;
import kr.madang.domain.body.meeting.MeetingFacts;
import kr.madang.domain.body.meeting.Outcome;
import kr.madang.domain.shared.DomainRuleViolation;
import kr.madang.domain.shared.Signature;
import kr.madang.platform.security.Signing;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opens and closes sessions (개의·폐회). What was deferred goes back to the pool, and the next meeting hears a report. */
@Service
@Transactional
class SessionRun {

    private final MeetingDesk desk;
    private final QuorumReckoning reckoning;
    private final Business business;
    private final Signing signing;

    SessionRun(MeetingDesk desk, QuorumReckoning reckoning, Business business, Signing signing) {
        this.desk = desk;
        this.reckoning = reckoning;
        this.business = business;
        this.signing = signing;
    }

    /** The items of a meeting and what becomes of them. */
    @Service
    record Business(AgendaEntries entries, AgendaItems items, NextReport report, JdbcClient jdbc) {

        int openVotes(long meetingId) {
            return jdbc.sql("""
                            select count(*) from vote v join agenda_entry e on e.id = v.entry_id
                            where e.meeting_id = ? and v.state = 'OPEN'
                            """).param(meetingId).query(Integer.class).single();
        }

        void leaveAll(long meetingId, Signature by) {
            jdbc.sql("update attendance set left_at = greatest(arrived_at, ?) where meeting_id = ? and left_at is null")
                    .params(java.sql.Timestamp.from(by.at()), meetingId)
                    .update();
        }
    }

    /** Opens it, if enough are there; somebody who is there presides. */
    public void open(long meetingId, int version, @Nullable Long presider) {
        Meeting meeting = desk.find(meetingId, version);
        MeetingFacts facts = meeting.facts();
        Reckoning reckoned = reckoning.ofMeeting(facts);
        if (!facts.isWritten() && presider != null && !reckoned.takingPart().contains(presider)) {
            throw new DomainRuleViolation("meeting.presiderIsAbsent");
        }
        meeting.open(
                facts.isWritten() ? null : presider,
                reckoned.quorum(),
                reckoned.present(),
                signing.today(),
                signing.now());
        desk.keep(meeting, "MEETING_OPENED");
    }

    /** @throws DomainRuleViolation while an item is undecided or a vote under way */
    public void close(long meetingId, int version) {
        Meeting meeting = desk.find(meetingId, version);
        List<AgendaEntry> entries = business.entries().findByMeetingIdOrderByPosition(meetingId);
        int undecided =
                (int) entries.stream().filter(entry -> entry.outcome() == null).count();
        Signature by = signing.now();
        meeting.close(undecided, business.openVotes(meetingId), by);
        business.leaveAll(meetingId, by);
        desk.keep(meeting, "MEETING_CLOSED");
        entries.forEach(entry -> conclude(entry, by));
        business.report().propose(meeting.facts(), by);
    }

    private void conclude(AgendaEntry entry, Signature by) {
        Outcome outcome = entry.outcome();
        if (outcome == null) {
            throw new IllegalStateException("undecided");
        }
        AgendaItem item = business.items().findById(entry.itemId()).orElseThrow();
        item.conclude(outcome, by);
        business.items().saveAndFlush(item);
    }
}
