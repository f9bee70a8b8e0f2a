package kr.madang.planning.organisation;

import java.time.Instant;
import kr.madang.platform.audit.AuditLog;
import kr.madang.platform.security.CurrentStaff;
import kr.madang.platform.security.SignedInStaff;
import kr.madang.platform.time.BusinessClock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who records something and when. */
@Component("organisationRecorder")
class Recorder {

    private final CurrentStaff staff;
    private final BusinessClock clock;
    private final AuditLog audit;

    Recorder(CurrentStaff staff, BusinessClock clock, AuditLog audit) {
        this.staff = staff;
        this.clock = clock;
        this.audit = audit;
    }

    /** Writes what a person changed into the audit log; loading reference data is no change of anybody's. */
    void changed(String action, String subject, @Nullable String detail) {
        if (staff.find().isPresent()) {
            audit.record(action, subject, detail);
        }
    }

    /** The account of the person signed in; null where nobody is, as when reference data is loaded. */
    @Nullable
    Long account() {
        return staff.find().map(SignedInStaff::accountId).orElse(null);
    }

    Instant now() {
        return clock.now();
    }
}
