package kr.madang.budget.alert;

import kr.madang.platform.audit.AuditLog;
import kr.madang.platform.export.DocumentFormat;
import kr.madang.platform.export.Documents;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Hands forecasts out as files and writes down that they were taken. */
@Component
class ForecastDownloads {

    private final ForecastDocument document;
    private final Documents documents;
    private final AuditLog audit;

    ForecastDownloads(ForecastDocument document, Documents documents, AuditLog audit) {
        this.document = document;
        this.documents = documents;
        this.audit = audit;
    }

    ResponseEntity<byte[]> of(Forecast forecast, DocumentFormat format) {
        String name = document.fileName(forecast.question());
        ResponseEntity<byte[]> file = documents.download(document.of(forecast), format, name);
        audit.record("DOWNLOAD", name + "." + format.extension(), null);
        return file;
    }
}
