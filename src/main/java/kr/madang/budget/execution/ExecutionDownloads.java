package kr.madang.budget.execution;

import kr.madang.platform.audit.AuditLog;
import kr.madang.platform.export.DocumentFormat;
import kr.madang.platform.export.Documents;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Hands reports out as files and writes down that they were taken. */
@Component
class ExecutionDownloads {

    private final ExecutionDocument document;
    private final Documents documents;
    private final AuditLog audit;

    ExecutionDownloads(ExecutionDocument document, Documents documents, AuditLog audit) {
        this.document = document;
        this.documents = documents;
        this.audit = audit;
    }

    ResponseEntity<byte[]> of(ExecutionReport report, DocumentFormat format) {
        ExecutionQuestion question = report.question();
        String name = document.fileName(question.year(), question.asOf(), question.unit());
        ResponseEntity<byte[]> file = documents.download(document.of(report, null), format, name);
        audit.record("DOWNLOAD", name + "." + format.extension(), null);
        return file;
    }
}
