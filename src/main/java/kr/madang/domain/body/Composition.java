package kr.madang.domain.body;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import kr.madang.domain.shared.DomainRuleViolation;
import kr.madang.domain.shared.Period;

/**
 * Of whom a body is composed (구성 규정), as data with the days in which it holds. It is ended and followed by another,
 * never rewritten.
 */
@Entity
public class Composition {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    private long bodyId;

    @Embedded
    private Period validity;

    @Embedded
    private CompositionLimits limits;

    private String legalBasis;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "composition_seat", joinColumns = @JoinColumn(name = "composition_id"))
    private List<CompositionSeat> seats = new ArrayList<>();

    protected Composition() {}

    /**
     * A composition that holds until another follows.
     *
     * @throws DomainRuleViolation when the seats do not fit into the numbers
     */
    public Composition(
            long bodyId,
            LocalDate validFrom,
            CompositionLimits limits,
            String legalBasis,
            List<CompositionSeat> seats) {
        mustFit(limits, seats);
        this.bodyId = bodyId;
        this.validity = Period.since(validFrom);
        this.limits = limits;
        this.legalBasis = legalBasis;
        this.seats.addAll(seats);
    }

    private static void mustFit(CompositionLimits limits, List<CompositionSeat> seats) {
        if (seats.isEmpty()) {
            throw new DomainRuleViolation("composition.withoutSeats");
        }
        int all = seats.stream().mapToInt(CompositionSeat::seats).sum();
        if (all > limits.mostMembers()) {
            throw new DomainRuleViolation("composition.moreSeatsThanMembers", all, limits.mostMembers());
        }
        int nonStanding = seatsOf(SeatClass.NON_STANDING, seats);
        if (nonStanding > limits.mostNonStanding()) {
            throw new DomainRuleViolation("composition.moreNonStanding", nonStanding, limits.mostNonStanding());
        }
        if (seatsOf(SeatClass.CHAIR, seats) > 1) {
            throw new DomainRuleViolation("composition.oneChair");
        }
        if (seats.stream()
                .anyMatch(seat -> seat.category().seatClass() == SeatClass.EX_OFFICIO == (seat.termMonths() != null))) {
            throw new DomainRuleViolation("composition.termOfAllButExOfficio");
        }
    }

    private static int seatsOf(SeatClass seatClass, List<CompositionSeat> seats) {
        return seats.stream()
                .filter(seat -> seat.category().seatClass() == seatClass)
                .mapToInt(CompositionSeat::seats)
                .sum();
    }

    /** The rule for the seat; a breach where the composition does not have it. */
    CompositionSeat ruleFor(Seat seat) {
        CompositionSeat rule = seats.stream()
                .filter(candidate -> candidate.category().is(seat.category()))
                .findFirst()
                .orElseThrow(() -> new DomainRuleViolation(
                        "appointment.seatBeyondComposition", seat.category().name(), seat.number(), 0));
        if (seat.number() > rule.seats()) {
            throw new DomainRuleViolation(
                    "appointment.seatBeyondComposition", seat.category().name(), seat.number(), rule.seats());
        }
        return rule;
    }

    /** Ends it on the day before another begins. */
    public void followedFrom(LocalDate day) {
        if (!day.isAfter(validity.from())) {
            throw new DomainRuleViolation("composition.followedTooEarly", validity.from());
        }
        validity = validity.endingOn(day.minusDays(1));
    }

    public long id() {
        return id;
    }

    public long bodyId() {
        return bodyId;
    }

    public Period validity() {
        return validity;
    }

    public CompositionLimits limits() {
        return limits;
    }

    public String legalBasis() {
        return legalBasis;
    }

    public List<CompositionSeat> seats() {
        return List.copyOf(seats);
    }
}
