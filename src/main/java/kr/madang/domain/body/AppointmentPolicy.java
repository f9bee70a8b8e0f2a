package kr.madang.domain.body;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kr.madang.domain.shared.DomainRuleViolation;
import kr.madang.domain.shared.Period;
import kr.madang.domain.shared.Signature;
import org.jspecify.annotations.Nullable;

/**
 * Appoints to the seats of a body. What would break a rule is refused with a {@link DomainRuleViolation} that names the
 * rule; the database keeps the same rules against whoever goes round this.
 */
public final class AppointmentPolicy {

    private final Composition composition;
    private final List<Appointment> appointments;
    private final List<QualificationRule> qualifications;

    /**
     * The policy of a body.
     *
     * @param composition the one of the first day of what is to be appointed
     * @param appointments all of the body
     * @param qualifications all of the body; none where no qualification is asked for
     */
    public AppointmentPolicy(
            Composition composition, List<Appointment> appointments, List<QualificationRule> qualifications) {
        this.composition = composition;
        this.appointments = List.copyOf(appointments);
        this.qualifications = List.copyOf(qualifications);
    }

    /** Appoints somebody new, or the successor of somebody who left early. */
    public Appointment appoint(Nomination wanted, Signature by) {
        CompositionSeat rule = composition.ruleFor(wanted.seat());
        Optional<Appointment> left = leftBefore(wanted.seat(), wanted.firstDay());
        Period term = new Period(wanted.firstDay(), lastDay(rule, wanted, left));
        mustHaveRoom(wanted.seat(), wanted.memberId(), term);
        Qualifying.check(wanted, qualifications);
        if (appointments.stream().anyMatch(former -> former.isRenewedBy(wanted))) {
            throw new DomainRuleViolation("appointment.isARenewal");
        }
        Appointment made = Appointment.toSeat(wanted.seat(), wanted.memberId(), term, wanted.documentNo(), by);
        return left.map(former -> made.following(former, AppointmentKind.SUCCESSION))
                .orElse(made);
    }

    /** The last day of the term that would start on the day in the seat; none for ex officio seats. */
    public @Nullable LocalDate lastDayFor(Seat seat, LocalDate firstDay) {
        CompositionSeat rule = composition.ruleFor(seat);
        return longest(rule, firstDay, leftBefore(seat, firstDay));
    }

    /**
     * Appoints the same member for another term from the day after the last (연임).
     *
     * @param lastDay the last day of the new term; the rule's where there is none
     */
    public Appointment renew(
            Appointment former, @Nullable LocalDate lastDay, @Nullable String documentNo, Signature by) {
        LocalDate ends = former.tenure().lastDay();
        Seat seat = former.seat();
        if (former.tenure().ending() != null || ends == null || seat == null) {
            throw new DomainRuleViolation("appointment.nothingToRenew");
        }
        CompositionSeat rule = composition.ruleFor(seat);
        if (former.termNumber() > rule.renewals()) {
            throw new DomainRuleViolation("appointment.renewedAsOftenAsAllowed", rule.renewals());
        }
        Period term = new Period(
                ends.plusDays(1), wishedWithin(longest(rule, ends.plusDays(1), Optional.empty()), lastDay, rule));
        mustHaveRoom(seat, former.memberId(), term);
        return Appointment.toSeat(seat, former.memberId(), term, documentNo, by)
                .following(former, AppointmentKind.RENEWAL);
    }

    /**
     * Puts a member into a subcommittee.
     *
     * @param parts the member's appointments to subcommittees
     */
    public Appointment assign(
            Appointment sitting, Body subcommittee, List<Appointment> parts, LocalDate from, Signature by) {
        Appointment made = sitting.assign(subcommittee, from, by);
        if (parts.stream()
                .anyMatch(part -> part.bodyId() == subcommittee.id()
                        && part.tenure().meets(made.tenure().term()))) {
            throw new DomainRuleViolation("appointment.inTheSubcommitteeAlready", subcommittee.name());
        }
        Integer most = composition.limits().subcommitteesEach();
        if (most != null && most(parts.stream(), made.tenure().term()) > most) {
            throw new DomainRuleViolation("appointment.subcommitteesFull", most);
        }
        return made;
    }

    private @Nullable LocalDate lastDay(CompositionSeat rule, Nomination wanted, Optional<Appointment> left) {
        if (rule.category().seatClass() == SeatClass.EX_OFFICIO && wanted.lastDay() != null) {
            throw new DomainRuleViolation("appointment.exOfficioHasNoTerm");
        }
        return wishedWithin(longest(rule, wanted.firstDay(), left), wanted.lastDay(), rule);
    }

    private static @Nullable LocalDate wishedWithin(
            @Nullable LocalDate longest, @Nullable LocalDate wished, CompositionSeat rule) {
        if (wished != null && longest != null && wished.isAfter(longest)) {
            throw new DomainRuleViolation(
                    "appointment.termTooLong", rule.category().name(), longest);
        }
        return wished == null ? longest : wished;
    }

    private static @Nullable LocalDate longest(CompositionSeat rule, LocalDate firstDay, Optional<Appointment> left) {
        LocalDate whole = rule.lastDayOfTermFrom(firstDay);
        if (rule.vacancy() == Vacancy.NEW_TERM || left.isEmpty()) {
            return whole;
        }
        return left.get().tenure().term().until();
    }

    /** The last one in the seat, where the term was not served to its end. */
    private Optional<Appointment> leftBefore(Seat seat, LocalDate firstDay) {
        return inSeat(seat)
                .filter(former -> !former.tenure().isVoid()
                        && former.tenure().term().from().isBefore(firstDay))
                .reduce((earlier, later) -> later)
                .filter(former -> former.tenure().leftARestOn(firstDay));
    }

    private void mustHaveRoom(Seat seat, long memberId, Period term) {
        SeatCategory category = seat.category();
        if (inSeat(seat).anyMatch(other -> other.tenure().meets(term))) {
            throw new DomainRuleViolation("appointment.seatTaken", category.name(), seat.number());
        }
        if (appointments.stream()
                .anyMatch(
                        other -> other.memberId() == memberId && other.tenure().meets(term))) {
            throw new DomainRuleViolation("appointment.sitsAlready");
        }
        if (category.seatClass() == SeatClass.CHAIR
                && appointments.stream()
                        .anyMatch(other -> other.chairs() && other.tenure().meets(term))) {
            throw new DomainRuleViolation("appointment.chairTaken");
        }
        CompositionLimits limits = composition.limits();
        if (most(appointments.stream(), term) > limits.mostMembers()) {
            throw new DomainRuleViolation("appointment.tooManyMembers", limits.mostMembers());
        }
        if (category.seatClass() == SeatClass.NON_STANDING && most(nonStanding(), term) > limits.mostNonStanding()) {
            throw new DomainRuleViolation("appointment.tooManyNonStanding", limits.mostNonStanding());
        }
    }

    /** How many there would be on the fullest day of the term, with one more. */
    private static long most(Stream<Appointment> counted, Period term) {
        List<Appointment> meeting =
                counted.filter(other -> other.tenure().meets(term)).toList();
        List<LocalDate> days = new ArrayList<>(List.of(term.from()));
        meeting.stream()
                .map(other -> other.tenure().term().from())
                .filter(term::includes)
                .forEach(days::add);
        return 1
                + days.stream()
                        .mapToLong(day -> meeting.stream()
                                .filter(other -> other.tenure().includes(day))
                                .count())
                        .max()
                        .orElse(0);
    }

    private Stream<Appointment> inSeat(Seat seat) {
        return appointments.stream()
                .filter(other -> other.seat() != null && other.seat().is(seat));
    }

    private Stream<Appointment> nonStanding() {
        return appointments.stream()
                .filter(other -> other.seat() != null && other.seat().category().seatClass() == SeatClass.NON_STANDING);
    }
}
