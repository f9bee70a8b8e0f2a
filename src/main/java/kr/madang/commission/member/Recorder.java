package kr.madang.commission.member;

import kr.madang.domain.shared.Signature;
import kr.madang.platform.audit.AuditLog;
import kr.madang.platform.security.CurrentStaff;
import kr.madang.platform.security.Signing;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Signs what is done to members and writes it into the audit log. */
@Component("memberRecorder")
class Recorder {

    private final CurrentStaff staff;
    private final Signing signing;
    private final AuditLog audit;

    Recorder(CurrentStaff staff, Signing signing, AuditLog audit) {
        this.staff = staff;
        this.signing = signing;
        this.audit = audit;
    }

    Signature signature() {
        return signing.now();
    }

    /** Loading reference data is no change of anybody's. */
    void record(String action, long subject, @Nullable String detail) {
        if (staff.find().isPresent()) {
            audit.record(action, String.valueOf(subject), detail);
        }
    }
}
