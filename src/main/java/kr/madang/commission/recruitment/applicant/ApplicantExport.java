package kr.madang.commission.recruitment.applicant;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import kr.madang.commission.recruitment.CallQuery;
import kr.madang.commission.recruitment.CallWords;
import kr.madang.domain.commission.recruitment.Applicant;
import kr.madang.domain.shared.MoneyUnit;
import kr.madang.platform.audit.AuditLog;
import kr.madang.platform.export.Documents;
import kr.madang.platform.export.TableDocument;
import kr.madang.platform.export.TableDocument.Cell;
import kr.madang.platform.export.TableDocument.Column;
import kr.madang.platform.export.TableDocument.Content;
import kr.madang.platform.export.TableDocument.Level;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** The applicants of a call as a file, handed out against a reason that is written down. */
@Component
class ApplicantExport {

    private final ApplicantQuery applicants;
    private final Documents documents;
    private final CallWords words;
    private final AuditLog audit;

    ApplicantExport(ApplicantQuery applicants, Documents documents, CallWords words, AuditLog audit) {
        this.applicants = applicants;
        this.documents = documents;
        this.words = words;
        this.audit = audit;
    }

    ResponseEntity<byte[]> file(CallQuery.Detail call, ExportForm form) {
        List<ApplicantQuery.Row> rows = applicants.all(call.id(), ApplicantConditions.NONE);
        ResponseEntity<byte[]> file = documents.download(
                document(call, rows), form.wanted(), words.say("applicantExport.fileName", call.title()));
        List<Integer> numbers = rows.stream().map(ApplicantQuery.Row::number).toList();
        audit.record(
                "APPLICANTS_EXPORTED",
                words.say("applicant.auditSubject", String.valueOf(call.id()), ApplicantViews.joined(numbers)),
                form.why());
        return file;
    }

    private TableDocument document(CallQuery.Detail call, List<ApplicantQuery.Row> rows) {
        return new TableDocument(
                words.say("applicantExport.title", call.title()),
                words.say("applicantExport.caption", rows.size()),
                MoneyUnit.WON,
                List.of(
                        column("number", 8),
                        column("state", 8),
                        column("receivedOn", 12),
                        column("name", 12),
                        column("phone", 16),
                        column("email", 20),
                        column("qualification", 16),
                        column("years", 8)),
                rows.stream().map(this::row).toList(),
                List.of(words.say("applicantExport.note", call.eraseOn())),
                List.of(),
                null);
    }

    private Column column(String name, int width) {
        return new Column(words.say("application.column." + name), new Content.Text(), width);
    }

    private TableDocument.Row row(ApplicantQuery.Row row) {
        List<Cell> cells = new ArrayList<>();
        cells.add(text(String.valueOf(row.number())));
        cells.add(text(words.say("applicationState." + row.state())));
        cells.add(text(row.receivedOn().toString()));
        Applicant applicant = row.applicant();
        cells.add(text(applicant == null ? words.say("application.erased") : applicant.name()));
        cells.add(text(applicant == null ? null : applicant.phone()));
        cells.add(text(applicant == null ? null : applicant.email()));
        cells.add(text(applicant == null ? null : words.say("applicantQualification." + applicant.qualification())));
        cells.add(text(applicant == null ? null : String.valueOf(applicant.years())));
        return new TableDocument.Row(Level.DETAIL, cells);
    }

    private static Cell text(@Nullable String words) {
        return new Cell.Words(Objects.requireNonNullElse(words, ""));
    }
}
