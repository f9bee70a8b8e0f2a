package kr.madang.domain.commission.recruitment;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import kr.madang.domain.shared.DomainRuleViolation;
import kr.madang.domain.shared.Signature;
import org.jspecify.annotations.Nullable;

/** An application to a call (응모), numbered as received; after the day of erasure nothing but the number is left. */
@Entity
public class CallApplication {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    private long callId;

    private int number;

    @Enumerated(EnumType.STRING)
    private State state = State.RECEIVED;

    private LocalDate receivedOn;

    @Embedded
    private @Nullable Applicant applicant;

    private @Nullable Long enteredBy;

    private Instant enteredAt;

    private @Nullable Instant erasedAt;

    @Version
    private int version;

    /** Where an application stands. */
    public enum State {
        RECEIVED,
        WITHDRAWN
    }

    protected CallApplication() {}

    private CallApplication(long callId, int number, LocalDate receivedOn, Applicant applicant, Signature by) {
        this.callId = callId;
        this.number = number;
        this.receivedOn = receivedOn;
        this.applicant = applicant;
        this.enteredBy = by.accountId();
        this.enteredAt = by.at();
    }

    /** Takes an application under the next number of the call. */
    public static CallApplication receive(
            PublicCall call, int number, LocalDate receivedOn, Applicant applicant, Signature by) {
        call.mustTakeApplicationsOf(receivedOn);
        return new CallApplication(call.id(), number, receivedOn, applicant, by);
    }

    /** Corrects what was entered, until the screening begins. */
    public void correct(PublicCall call, LocalDate otherDay, Applicant corrected) {
        mustBeHeld();
        call.mustTakeApplicationsOf(otherDay);
        receivedOn = otherDay;
        applicant = corrected;
    }

    /** The applicant takes it back, until the result is there. */
    public void withdraw(PublicCall call) {
        mustBeHeld();
        if (!call.state().isUndecided()) {
            throw new DomainRuleViolation("callApplication.decided");
        }
        state = State.WITHDRAWN;
    }

    /** @throws DomainRuleViolation when it was withdrawn or its data erased */
    public void mustBeHeld() {
        if (state == State.WITHDRAWN || erasedAt != null) {
            throw new DomainRuleViolation("callApplication.notHeld");
        }
    }

    public long id() {
        return id;
    }

    public int number() {
        return number;
    }

    public int version() {
        return version;
    }

    public long callId() {
        return callId;
    }
}
