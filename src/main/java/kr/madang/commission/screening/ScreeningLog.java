package kr.madang.commission.screening;

import kr.madang.commission.recruitment.CallWords;
import kr.madang.domain.commission.recruitment.Stage;
import kr.madang.platform.audit.AuditLog;
import org.springframework.stereotype.Component;

/** Writes down what is done at a stage of a call; never a score. */
@Component
class ScreeningLog {

    private final AuditLog audit;
    private final CallWords words;

    ScreeningLog(AuditLog audit, CallWords words) {
        this.audit = audit;
        this.words = words;
    }

    void record(String action, long callId, Stage stage, long about) {
        audit.record(
                action,
                words.say("screening.auditSubject", String.valueOf(callId), words.say("screeningStage." + stage)),
                String.valueOf(about));
    }
}
