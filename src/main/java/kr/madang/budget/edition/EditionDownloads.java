package kr.madang.budget.edition;

import kr.madang.budget.execution.ExecutionDocument;
import kr.madang.platform.audit.AuditLog;
import kr.madang.platform.export.DocumentFormat;
import kr.madang.platform.export.Documents;
import kr.madang.platform.web.NotFound;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Hands the frozen files of editions out, byte for byte, and writes down that they were taken. */
@Component
class EditionDownloads {

    private final EditionQuery editions;
    private final ExecutionDocument document;
    private final Documents documents;
    private final AuditLog audit;

    EditionDownloads(EditionQuery editions, ExecutionDocument document, Documents documents, AuditLog audit) {
        this.editions = editions;
        this.document = document;
        this.documents = documents;
        this.audit = audit;
    }

    ResponseEntity<byte[]> of(EditionQuery.Row edition, DocumentFormat format) {
        byte[] content = editions.content(edition.id(), format.name()).orElseThrow(NotFound::new);
        String name = document.fileName(edition.year(), edition.asOf(), edition.unit()) + "_" + edition.number();
        audit.record("DOWNLOAD", name + "." + format.extension(), null);
        return ResponseEntity.ok().headers(documents.headers(format, name)).body(content);
    }
}
