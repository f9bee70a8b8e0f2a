package kr.madang.commission.meeting;

import kr.madang.domain.body.meeting.Meeting;
import kr.madang.domain.body.meeting.MeetingFacts;
import kr.madang.domain.body.meeting.Meetings;
import kr.madang.platform.audit.AuditLog;
import kr.madang.platform.web.NotFound;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.stereotype.Component;

/** Takes meetings out and puts them back, with a line in the audit log. */
@Component
public class MeetingDesk {

    private final Meetings meetings;
    private final MeetingNames names;
    private final AuditLog audit;
    private final JdbcClient jdbc;

    MeetingDesk(Meetings meetings, MeetingNames names, AuditLog audit, JdbcClient jdbc) {
        this.meetings = meetings;
        this.names = names;
        this.audit = audit;
        this.jdbc = jdbc;
    }

    /**
     * The meeting as somebody saw it, held until the transaction ends.
     *
     * @throws ObjectOptimisticLockingFailureException when it has changed since
     */
    public Meeting find(long id, int seenVersion) {
        Meeting meeting = hold(id);
        if (meeting.version() != seenVersion) {
            throw new ObjectOptimisticLockingFailureException(Meeting.class, id);
        }
        return meeting;
    }

    /** The meeting, held until the transaction ends, for what may be done whatever else has changed. */
    public Meeting hold(long id) {
        return meetings.hold(id).orElseThrow(NotFound::new);
    }

    public MeetingFacts facts(long id) {
        return meetings.findById(id).orElseThrow(NotFound::new).facts();
    }

    /** Arrivals recorded for a day on which the meeting does not take place mean nothing for another one. */
    void forgetArrivals(long id) {
        jdbc.sql("delete from attendance where meeting_id = ?").param(id).update();
    }

    int nextNumber(MeetingFacts meeting) {
        meetings.holdNumbers(meeting.bodyId());
        return meetings.nextNumber(meeting.bodyId(), meeting.year());
    }

    public Meeting keep(Meeting meeting, String action) {
        Meeting kept = meetings.saveAndFlush(meeting);
        audit.record(action, names.subject(kept.facts()), null);
        return kept;
    }
}
