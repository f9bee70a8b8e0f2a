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
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import kr.madang.domain.body.meeting.Step.Deed;
import kr.madang.domain.shared.DomainRuleViolation;
import kr.madang.domain.shared.Signature;
import org.jspecify.annotations.Nullable;

/**
 * A meeting of a body (회의): planned, notified under a number within body and year, in session, closed. Its minutes are
 * approved and published afterwards.
 */
@Entity
public class Meeting {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    private long bodyId;

    @Enumerated(EnumType.STRING)
    private MeetingKind kind;

    @Enumerated(EnumType.STRING)
    private MeetingForm form;

    private int year;

    private @Nullable Integer number;

    @Enumerated(EnumType.STRING)
    private MeetingState state = MeetingState.PLANNED;

    @Embedded
    private MeetingTime time;

    private @Nullable LocalDate papersDueOn;

    private @Nullable Long presiderId;

    private @Nullable Instant openedAt;

    private @Nullable Instant closedAt;

    private Instant papersChangedAt;

    @ElementCollection
    @CollectionTable(name = "meeting_step", joinColumns = @JoinColumn(name = "meeting_id"))
    @OrderColumn(name = "step_no")
    private List<Step> steps = new ArrayList<>();

    @Version
    private int version;

    protected Meeting() {}

    /** Plans a meeting. */
    public Meeting(
            long bodyId,
            MeetingKind kind,
            MeetingForm form,
            MeetingTime time,
            @Nullable LocalDate papersDueOn,
            Signature by) {
        this.bodyId = bodyId;
        this.kind = kind;
        this.form = form;
        this.papersChangedAt = by.at();
        arrange(time, papersDueOn);
        steps.add(Step.of(Deed.PLANNED, by, null));
    }

    /** Changes when and where; what was notified has to be notified again. */
    public void reschedule(MeetingKind changedKind, MeetingTime changed, @Nullable LocalDate papersDue, Signature by) {
        allow(state.isAhead());
        if (number != null && changed.year() != year) {
            throw new DomainRuleViolation("meeting.numberedWithinItsYear", year);
        }
        kind = changedKind;
        arrange(changed, papersDue);
        state = MeetingState.PLANNED;
        steps.add(Step.of(Deed.RESCHEDULED, by, null));
    }

    private void arrange(MeetingTime arranged, @Nullable LocalDate papersDue) {
        if (form == MeetingForm.WRITTEN && arranged.heldOn() != null && arranged.repliesUntil() == null) {
            throw new DomainRuleViolation("meeting.writtenWithoutPeriod");
        }
        if (papersDue != null && arranged.heldOn() != null && papersDue.isAfter(arranged.heldOn())) {
            throw new DomainRuleViolation("meeting.papersDueAfterIt");
        }
        time = arranged;
        year = arranged.year();
        papersDueOn = papersDue;
    }

    /**
     * Calls the members together (소집 통지).
     *
     * @param next its number within body and year, unless it has one already
     * @param noticeDays how long ahead the rule wants members to know
     * @param urgency why it is called later than that
     */
    public void notifyMembers(int next, int noticeDays, LocalDate today, @Nullable String urgency, Signature by) {
        allow(state == MeetingState.PLANNED);
        LocalDate day = time.heldOn();
        if (day == null || (form == MeetingForm.SITTING && (time.startsAt() == null || time.place() == null))) {
            throw new DomainRuleViolation("meeting.notYetArranged");
        }
        if (day.isBefore(today)) {
            throw new DomainRuleViolation("meeting.dayHasPassed");
        }
        if (today.plusDays(noticeDays).isAfter(day) && urgency == null) {
            throw new DomainRuleViolation("meeting.noticeTooLate", noticeDays);
        }
        number = number == null ? Integer.valueOf(next) : number;
        state = MeetingState.NOTIFIED;
        steps.add(Step.of(Deed.NOTIFIED, by, urgency));
    }

    /**
     * Opens it (개의).
     *
     * @param presider the appointment of who presides; nobody presides over a written deliberation
     * @throws DomainRuleViolation when it is not its day, or too few are present
     */
    public void open(@Nullable Long presider, Quorum quorum, int present, LocalDate today, Signature by) {
        allow(state == MeetingState.NOTIFIED);
        if (time.first().isAfter(today)) {
            throw new DomainRuleViolation("meeting.notYetItsDay");
        }
        if (form == MeetingForm.SITTING) {
            if (!quorum.isMetBy(present)) {
                throw new DomainRuleViolation("meeting.noQuorum", quorum.required(), present);
            }
            if (presider == null) {
                throw new DomainRuleViolation("meeting.nobodyPresides");
            }
        }
        presiderId = presider;
        state = MeetingState.IN_SESSION;
        openedAt = by.at();
        steps.add(Step.of(Deed.OPENED, by, null));
    }

    /** Closes it (폐회), when every item has an outcome and no vote is under way. */
    public void close(int undecided, int openVotes, Signature by) {
        allow(state == MeetingState.IN_SESSION);
        if (openVotes > 0) {
            throw new DomainRuleViolation("meeting.votesUnderWay", openVotes);
        }
        if (undecided > 0) {
            throw new DomainRuleViolation("meeting.itemsUndecided", undecided);
        }
        state = MeetingState.CLOSED;
        closedAt = by.at();
        steps.add(Step.of(Deed.CLOSED, by, null));
    }

    public void cancel(String reason, Signature by) {
        allow(state.isAhead());
        state = MeetingState.CANCELLED;
        steps.add(Step.of(Deed.CANCELLED, by, reason));
    }

    /** Puts it off to a day still to be found; a new day plans it again. */
    public void postpone(String reason, Signature by) {
        allow(state == MeetingState.PLANNED || state == MeetingState.NOTIFIED);
        state = MeetingState.POSTPONED;
        steps.add(Step.of(Deed.POSTPONED, by, reason));
    }

    /** Its agenda is arranged anew. */
    public void papersChanged(Instant at) {
        papersChangedAt = at;
    }

    public void mustTakeItems() {
        allow(state.takesItems());
    }

    public void mustBeInSession() {
        allow(state == MeetingState.IN_SESSION);
    }

    private static void allow(boolean allowed) {
        if (!allowed) {
            throw new DomainRuleViolation("meeting.notInThisState");
        }
    }

    public MeetingFacts facts() {
        return new MeetingFacts(id, bodyId, form, year, number, state, time, papersDueOn, presiderId);
    }

    public int version() {
        return version;
    }
}
