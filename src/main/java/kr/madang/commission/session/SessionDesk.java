package kr.madang.commission.session;

import kr.madang.commission.meeting.MeetingDesk;
import kr.madang.domain.body.meeting.AgendaEntries;
import kr.madang.domain.body.meeting.AgendaEntry;
import kr.madang.domain.body.meeting.AgendaItems;
import kr.madang.domain.body.meeting.ItemKind;
import kr.madang.domain.body.meeting.Meeting;
import kr.madang.domain.body.meeting.MeetingFacts;
import kr.madang.platform.audit.AuditLog;
import kr.madang.platform.web.NotFound;
import org.springframework.stereotype.Component;

/** Takes out an item of a meeting in session; meeting by meeting one thing happens at a time. */
@Component
class SessionDesk {

    private final MeetingDesk meetings;
    private final AgendaEntries entries;
    private final AgendaItems items;
    private final AuditLog audit;

    SessionDesk(MeetingDesk meetings, AgendaEntries entries, AgendaItems items, AuditLog audit) {
        this.meetings = meetings;
        this.entries = entries;
        this.items = items;
        this.audit = audit;
    }

    /** An item in hand, its meeting held until the transaction ends. */
    record InHand(MeetingFacts meeting, AgendaEntry entry) {}

    InHand take(long entryId) {
        AgendaEntry known = entries.findById(entryId).orElseThrow(NotFound::new);
        Meeting meeting = meetings.hold(known.meetingId());
        meeting.mustBeInSession();
        return new InHand(meeting.facts(), known);
    }

    /** An item on which members vote by themselves, many at a time. */
    InHand takeForVote(long entryId) {
        AgendaEntry known = entries.findById(entryId).orElseThrow(NotFound::new);
        return new InHand(meetings.facts(known.meetingId()), known);
    }

    /** An item of a meeting that has not ended, for what may be declared beforehand. */
    InHand takeAhead(long entryId) {
        AgendaEntry known = entries.findById(entryId).orElseThrow(NotFound::new);
        Meeting meeting = meetings.hold(known.meetingId());
        if (!meeting.facts().state().isAhead()) {
            meeting.mustBeInSession();
        }
        return new InHand(meeting.facts(), known);
    }

    ItemKind kindOf(AgendaEntry entry) {
        return items.findById(entry.itemId()).orElseThrow().text().kind();
    }

    AgendaEntry keep(AgendaEntry entry) {
        return entries.saveAndFlush(entry);
    }

    void note(String action, InHand inHand, String detail) {
        audit.record(
                action,
                inHand.meeting().year() + "-" + inHand.meeting().number() + " #"
                        + inHand.entry().id(),
                detail);
    }
}
