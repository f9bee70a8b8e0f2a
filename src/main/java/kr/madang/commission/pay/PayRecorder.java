package kr.madang.commission.pay;

import kr.madang.domain.commission.pay.PayList;
import kr.madang.domain.commission.pay.PayRule;
import kr.madang.domain.shared.Signature;
import kr.madang.platform.audit.AuditLog;
import kr.madang.platform.security.Signing;
import org.springframework.stereotype.Component;

/** Signs what is done about pay and writes it into the audit log. */
@Component
class PayRecorder {

    private final Signing signing;
    private final AuditLog audit;

    PayRecorder(Signing signing, AuditLog audit) {
        this.signing = signing;
        this.audit = audit;
    }

    Signature signature() {
        return signing.now();
    }

    void record(String action, PayList list) {
        audit.record(
                action,
                "pay/" + list.id(),
                "meeting " + list.meetingId() + " " + list.total().amount());
    }

    void record(String action, PayRule rule) {
        audit.record(
                action,
                "pay-rule/" + rule.id(),
                rule.validity().from() + " " + rule.terms().baseAmount().amount() + " + "
                        + rule.terms().extraAmount().amount());
    }
}
