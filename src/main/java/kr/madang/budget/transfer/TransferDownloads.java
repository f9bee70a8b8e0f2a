package kr.madang.budget.transfer;

import kr.madang.platform.audit.AuditLog;
import kr.madang.platform.export.DocumentFormat;
import kr.madang.platform.export.Documents;
import kr.madang.platform.export.TableDocument;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Hands the documents out and writes down that they were taken. */
@Component
class TransferDownloads {

    private final TransferDocument document;
    private final Documents documents;
    private final TransferWords words;
    private final AuditLog audit;

    TransferDownloads(TransferDocument document, Documents documents, TransferWords words, AuditLog audit) {
        this.document = document;
        this.documents = documents;
        this.words = words;
        this.audit = audit;
    }

    ResponseEntity<byte[]> of(TransferReport report, DocumentFormat format) {
        ReportConditions.Question question = report.question();
        String name = words.say(
                "transferReport.fileName",
                words.say("transferKind." + question.kind()),
                question.from(),
                question.until());
        return send(document.of(report), format, name);
    }

    ResponseEntity<byte[]> of(TransferView view, DocumentFormat format) {
        String name = words.say("transferRequest.fileName", view.detail().number());
        return send(document.of(view), format, name);
    }

    private ResponseEntity<byte[]> send(TableDocument printed, DocumentFormat format, String name) {
        ResponseEntity<byte[]> file = documents.download(printed, format, name);
        audit.record("DOWNLOAD", name + "." + format.extension(), null);
        return file;
    }
}
