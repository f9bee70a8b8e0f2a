package kr.madang.commission.meeting;

import java.time.LocalDate;
import kr.madang.commission.Sittings;
import kr.madang.domain.body.SittingRule;
import kr.madang.domain.body.meeting.Meeting;
import kr.madang.domain.body.meeting.MeetingFacts;
import kr.madang.domain.body.meeting.MeetingForm;
import kr.madang.domain.body.meeting.MeetingKind;
import kr.madang.domain.body.meeting.MeetingTime;
import kr.madang.platform.security.Signing;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Plans meetings and calls the members together (회의 계획·소집). */
@Service
@Transactional
public class MeetingPlanning {

    private final MeetingDesk desk;
    private final Sittings sittings;
    private final Signing signing;
    private final ApplicationEventPublisher events;

    MeetingPlanning(MeetingDesk desk, Sittings sittings, Signing signing, ApplicationEventPublisher events) {
        this.desk = desk;
        this.sittings = sittings;
        this.signing = signing;
        this.events = events;
    }

    /**
     * Plans a meeting.
     *
     * @param papersDue the last day for items; without one, as many days ahead as the rule says
     */
    public long plan(long bodyId, MeetingKind kind, MeetingForm form, MeetingTime time, @Nullable LocalDate papersDue) {
        Meeting planned = new Meeting(bodyId, kind, form, time, due(bodyId, time, papersDue), signing.now());
        return desk.keep(planned, "MEETING_PLANNED").facts().id();
    }

    public void reschedule(long id, int version, MeetingKind kind, MeetingTime time, @Nullable LocalDate papersDue) {
        Meeting meeting = desk.find(id, version);
        boolean called = meeting.facts().number() != null;
        meeting.reschedule(kind, time, due(meeting.facts().bodyId(), time, papersDue), signing.now());
        desk.forgetArrivals(id);
        desk.keep(meeting, "MEETING_RESCHEDULED");
        if (called) {
            events.publishEvent(new MeetingAnnounced(id, MeetingAnnounced.What.RESCHEDULED));
        }
    }

    /** Calls the members together: numbers the meeting and tells them. */
    public void notifyMembers(long id, int version, @Nullable String urgency) {
        Meeting meeting = desk.find(id, version);
        MeetingFacts facts = meeting.facts();
        SittingRule rule = sittings.ruleOf(facts.bodyId(), facts.day());
        meeting.notifyMembers(
                desk.nextNumber(facts), rule.terms().noticeDays(), signing.today(), urgency, signing.now());
        desk.keep(meeting, "MEETING_NOTIFIED");
        events.publishEvent(new MeetingAnnounced(id, MeetingAnnounced.What.NOTIFIED));
    }

    public void cancel(long id, int version, String reason) {
        Meeting meeting = desk.find(id, version);
        boolean called = meeting.facts().number() != null;
        meeting.cancel(reason, signing.now());
        desk.forgetArrivals(id);
        desk.keep(meeting, "MEETING_CANCELLED");
        if (called) {
            events.publishEvent(new MeetingAnnounced(id, MeetingAnnounced.What.CANCELLED));
        }
    }

    public void postpone(long id, int version, String reason) {
        Meeting meeting = desk.find(id, version);
        boolean called = meeting.facts().number() != null;
        meeting.postpone(reason, signing.now());
        desk.forgetArrivals(id);
        desk.keep(meeting, "MEETING_POSTPONED");
        if (called) {
            events.publishEvent(new MeetingAnnounced(id, MeetingAnnounced.What.POSTPONED));
        }
    }

    private @Nullable LocalDate due(long bodyId, MeetingTime time, @Nullable LocalDate wanted) {
        LocalDate day = time.heldOn();
        if (wanted != null || day == null) {
            return wanted;
        }
        return sittings.find(bodyId, day)
                .map(rule -> day.minusDays(rule.terms().papersDays()))
                .orElse(null);
    }
}
