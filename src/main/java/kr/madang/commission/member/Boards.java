package kr.madang.commission.member;

import java.time.LocalDate;
import java.util.List;
import kr.madang.domain.body.Appointment;
import kr.madang.domain.body.AppointmentPolicy;
import kr.madang.domain.body.Appointments;
import kr.madang.domain.body.Bodies;
import kr.madang.domain.body.Body;
import kr.madang.domain.body.Composition;
import kr.madang.domain.body.Compositions;
import kr.madang.domain.body.QualificationRules;
import kr.madang.domain.shared.DomainRuleViolation;
import kr.madang.platform.web.NotFound;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.stereotype.Component;

/** Takes out a body with its rules and appointments, kept from others until the transaction ends. */
@Component
class Boards {

    private final Bodies bodies;
    private final Compositions compositions;
    private final Appointments appointments;
    private final QualificationRules qualifications;

    Boards(Bodies bodies, Compositions compositions, Appointments appointments, QualificationRules qualifications) {
        this.bodies = bodies;
        this.compositions = compositions;
        this.appointments = appointments;
        this.qualifications = qualifications;
    }

    /** The rules of the body for what begins on the day. */
    AppointmentPolicy policyOf(long bodyId, LocalDate day) {
        appointments.holdBody(bodyId);
        Body body = body(bodyId);
        if (!body.existence().includes(day)) {
            throw new DomainRuleViolation(
                    "appointment.bodyNotThere", body.existence().from());
        }
        Composition composition = compositions
                .inForceOn(bodyId, day)
                .orElseThrow(() -> new DomainRuleViolation("appointment.noComposition"));
        return new AppointmentPolicy(composition, appointments.ofBody(bodyId), qualifications.findByBodyId(bodyId));
    }

    Body body(long id) {
        return bodies.findById(id).orElseThrow(NotFound::new);
    }

    /**
     * The appointment as somebody saw it, with its body held.
     *
     * @throws ObjectOptimisticLockingFailureException when it has changed since
     */
    Appointment seen(long id, long bodyId, int version) {
        appointments.holdBody(bodyId);
        Appointment found = appointments.findById(id).orElseThrow(NotFound::new);
        if (found.version() != version) {
            throw new ObjectOptimisticLockingFailureException(Appointment.class, id);
        }
        return found;
    }

    /** What rests on the appointment. */
    List<Appointment> partsOf(Appointment whole) {
        return appointments.findByThroughIdOrderById(whole.id());
    }

    Appointment keep(Appointment appointment) {
        return appointments.saveAndFlush(appointment);
    }
}
