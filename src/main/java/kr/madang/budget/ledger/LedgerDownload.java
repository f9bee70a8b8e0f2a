package kr.madang.budget.ledger;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import kr.madang.platform.audit.AuditLog;
import kr.madang.platform.export.DocumentFormat;
import kr.madang.platform.export.Documents;
import org.springframework.context.MessageSource;
import org.springframework.data.domain.Sort;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/**
 * The ledger as a file: exactly the entries asked for, written to the disk first and counted against the database, so
 * that a file cut short is never handed out as if it were whole.
 */
@Component
class LedgerDownload {

    private final LedgerFile file;
    private final Documents documents;
    private final AuditLog audit;
    private final MessageSource messages;

    LedgerDownload(LedgerFile file, Documents documents, AuditLog audit, MessageSource messages) {
        this.file = file;
        this.documents = documents;
        this.audit = audit;
        this.messages = messages;
    }

    ResponseEntity<StreamingResponseBody> of(LedgerQuestion question, Sort sort, DocumentFormat format) {
        String name = say("ledger.document.fileName", String.valueOf(question.year()), question.asOf());
        Path written = file.write(question, sort, format);
        audit.record("DOWNLOAD", name + "." + format.extension(), null);
        return ResponseEntity.ok()
                .headers(documents.headers(format, name))
                .contentLength(written.toFile().length())
                .body(out -> send(written, out));
    }

    private static void send(Path written, OutputStream out) throws IOException {
        try {
            Files.copy(written, out);
        } finally {
            Files.deleteIfExists(written);
        }
    }

    private String say(String key, Object... arguments) {
        return messages.getMessage(key, arguments, Locale.KOREAN);
    }
}
