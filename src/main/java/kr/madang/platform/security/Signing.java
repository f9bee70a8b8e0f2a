package kr.madang.platform.security;

import java.time.LocalDate;
import kr.madang.domain.shared.Signature;
import kr.madang.platform.time.BusinessClock;
import org.springframework.stereotype.Component;

/** Signs what is done: by the person signed in, now. */
@Component
public class Signing {

    private final CurrentStaff current;
    private final BusinessClock clock;

    Signing(CurrentStaff current, BusinessClock clock) {
        this.current = current;
        this.clock = clock;
    }

    public Signature now() {
        SignedInStaff staff = current.get();
        return new Signature(staff.accountId(), staff.displayName(), clock.now());
    }

    public LocalDate today() {
        return clock.today();
    }
}
