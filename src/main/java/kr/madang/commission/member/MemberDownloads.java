package kr.madang.commission.member;

import java.util.List;
import kr.madang.platform.audit.AuditLog;
import kr.madang.platform.export.DocumentFormat;
import kr.madang.platform.export.Documents;
import kr.madang.platform.export.TableDocument;
import kr.madang.platform.time.BusinessClock;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Hands seat plans and lists of members out as files, without contact data, and writes down that they were taken. */
@Component
class MemberDownloads {

    private final MemberDocument document;
    private final Documents documents;
    private final BusinessClock clock;
    private final AuditLog audit;

    MemberDownloads(MemberDocument document, Documents documents, BusinessClock clock, AuditLog audit) {
        this.document = document;
        this.documents = documents;
        this.clock = clock;
        this.audit = audit;
    }

    ResponseEntity<byte[]> of(SeatPlan plan, DocumentFormat format) {
        return send(document.of(plan), document.nameOf(plan), format);
    }

    ResponseEntity<byte[]> of(List<MemberListQuery.Row> members, DocumentFormat format) {
        return send(document.of(members, clock.today()), document.nameOfList(clock.today()), format);
    }

    private ResponseEntity<byte[]> send(TableDocument printed, String name, DocumentFormat format) {
        ResponseEntity<byte[]> file = documents.download(printed, format, name);
        audit.record("DOWNLOAD", name + "." + format.extension(), null);
        return file;
    }
}
