package kr.madang.domain.body;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import kr.madang.domain.shared.DomainRuleViolation;
import kr.madang.domain.shared.Period;
import kr.madang.domain.shared.Signature;
import org.jspecify.annotations.Nullable;

/**
 * A member's appointment to a body for a term (위촉·임명). It is never rewritten; it may end early, once. {@link
 * AppointmentPolicy} makes those that hold seats, {@link #assign} those to subcommittees.
 */
@Entity
public class Appointment {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    private long bodyId;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "seat_id")
    private @Nullable Seat seat;

    private long memberId;

    private @Nullable Long throughId;

    private @Nullable Long predecessorId;

    private boolean chairs;

    @Enumerated(EnumType.STRING)
    private AppointmentKind kind = AppointmentKind.NEW;

    private int termNumber = 1;

    @Embedded
    private Tenure tenure;

    private @Nullable String documentNo;

    private @Nullable Long recordedBy;

    private Instant recordedAt;

    @Version
    private int version;

    protected Appointment() {}

    private Appointment(long bodyId, long memberId, Period term, Signature by) {
        this.bodyId = bodyId;
        this.memberId = memberId;
        this.tenure = new Tenure(term);
        this.recordedBy = by.accountId();
        this.recordedAt = by.at();
    }

    static Appointment toSeat(Seat seat, long memberId, Period term, @Nullable String documentNo, Signature by) {
        Appointment made = new Appointment(seat.category().bodyId(), memberId, term, by);
        made.seat = seat;
        made.chairs = seat.category().seatClass() == SeatClass.CHAIR;
        made.documentNo = documentNo;
        return made;
    }

    Appointment following(Appointment former, AppointmentKind how) {
        predecessorId = former.id;
        kind = how;
        termNumber = how == AppointmentKind.RENEWAL ? former.termNumber + 1 : 1;
        return this;
    }

    /**
     * Puts the member into a subcommittee for the rest of this appointment; {@link AppointmentPolicy} checks how many.
     *
     * @throws DomainRuleViolation when the subcommittee is another body's or the day outside this appointment
     */
    Appointment assign(Body subcommittee, LocalDate from, Signature by) {
        if (subcommittee.parentId() == null || subcommittee.parentId() != bodyId) {
            throw new DomainRuleViolation("appointment.notOfThisCommission", subcommittee.name());
        }
        if (!tenure.includes(from)) {
            throw new DomainRuleViolation(
                    "appointment.outsideTheTerm", tenure.term().from());
        }
        Appointment part = new Appointment(subcommittee.id(), memberId, new Period(from, tenure.lastDay()), by);
        part.throughId = id;
        return part;
    }

    /** The same subcommittee in the term that follows. */
    public Appointment carriedInto(Appointment renewed, Signature by) {
        Appointment part = new Appointment(bodyId, memberId, renewed.tenure.term(), by);
        part.throughId = renewed.id;
        return part.following(this, AppointmentKind.RENEWAL);
    }

    /** The member asked to leave; the day is the last one in office. */
    public void resign(LocalDate lastDay, @Nullable String reason) {
        tenure.end(Ending.RESIGNED, lastDay, reason);
    }

    /** The office dismisses the member, for a reason that is written down. */
    public void dismiss(LocalDate lastDay, @Nullable String reason) {
        tenure.end(Ending.DISMISSED, lastDay, reason);
    }

    /** The member no longer holds the post that carries the seat. */
    public void leavePost(LocalDate lastDay, @Nullable String reason) {
        if (seat == null || seat.post() == null) {
            throw new DomainRuleViolation("appointment.noPostToLeave");
        }
        tenure.end(Ending.LEFT_POST, lastDay, reason);
    }

    public void died(LocalDate lastDay, @Nullable String reason) {
        tenure.end(Ending.DIED, lastDay, reason);
    }

    /** It was recorded by mistake and held on no day; the reason is written down. */
    public void mistaken(@Nullable String reason) {
        tenure.undo(reason);
    }

    /** Ends with the appointment it rests on. */
    public void endWith(Appointment whole) {
        tenure.endWith(whole.tenure);
    }

    /** Whether to appoint so would be to renew this one under another name. */
    boolean isRenewedBy(Nomination wanted) {
        return memberId == wanted.memberId()
                && seat != null
                && seat.category().is(wanted.seat().category())
                && tenure.ranOutBefore(wanted.firstDay());
    }

    public long id() {
        return id;
    }

    public long bodyId() {
        return bodyId;
    }

    public @Nullable Seat seat() {
        return seat;
    }

    public long memberId() {
        return memberId;
    }

    public @Nullable Long throughId() {
        return throughId;
    }

    public @Nullable Long predecessorId() {
        return predecessorId;
    }

    public boolean chairs() {
        return chairs;
    }

    public AppointmentKind kind() {
        return kind;
    }

    public int termNumber() {
        return termNumber;
    }

    public Tenure tenure() {
        return tenure;
    }

    public int version() {
        return version;
    }
}
