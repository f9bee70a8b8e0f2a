package kr.madang.domain.body.meeting;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import kr.madang.domain.body.meeting.Step.Deed;
import kr.madang.domain.shared.DomainRuleViolation;
import kr.madang.domain.shared.Signature;
import org.jspecify.annotations.Nullable;

/**
 * A matter that a department brings before a body (안건), numbered within body and year. The secretariat reviews it; what
 * was accepted and is changed has to be reviewed again.
 */
@Entity
public class AgendaItem {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    private long bodyId;

    private int year;

    private int ordinal;

    private long departmentId;

    @Embedded
    private ItemText text;

    private @Nullable Long wantedMeetingId;

    private @Nullable String lateReason;

    @Enumerated(EnumType.STRING)
    private ItemState state = ItemState.DRAFT;

    private @Nullable Long draftedBy;

    private @Nullable Long reportsOnId;

    @ElementCollection
    @CollectionTable(name = "agenda_item_step", joinColumns = @JoinColumn(name = "item_id"))
    @OrderColumn(name = "step_no")
    private List<Step> steps = new ArrayList<>();

    @Version
    private int version;

    protected AgendaItem() {}

    /** Drafts an item of a department, under a number within body and year. */
    public static AgendaItem draft(
            long bodyId, int year, int ordinal, long departmentId, ItemText text, @Nullable Long wanted, Signature by) {
        AgendaItem item = new AgendaItem();
        item.bodyId = bodyId;
        item.year = year;
        item.ordinal = ordinal;
        item.departmentId = departmentId;
        item.text = text;
        item.wantedMeetingId = wanted;
        item.draftedBy = by.accountId();
        item.add(Deed.DRAFTED, by, null);
        return item;
    }

    /** The report on a former meeting (전차 회의 결과), which needs no review. */
    public static AgendaItem reportOn(
            MeetingFacts former, int year, int ordinal, long departmentId, ItemText text, Signature by) {
        AgendaItem item = draft(former.bodyId(), year, ordinal, departmentId, text, null, by);
        item.reportsOnId = former.id();
        item.state = ItemState.POOL;
        return item;
    }

    /** Changes what it says; one that was accepted goes back to the department's desk. */
    public void revise(ItemText changed, @Nullable Long wanted, Signature by) {
        allow(state.isEditable() && reportsOnId == null);
        text = changed;
        wantedMeetingId = wanted;
        state = ItemState.DRAFT;
        add(Deed.REVISED, by, null);
    }

    /** Its files changed, which takes an acceptance away as a changed text does. */
    public void filesChanged(Signature by) {
        revise(text, wantedMeetingId, by);
    }

    /**
     * Hands it to the secretariat.
     *
     * @param dueOn the last day for the meeting it is wanted for
     * @param reason why it is handed in later
     */
    public void submit(@Nullable LocalDate dueOn, LocalDate today, @Nullable String reason, Signature by) {
        allow(state == ItemState.DRAFT || state == ItemState.RETURNED);
        lateReason = null;
        if (dueOn != null && today.isAfter(dueOn)) {
            if (reason == null) {
                throw new DomainRuleViolation("item.late", dueOn);
            }
            lateReason = reason;
        }
        go(ItemState.SUBMITTED, Deed.SUBMITTED, by, lateReason);
    }

    public void accept(Signature by, @Nullable String comment) {
        allow(state == ItemState.SUBMITTED);
        go(ItemState.POOL, Deed.ACCEPTED, by, comment);
    }

    /** Sends it back to be completed (보완 요구), also when it waits for a meeting. */
    public void sendBack(Signature by, String reason) {
        allow(state == ItemState.SUBMITTED || state == ItemState.POOL);
        go(ItemState.RETURNED, Deed.RETURNED, by, reason);
    }

    /** The department takes it back, as long as it is on no agenda. */
    public void withdraw(Signature by, String reason) {
        allow(state.isEditable() || state == ItemState.SUBMITTED);
        go(ItemState.WITHDRAWN, Deed.WITHDRAWN, by, reason);
    }

    /** Goes on an agenda (상정). */
    public void schedule(Signature by) {
        allow(state == ItemState.POOL);
        go(ItemState.SCHEDULED, Deed.SCHEDULED, by, null);
    }

    public void takeOff(Signature by) {
        allow(state == ItemState.SCHEDULED);
        go(ItemState.POOL, Deed.TAKEN_OFF, by, null);
    }

    /** Its meeting is over: it is done, or it waits for another one. */
    public void conclude(Outcome outcome, Signature by) {
        allow(state == ItemState.SCHEDULED);
        if (outcome.comesBack()) {
            go(ItemState.POOL, Deed.CAME_BACK, by, null);
        } else if (outcome == Outcome.WITHDRAWN) {
            state = ItemState.WITHDRAWN;
            add(Deed.DECIDED, by, null);
        } else {
            go(ItemState.DECIDED, Deed.DECIDED, by, null);
        }
    }

    private static void allow(boolean allowed) {
        if (!allowed) {
            throw new DomainRuleViolation("item.notInThisState");
        }
    }

    private void go(ItemState next, Deed deed, Signature by, @Nullable String comment) {
        state = next;
        add(deed, by, comment);
    }

    private void add(Deed deed, Signature by, @Nullable String comment) {
        steps.add(Step.of(deed, by, comment));
    }

    /** The number printed on it, e.g. 2019-3. */
    public String number() {
        return year + "-" + ordinal;
    }

    public long id() {
        return id;
    }

    public long bodyId() {
        return bodyId;
    }

    public long departmentId() {
        return departmentId;
    }

    public ItemText text() {
        return text;
    }

    public ItemState state() {
        return state;
    }

    public @Nullable Long wantedMeetingId() {
        return wantedMeetingId;
    }

    public int version() {
        return version;
    }
}
