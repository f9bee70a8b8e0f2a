package kr.madang.budget.plan;

import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Locale;
import kr.madang.domain.shared.MoneyUnit;
import kr.madang.domain.shared.Won;
import kr.madang.platform.audit.AuditLog;
import kr.madang.platform.export.DocumentFormat;
import kr.madang.platform.export.Documents;
import kr.madang.platform.export.TableDocument.Cell;
import kr.madang.platform.export.TableDocument.Column;
import kr.madang.platform.export.TableDocument.Content;
import kr.madang.platform.export.TableStreams;
import kr.madang.platform.format.Format;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.data.domain.Sort;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** The list of plans as a file: exactly the lines asked for. */
@Component
class PlanDownload {

    private final PlanListQuery lines;
    private final TableStreams streams;
    private final Documents documents;
    private final AuditLog audit;
    private final MessageSource messages;

    PlanDownload(
            PlanListQuery lines, TableStreams streams, Documents documents, AuditLog audit, MessageSource messages) {
        this.lines = lines;
        this.streams = streams;
        this.documents = documents;
        this.audit = audit;
        this.messages = messages;
    }

    ResponseEntity<byte[]> of(PlanQuestion question, Sort sort, DocumentFormat format) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        List<PlanListQuery.Row> rows = lines.all(question, sort);
        streams.stream(format, head(question), sink -> rows.forEach(row -> sink.row(cells(row))), file);
        String name = say("plan.document.fileName", String.valueOf(question.year()));
        audit.record("DOWNLOAD", name + "." + format.extension(), null);
        return ResponseEntity.ok().headers(documents.headers(format, name)).body(file.toByteArray());
    }

    private TableStreams.Head head(PlanQuestion question) {
        return new TableStreams.Head(
                say("plan.document.title", String.valueOf(question.year())),
                say("plan.document.caption", say("unit.WON")),
                MoneyUnit.WON,
                List.of(
                        new Column(say("plan.column.department"), new Content.Text(), 14),
                        new Column(say("plan.column.program"), new Content.Text(), 24),
                        new Column(say("plan.column.objectCode"), new Content.Text(), 8),
                        new Column(say("plan.column.objectName"), new Content.Text(), 14),
                        new Column(say("plan.column.appropriated"), new Content.Money(), 13),
                        new Column(say("plan.column.planned"), new Content.Money(), 13),
                        new Column(say("plan.column.state"), new Content.Text(), 10)));
    }

    private List<Cell> cells(PlanListQuery.Row row) {
        return List.of(
                new Cell.Words(row.departmentName() == null ? say("execution.noDepartment") : row.departmentName()),
                new Cell.Words(row.programName()),
                new Cell.Words(row.objectCode()),
                new Cell.Words(row.objectName()),
                new Cell.Money(row.appropriated()),
                amount(row.planned()),
                new Cell.Words(say("planState." + row.state().name())));
    }

    private static Cell amount(@Nullable Won planned) {
        return planned == null ? new Cell.Words(Format.NONE) : new Cell.Money(planned);
    }

    private String say(String key, Object... arguments) {
        return messages.getMessage(key, arguments, Locale.KOREAN);
    }
}
