package kr.madang.commission.minutes;

import java.time.LocalDate;
import kr.madang.commission.CommissionAccess;
import kr.madang.platform.security.CurrentStaff;
import kr.madang.platform.time.BusinessClock;
import org.springframework.stereotype.Component;

/** Who reads minutes, and how much of them. */
@Component
public class MinutesReader {

    private final CommissionAccess access;
    private final CurrentStaff current;
    private final BusinessClock clock;

    MinutesReader(CommissionAccess access, CurrentStaff current, BusinessClock clock) {
        this.access = access;
        this.current = current;
        this.clock = clock;
    }

    /** The person signed in, today. */
    public Who present() {
        return new Who(current.get().accountId(), access.readsKept(), access.keeps(), clock.today());
    }

    /**
     * Somebody who reads.
     *
     * @param readsAll reads drafts too; members who took part read what was sent out, others what is approved and open
     */
    public record Who(long accountId, boolean readsAll, boolean keeps, LocalDate today) {}
}
