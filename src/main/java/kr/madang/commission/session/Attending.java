package kr.madang.commission.session;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import kr.madang.commission.meeting.MeetingDesk;
import kr.madang.domain.body.meeting.Meeting;
import kr.madang.domain.body.meeting.MeetingFacts;
import kr.madang.domain.body.meeting.MeetingState;
import kr.madang.domain.shared.DomainRuleViolation;
import kr.madang.domain.shared.Signature;
import kr.madang.platform.audit.AuditLog;
import kr.madang.platform.security.Signing;
import kr.madang.platform.time.BusinessClock;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Records who comes and goes (출석); votes under way follow. */
@Service
@Transactional
class Attending {

    private final MeetingDesk desk;
    private final QuorumReckoning reckoning;
    private final Electorates electorates;
    private final Records records;

    Attending(MeetingDesk desk, QuorumReckoning reckoning, Electorates electorates, Records records) {
        this.desk = desk;
        this.reckoning = reckoning;
        this.electorates = electorates;
        this.records = records;
    }

    /** Where it is written down and by whom. */
    @Service
    record Records(JdbcClient jdbc, Signing signing, AuditLog audit) {

        void note(String action, MeetingFacts meeting, long appointmentId, Object what) {
            audit.record(
                    action, meeting.year() + "-" + meeting.number() + " #" + meeting.id(), appointmentId + " " + what);
        }
    }

    /**
     * Members have come.
     *
     * @param at when; without it now, or, of a meeting on another day, at its beginning
     */
    public void arrive(long meetingId, List<Long> appointmentIds, @Nullable LocalTime at) {
        MeetingFacts meeting = sitting(meetingId);
        Signature by = records.signing().now();
        Instant moment = moment(meeting, at, by);
        List<Long> inOffice = reckoning.inOffice(meeting);
        for (Long member : appointmentIds) {
            if (!inOffice.contains(member)) {
                throw new DomainRuleViolation("attendance.notInOffice");
            }
            if (isThere(meetingId, member)) {
                continue;
            }
            mustComeAfterLeaving(meetingId, member, moment);
            records.jdbc()
                    .sql(
                            "insert into attendance (meeting_id, appointment_id, arrived_at, recorded_by) values (?, ?, ?, ?)")
                    .params(meetingId, member, Timestamp.from(moment), by.accountId())
                    .update();
            electorates.joined(meeting, member);
            records.note("MEMBER_ARRIVED", meeting, member, moment);
        }
    }

    /**
     * A member has left; who has voted is present for that vote.
     *
     * @throws DomainRuleViolation when that was before something the member voted on, or before the arrival
     */
    public void leave(long meetingId, long appointmentId, @Nullable LocalTime at) {
        MeetingFacts meeting = sitting(meetingId);
        Instant moment = moment(meeting, at, records.signing().now());
        electorates.holdOpenVotes(meetingId);
        if (electorates.votedSince(meetingId, appointmentId, moment)) {
            throw new DomainRuleViolation("attendance.votedAfterwards");
        }
        int left = records.jdbc()
                .sql("""
                        update attendance set left_at = :at
                        where meeting_id = :meeting and appointment_id = :member and left_at is null and arrived_at <= :at
                        """)
                .param("at", Timestamp.from(moment))
                .param("meeting", meetingId)
                .param("member", appointmentId)
                .update();
        if (left == 0) {
            throw new DomainRuleViolation("attendance.leftBeforeArriving");
        }
        records.note("MEMBER_LEFT", meeting, appointmentId, moment);
        electorates.left(meetingId, appointmentId);
    }

    /** The arrival was recorded by mistake. */
    public void strikeOut(long meetingId, long appointmentId) {
        MeetingFacts meeting = sitting(meetingId);
        electorates.holdOpenVotes(meetingId);
        if (electorates.votedSince(meetingId, appointmentId, Instant.EPOCH)) {
            throw new DomainRuleViolation("attendance.votedAfterwards");
        }
        records.jdbc()
                .sql("delete from attendance where meeting_id = ? and appointment_id = ? and left_at is null")
                .params(meetingId, appointmentId)
                .update();
        records.note("ATTENDANCE_STRUCK_OUT", meeting, appointmentId, "");
        electorates.left(meetingId, appointmentId);
    }

    private void mustComeAfterLeaving(long meetingId, long appointmentId, Instant moment) {
        boolean later = records.jdbc()
                .sql("""
                        select exists (select 1 from attendance
                                       where meeting_id = ? and appointment_id = ? and left_at > ?)
                        """)
                .params(meetingId, appointmentId, Timestamp.from(moment))
                .query(Boolean.class)
                .single();
        if (later) {
            throw new DomainRuleViolation("attendance.backBeforeLeaving");
        }
    }

    private boolean isThere(long meetingId, long appointmentId) {
        return records.jdbc()
                .sql("""
                        select exists (select 1 from attendance
                                       where meeting_id = ? and appointment_id = ? and left_at is null)
                        """)
                .params(meetingId, appointmentId)
                .query(Boolean.class)
                .single();
    }

    private MeetingFacts sitting(long meetingId) {
        Meeting meeting = desk.hold(meetingId);
        MeetingFacts facts = meeting.facts();
        if (facts.isWritten() || (facts.state() != MeetingState.NOTIFIED && facts.state() != MeetingState.IN_SESSION)) {
            throw new DomainRuleViolation("meeting.notInThisState");
        }
        return facts;
    }

    private Instant moment(MeetingFacts meeting, @Nullable LocalTime at, Signature by) {
        boolean today = meeting.day().equals(records.signing().today());
        LocalTime time = at == null && !today ? meeting.time().startsAt() : at;
        Instant moment = time == null
                ? by.at()
                : meeting.day().atTime(time).atZone(BusinessClock.SEOUL).toInstant();
        if (moment.isAfter(by.at())) {
            throw new DomainRuleViolation("attendance.inTheFuture");
        }
        return moment;
    }
}
