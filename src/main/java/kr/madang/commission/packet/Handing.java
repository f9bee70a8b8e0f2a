package kr.madang.commission.packet;

import kr.madang.platform.audit.AuditLog;
import kr.madang.platform.file.Attachments;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** Hands files over, with a line in the audit log. */
@Component
class Handing {

    private final Attachments attachments;
    private final AuditLog audit;

    Handing(Attachments attachments, AuditLog audit) {
        this.attachments = attachments;
        this.audit = audit;
    }

    ResponseEntity<StreamingResponseBody> send(Attachments.Taken file) {
        audit.record("DOWNLOAD", file.name(), null);
        return attachments.send(file);
    }
}
