package kr.madang.commission.pay;

import kr.madang.platform.audit.AuditLog;
import kr.madang.platform.export.DocumentFormat;
import kr.madang.platform.export.Documents;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Hands payment lists out as files and writes down that they were taken. */
@Component
class PayDownloads {

    private final PayDocument document;
    private final Documents documents;
    private final AuditLog audit;

    PayDownloads(PayDocument document, Documents documents, AuditLog audit) {
        this.document = document;
        this.documents = documents;
        this.audit = audit;
    }

    ResponseEntity<byte[]> of(PayView view, DocumentFormat format) {
        String name = document.nameOf(view);
        ResponseEntity<byte[]> file = documents.download(document.of(view), format, name);
        audit.record("DOWNLOAD", name + "." + format.extension(), null);
        return file;
    }
}
