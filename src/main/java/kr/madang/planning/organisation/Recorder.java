package kr.madang.planning.organisation;

import java.time.Instant;
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

    Recorder(CurrentStaff staff, BusinessClock clock) {
        this.staff = staff;
        this.clock = clock;
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
