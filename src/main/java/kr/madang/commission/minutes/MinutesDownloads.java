package kr.madang.commission.minutes;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import kr.madang.commission.minutes.MinutesQuery.Detail;
import kr.madang.commission.minutes.MinutesQuery.Version;
import kr.madang.commission.minutes.text.MinutesDocument;
import kr.madang.commission.minutes.text.MinutesDocument.Sheet;
import kr.madang.commission.minutes.text.MinutesWords;
import kr.madang.platform.audit.AuditLog;
import kr.madang.platform.export.DocumentFormat;
import kr.madang.platform.export.Documents;
import kr.madang.platform.format.Format;
import kr.madang.platform.time.BusinessClock;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Hands a version of minutes out as a document and writes down that it was taken. */
@Component
class MinutesDownloads {

    private final MinutesDocument document;
    private final Documents documents;
    private final Words words;
    private final AuditLog audit;

    MinutesDownloads(MinutesDocument document, Documents documents, Words words, AuditLog audit) {
        this.document = document;
        this.documents = documents;
        this.words = words;
        this.audit = audit;
    }

    /** How things are said and dates are written. */
    @Component
    record Words(MinutesWords minutes, Format format) {

        String say(String key, Object... arguments) {
            return minutes.say(key, arguments);
        }
    }

    ResponseEntity<byte[]> of(MinutesView view, DocumentFormat format) {
        Detail detail = view.detail();
        Version version = view.shown();
        Sheet sheet = new Sheet(
                facts(detail, version),
                version.texts().all(),
                List.of(words.say("minutesDocument.writer"), words.say("minutesDocument.approver")),
                List.of(
                        signed(version.writerName(), version.writtenAt()),
                        version.approvedAt() == null || version.approverName() == null
                                ? ""
                                : signed(version.approverName(), version.approvedAt())),
                notes(version));
        String name = words.say(
                "minutesDocument.fileName",
                detail.bodyName(),
                String.valueOf(detail.year()),
                String.valueOf(detail.number()),
                String.valueOf(version.ordinal()));
        ResponseEntity<byte[]> file = documents.download(document.of(sheet), format, name);
        audit.record("DOWNLOAD", name + "." + format.extension(), null);
        return file;
    }

    private List<String> facts(Detail detail, Version version) {
        List<String> lines = new ArrayList<>();
        lines.add(words.say(
                "minutesDocument.number",
                detail.recordNumber() == null ? words.say("minutesDocument.noNumber") : detail.recordNumber()));
        lines.add(words.say(
                "minutesDocument.class",
                words.say("disclosure." + detail.disclosure())
                        + (detail.disclosureGround() == null ? "" : " (" + detail.disclosureGround() + ")"),
                words.say("retention." + detail.retention())));
        lines.add(words.say(
                version.approvedAt() == null ? "minutesDocument.draft" : "minutesDocument.version",
                String.valueOf(version.ordinal())));
        return lines;
    }

    private List<String> notes(Version version) {
        if (version.approvedAt() == null || version.sha256() == null) {
            return List.of();
        }
        List<String> notes = new ArrayList<>();
        if (version.approvingYear() != null) {
            notes.add(words.say(
                    "minutesDocument.approvedAt",
                    String.valueOf(version.approvingYear()),
                    String.valueOf(version.approvingNumber())));
        }
        notes.add(words.say("minutesDocument.hash", version.sha256()));
        return notes;
    }

    private String signed(String name, Instant at) {
        return name + "\n"
                + words.format().shortDate(at.atZone(BusinessClock.SEOUL).toLocalDate());
    }
}
