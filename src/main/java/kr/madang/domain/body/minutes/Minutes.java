package kr.madang.domain.body.minutes;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
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
import kr.madang.domain.body.minutes.MinutesStep.Deed;
import kr.madang.domain.shared.DomainRuleViolation;
import kr.madang.domain.shared.Signature;
import org.jspecify.annotations.Nullable;

/**
 * The minutes of a closed meeting (회의록): written by the secretariat, shown to the members who took part, proposed and
 * approved. Whoever changes approved minutes gives a reason, and they have to be approved again.
 */
@Entity
public class Minutes {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    private long meetingId;

    @Enumerated(EnumType.STRING)
    private MinutesState state = MinutesState.DRAFT;

    @Enumerated(EnumType.STRING)
    private Disclosure disclosure = Disclosure.FULL;

    private @Nullable String disclosureGround;

    private @Nullable String recordNumber;

    @Enumerated(EnumType.STRING)
    private Retention retention = Retention.PERMANENT;

    private @Nullable LocalDate commentsDueOn;

    @ElementCollection
    @CollectionTable(name = "minutes_step", joinColumns = @JoinColumn(name = "minutes_id"))
    @OrderColumn(name = "step_no")
    private List<MinutesStep> steps = new ArrayList<>();

    @Version
    private int version;

    protected Minutes() {}

    /** Begins the minutes of a closed meeting. */
    public static Minutes begin(long meetingId, Signature by) {
        Minutes begun = new Minutes();
        begun.meetingId = meetingId;
        begun.steps.add(MinutesStep.of(Deed.DRAFTED, by, null));
        return begun;
    }

    /**
     * Says how much of them the public may read, how long they are kept and under which number.
     *
     * @param ground the article that lets them be withheld; needed unless they are open in full
     */
    public void classify(
            Disclosure wanted, @Nullable String ground, @Nullable String registeredAs, Retention kept, Signature by) {
        if (wanted != Disclosure.FULL && (ground == null || ground.isBlank())) {
            throw new DomainRuleViolation("minutes.groundNeeded");
        }
        disclosure = wanted;
        disclosureGround = wanted == Disclosure.FULL ? null : ground;
        recordNumber = registeredAs;
        retention = kept;
        steps.add(MinutesStep.of(Deed.CLASSIFIED, by, null));
    }

    /** Sends them to the members who took part, who may comment until the day. */
    public void sendForComment(LocalDate dueOn, LocalDate today, Signature by) {
        allow(state == MinutesState.DRAFT || state == MinutesState.IN_COMMENT);
        if (dueOn.isBefore(today)) {
            throw new DomainRuleViolation("minutes.dueDayPassed");
        }
        commentsDueOn = dueOn;
        go(MinutesState.IN_COMMENT, Deed.SENT_FOR_COMMENT, by, null);
    }

    /**
     * Puts them before whoever approves.
     *
     * @param latest their text, which the members must have been sent as it stands
     */
    public void propose(MinutesVersion latest, Signature by) {
        allow(state == MinutesState.DRAFT || state == MinutesState.IN_COMMENT);
        if (state == MinutesState.DRAFT || !latest.isSealed()) {
            throw new DomainRuleViolation("minutes.notYetCommented");
        }
        go(MinutesState.PROPOSED, Deed.PROPOSED, by, null);
    }

    /** Their text is about to change: a proposal is taken back by that, and approved ones have to be reopened first. */
    public void beforeWriting(Signature by) {
        if (state == MinutesState.APPROVED) {
            throw new DomainRuleViolation("minutes.approvedNeedsReason");
        }
        if (state == MinutesState.PROPOSED) {
            backToDraft(Deed.TAKEN_BACK, by, null);
        }
    }

    /** @param comment at which meeting, where it was one that approved */
    public void approve(Signature by, @Nullable String comment) {
        allow(state == MinutesState.PROPOSED);
        go(MinutesState.APPROVED, Deed.APPROVED, by, comment);
    }

    /** Approved minutes are to be changed; they lose the approval. */
    public void reopen(Signature by, String reason) {
        allow(state == MinutesState.APPROVED);
        backToDraft(Deed.REOPENED, by, reason);
    }

    public void published(Signature by) {
        allow(state == MinutesState.APPROVED);
        steps.add(MinutesStep.of(Deed.PUBLISHED, by, null));
    }

    public void withdrawn(Signature by, String reason) {
        steps.add(MinutesStep.of(Deed.WITHDRAWN, by, reason));
    }

    public long id() {
        return id;
    }

    public int version() {
        return version;
    }

    public long meetingId() {
        return meetingId;
    }

    public MinutesState state() {
        return state;
    }

    public Disclosure disclosure() {
        return disclosure;
    }

    public @Nullable String disclosureGround() {
        return disclosureGround;
    }

    public @Nullable LocalDate commentsDueOn() {
        return commentsDueOn;
    }

    private static void allow(boolean allowed) {
        if (!allowed) {
            throw new DomainRuleViolation("minutes.notInThisState");
        }
    }

    /** What the members were sent is not what will be proposed; their day is over with it. */
    private void backToDraft(Deed deed, Signature by, @Nullable String comment) {
        commentsDueOn = null;
        go(MinutesState.DRAFT, deed, by, comment);
    }

    private void go(MinutesState next, Deed deed, Signature by, @Nullable String comment) {
        state = next;
        steps.add(MinutesStep.of(deed, by, comment));
    }
}
