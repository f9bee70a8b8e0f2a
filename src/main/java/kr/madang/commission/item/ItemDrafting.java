package kr.madang.commission.item;

import java.time.LocalDate;
import kr.madang.domain.body.meeting.AgendaItem;
import kr.madang.domain.body.meeting.MeetingFacts;
import kr.madang.domain.body.meeting.Meetings;
import kr.madang.domain.shared.DomainRuleViolation;
import kr.madang.platform.security.Signing;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a department does with its items: drafts, changes, hands in, takes back (안건 작성·제출). */
@Service
@Transactional
class ItemDrafting {

    private final ItemDesk desk;
    private final Meetings meetings;
    private final LinkedRecords links;
    private final Signing signing;

    ItemDrafting(ItemDesk desk, Meetings meetings, LinkedRecords links, Signing signing) {
        this.desk = desk;
        this.meetings = meetings;
        this.links = links;
        this.signing = signing;
    }

    public long draft(long departmentId, ItemForm form) {
        mustBeOpen(form.bodyId(), form.meetingId());
        int year = signing.today().getYear();
        AgendaItem item = AgendaItem.draft(
                form.bodyId(),
                year,
                desk.nextOrdinal(form.bodyId(), year),
                departmentId,
                form.text(links.find(form.link())),
                form.meetingId(),
                signing.now());
        return desk.keep(item, "ITEM_DRAFTED").id();
    }

    public void revise(long id, ItemForm form) {
        AgendaItem item = desk.find(id, form.seenVersion());
        mustBeOpen(item.bodyId(), form.meetingId());
        item.revise(form.text(links.find(form.link())), form.meetingId(), signing.now());
        desk.keep(item, "ITEM_REVISED");
    }

    public void submit(long id, int version, @Nullable String reason) {
        AgendaItem item = desk.find(id, version);
        item.submit(dueFor(item), signing.today(), reason, signing.now());
        desk.keep(item, "ITEM_SUBMITTED");
    }

    public void withdraw(long id, int version, String reason) {
        AgendaItem item = desk.find(id, version);
        item.withdraw(signing.now(), reason);
        desk.keep(item, "ITEM_WITHDRAWN");
    }

    /** The last day for the meeting it is wanted for. */
    private @Nullable LocalDate dueFor(AgendaItem item) {
        Long wanted = item.wantedMeetingId();
        return wanted == null
                ? null
                : meetings.findById(wanted)
                        .map(meeting -> meeting.facts().papersDueOn())
                        .orElse(null);
    }

    private void mustBeOpen(long bodyId, @Nullable Long meetingId) {
        if (meetingId == null) {
            return;
        }
        MeetingFacts meeting = meetings.findById(meetingId)
                .orElseThrow(() -> new DomainRuleViolation("item.unknownMeeting"))
                .facts();
        if (meeting.bodyId() != bodyId || !meeting.state().takesItems()) {
            throw new DomainRuleViolation("item.unknownMeeting");
        }
    }
}
