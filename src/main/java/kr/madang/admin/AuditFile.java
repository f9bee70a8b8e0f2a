package kr.madang.admin;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import kr.madang.domain.shared.MoneyUnit;
import kr.madang.platform.audit.AuditLog;
import kr.madang.platform.export.DocumentFormat;
import kr.madang.platform.export.Documents;
import kr.madang.platform.export.TableDocument.Cell;
import kr.madang.platform.export.TableDocument.Column;
import kr.madang.platform.export.TableDocument.Content;
import kr.madang.platform.export.TableStreams;
import kr.madang.platform.time.BusinessClock;
import org.springframework.context.MessageSource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** The audit log as CSV; that it was taken is written into it. */
@Component
class AuditFile {

    private static final DateTimeFormatter SECONDS =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss").withZone(BusinessClock.SEOUL);

    private final AuditQuery entries;
    private final TableStreams streams;
    private final Documents documents;
    private final AuditLog audit;
    private final MessageSource messages;

    AuditFile(AuditQuery entries, TableStreams streams, Documents documents, AuditLog audit, MessageSource messages) {
        this.entries = entries;
        this.streams = streams;
        this.documents = documents;
        this.audit = audit;
        this.messages = messages;
    }

    ResponseEntity<StreamingResponseBody> of(AuditConditions conditions) {
        String name = say("audit.document.fileName");
        audit.record("DOWNLOAD", name + ".csv", conditions.toString());
        TableStreams.Head head = new TableStreams.Head(name, "", MoneyUnit.WON, columns());
        return ResponseEntity.ok()
                .headers(documents.headers(DocumentFormat.CSV, name))
                .body(out -> streams.stream(
                        DocumentFormat.CSV,
                        head,
                        rows -> entries.forEach(conditions, entry -> rows.row(cells(entry))),
                        out));
    }

    private List<Column> columns() {
        return List.of(
                new Column(say("audit.column.id"), new Content.Count(), 8),
                new Column(say("audit.column.at"), new Content.Text(), 18),
                new Column(say("audit.column.login"), new Content.Text(), 12),
                new Column(say("audit.column.address"), new Content.Text(), 12),
                new Column(say("audit.column.action"), new Content.Text(), 14),
                new Column(say("audit.column.subject"), new Content.Text(), 18),
                new Column(say("audit.column.detail"), new Content.Text(), 18));
    }

    private List<Cell> cells(AuditQuery.Row entry) {
        return List.of(
                new Cell.Count(entry.id()),
                new Cell.Words(SECONDS.format(entry.at())),
                new Cell.Words(entry.loginId() == null ? "" : entry.loginId()),
                new Cell.Words(entry.address() == null ? "" : entry.address()),
                new Cell.Words(wordOf(entry.action())),
                new Cell.Words(entry.subject()),
                new Cell.Words(entry.detail() == null ? "" : entry.detail()));
    }

    /** An action that no longer exists in the code keeps its bare name. */
    private String wordOf(String action) {
        return Objects.requireNonNullElse(
                messages.getMessage("audit.action." + action, null, action, Locale.KOREAN), action);
    }

    private String say(String key) {
        return messages.getMessage(key, null, Locale.KOREAN);
    }
}
