package kr.madang.budget.importing;

import kr.madang.domain.office.Role;
import kr.madang.platform.security.CurrentStaff;
import org.springframework.stereotype.Component;

/** Who may import and who may look on; pages and menu ask the same words. */
@Component("importAccess")
public class ImportAccess {

    private final CurrentStaff current;

    ImportAccess(CurrentStaff current) {
        this.current = current;
    }

    /** Uploads, confirms, cancels and restarts batches. */
    public boolean imports() {
        return current.has(Role.FINANCE);
    }

    /** Reads batches, their reports and their files. */
    public boolean reads() {
        return current.has(Role.FINANCE, Role.AUDITOR);
    }
}
