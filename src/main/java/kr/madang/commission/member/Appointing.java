package kr.madang.commission.member;

import java.time.LocalDate;
import java.util.Objects;
import kr.madang.commission.member.MemberQuery.Term;
import kr.madang.domain.body.Appointment;
import kr.madang.domain.body.AppointmentPolicy;
import kr.madang.domain.body.Nomination;
import kr.madang.domain.body.Qualifications;
import kr.madang.domain.body.Seat;
import kr.madang.domain.body.Seats;
import kr.madang.domain.shared.DomainRuleViolation;
import kr.madang.domain.shared.Signature;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Appoints members to seats and subcommittees and renews their terms; one body is appointed to by one at a time. */
@Service
public class Appointing {

    private final Boards boards;
    private final Seats seats;
    private final Qualifications qualifications;
    private final Recorder recorder;

    Appointing(Boards boards, Seats seats, Qualifications qualifications, Recorder recorder) {
        this.boards = boards;
        this.seats = seats;
        this.qualifications = qualifications;
        this.recorder = recorder;
    }

    /**
     * Appoints a member to a seat.
     *
     * @throws DomainRuleViolation naming the rule of the composition that stands against it
     */
    @Transactional
    public long appoint(AppointmentForm form) {
        Seat seat = seats.findById(Objects.requireNonNull(form.seat()))
                .orElseThrow(() -> new DomainRuleViolation("appointment.seatUnknown"));
        LocalDate firstDay = Objects.requireNonNull(form.startsOn());
        long member = Objects.requireNonNull(form.member());
        AppointmentPolicy policy = boards.policyOf(seat.category().bodyId(), firstDay);
        Appointment made = boards.keep(policy.appoint(
                new Nomination(
                        seat,
                        member,
                        qualifications.findByMemberIdAndRemovedAtIsNull(member),
                        firstDay,
                        form.endsOn(),
                        form.documentNo()),
                recorder.signature()));
        recorder.record("MEMBER_APPOINTED", member, described(made));
        return made.id();
    }

    /** Appoints the same member for another term, in the same subcommittees as on the last day. */
    @Transactional
    public void renew(Term former, RenewalForm form) {
        LocalDate next =
                former.lastOn() == null ? former.startsOn() : former.lastOn().plusDays(1);
        AppointmentPolicy policy = boards.policyOf(former.bodyId(), next);
        Appointment ending = boards.seen(former.id(), former.bodyId(), Objects.requireNonNull(form.version()));
        Signature by = recorder.signature();
        Appointment renewed = boards.keep(policy.renew(ending, form.endsOn(), form.documentNo(), by));
        boards.partsOf(ending).stream()
                .filter(part -> part.tenure().includes(next.minusDays(1)))
                .forEach(part -> boards.keep(part.carriedInto(renewed, by)));
        recorder.record("MEMBER_RENEWED", former.memberId(), described(renewed));
    }

    /** Puts a member into a subcommittee until the appointment ends on which it rests. */
    @Transactional
    public void assign(Term sitting, AssignmentForm form) {
        LocalDate from = Objects.requireNonNull(form.startsOn());
        AppointmentPolicy policy = boards.policyOf(sitting.bodyId(), from);
        Appointment whole = boards.seen(sitting.id(), sitting.bodyId(), sitting.version());
        Appointment made = boards.keep(policy.assign(
                whole,
                boards.body(Objects.requireNonNull(form.part())),
                boards.partsOf(whole),
                from,
                recorder.signature()));
        recorder.record("SUBCOMMITTEE_ASSIGNED", sitting.memberId(), described(made));
    }

    private static String described(Appointment made) {
        return made.kind() + " body " + made.bodyId() + ", "
                + made.tenure().term().from() + " ~ "
                + Objects.requireNonNullElse(made.tenure().lastDay(), "");
    }
}
