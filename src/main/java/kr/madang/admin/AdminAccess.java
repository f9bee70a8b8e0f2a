package kr.madang.admin;

import kr.madang.domain.office.Role;
import kr.madang.platform.security.CurrentStaff;
import org.springframework.stereotype.Component;

/** Who administers accounts and who reads the audit log; pages and menu ask the same words. */
@Component("adminAccess")
public class AdminAccess {

    private final CurrentStaff current;

    AdminAccess(CurrentStaff current) {
        this.current = current;
    }

    /** Opens, changes and closes accounts. */
    public boolean managesUsers() {
        return current.has(Role.ADMIN);
    }

    /** Searches, exports and checks the audit log. */
    public boolean readsAudit() {
        return current.has(Role.AUDITOR, Role.ADMIN);
    }

    /** Sees what lies in the outbox, without texts. */
    public boolean readsMails() {
        return current.has(Role.AUDITOR, Role.ADMIN);
    }

    /** Has a mail sent anew. */
    public boolean retriesMails() {
        return current.has(Role.ADMIN);
    }
}
