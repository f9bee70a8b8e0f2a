package kr.madang.commission.meeting;

import java.util.ArrayList;
import java.util.List;
import kr.madang.domain.body.meeting.AgendaEntries;
import kr.madang.domain.body.meeting.AgendaEntry;
import kr.madang.domain.body.meeting.AgendaItem;
import kr.madang.domain.body.meeting.AgendaItems;
import kr.madang.domain.body.meeting.ItemKind;
import kr.madang.domain.body.meeting.Meeting;
import kr.madang.domain.shared.DomainRuleViolation;
import kr.madang.domain.shared.Signature;
import kr.madang.platform.security.Signing;
import kr.madang.platform.web.NotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Puts items on the agenda of a meeting, orders them and takes them off (상정). */
@Service
@Transactional
public class Agenda {

    private final MeetingDesk desk;
    private final AgendaItems items;
    private final AgendaEntries entries;
    private final Signing signing;

    Agenda(MeetingDesk desk, AgendaItems items, AgendaEntries entries, Signing signing) {
        this.desk = desk;
        this.items = items;
        this.entries = entries;
        this.signing = signing;
    }

    /** Puts an item at the end of the agenda. */
    public void place(long meetingId, int version, long itemId) {
        Meeting meeting = open(meetingId, version);
        AgendaItem item = items.findById(itemId).orElseThrow(NotFound::new);
        if (item.bodyId() != meeting.facts().bodyId()) {
            throw new DomainRuleViolation("agenda.itemOfAnotherBody");
        }
        if (meeting.facts().isWritten() && item.text().kind() == ItemKind.REPORT) {
            throw new DomainRuleViolation("agenda.reportInWriting");
        }
        Signature by = signing.now();
        item.schedule(by);
        items.saveAndFlush(item);
        int last = entries.findByMeetingIdOrderByPosition(meetingId).size();
        entries.saveAndFlush(new AgendaEntry(meetingId, itemId, last + 1, by.at()));
        changed(meeting, by);
    }

    /** Moves an item to a place, counted from one; those between make room. */
    public void move(long meetingId, int version, long entryId, int place) {
        Meeting meeting = open(meetingId, version);
        List<AgendaEntry> order = new ArrayList<>(entries.findByMeetingIdOrderByPosition(meetingId));
        AgendaEntry moved = of(order, entryId);
        order.remove(moved);
        order.add(Math.min(Math.max(place - 1, 0), order.size()), moved);
        number(order);
        changed(meeting, signing.now());
    }

    /** Takes an item off the agenda; it waits again. */
    public void takeOff(long meetingId, int version, long entryId) {
        Meeting meeting = open(meetingId, version);
        List<AgendaEntry> order = new ArrayList<>(entries.findByMeetingIdOrderByPosition(meetingId));
        AgendaEntry taken = of(order, entryId);
        AgendaItem item = items.findById(taken.itemId()).orElseThrow();
        Signature by = signing.now();
        item.takeOff(by);
        items.saveAndFlush(item);
        entries.delete(taken);
        order.remove(taken);
        entries.flush();
        number(order);
        changed(meeting, by);
    }

    /** Puts an item that nobody asked for at the head of the agenda, e.g. the report on the last meeting. */
    public void putFirst(long meetingId, AgendaItem item) {
        Meeting meeting = desk.hold(meetingId);
        meeting.mustTakeItems();
        Signature by = signing.now();
        item.schedule(by);
        items.saveAndFlush(item);
        List<AgendaEntry> order = new ArrayList<>(entries.findByMeetingIdOrderByPosition(meetingId));
        order.add(0, entries.saveAndFlush(new AgendaEntry(meetingId, item.id(), order.size() + 1, by.at())));
        number(order);
        changed(meeting, by);
    }

    private Meeting open(long meetingId, int version) {
        Meeting meeting = desk.find(meetingId, version);
        meeting.mustTakeItems();
        return meeting;
    }

    private void changed(Meeting meeting, Signature by) {
        meeting.papersChanged(by.at());
        desk.keep(meeting, "AGENDA_CHANGED");
    }

    private static void number(List<AgendaEntry> order) {
        for (int place = 0; place < order.size(); place++) {
            order.get(place).moveTo(place + 1);
        }
    }

    private static AgendaEntry of(List<AgendaEntry> order, long entryId) {
        return order.stream().filter(entry -> entry.id() == entryId).findFirst().orElseThrow(NotFound::new);
    }
}
