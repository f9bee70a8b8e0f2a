package kr.madang.commission.recruitment.applicant;

import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import kr.madang.domain.commission.recruitment.CallApplication;
import kr.madang.domain.commission.recruitment.CallApplications;
import kr.madang.domain.commission.recruitment.PublicCalls;
import kr.madang.domain.shared.DomainRuleViolation;
import kr.madang.domain.shared.Signature;
import kr.madang.platform.file.Attachments;
import kr.madang.platform.file.StoredFiles;
import kr.madang.platform.security.Signing;
import kr.madang.platform.web.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.multipart.MultipartFile;

/**
 * The files that go with an application (붙임), changed until the screening begins; one that is taken off is gone, its bytes
 * too.
 */
@Service
class ApplicationFiles {

    private final JdbcClient jdbc;
    private final Attachments attachments;
    private final Cabinet cabinet;
    private final Book book;

    ApplicationFiles(JdbcClient jdbc, Attachments attachments, Cabinet cabinet, Book book) {
        this.jdbc = jdbc;
        this.attachments = attachments;
        this.cabinet = cabinet;
        this.book = book;
    }

    /** Where calls, applications and bytes are kept. */
    @Service
    record Cabinet(PublicCalls calls, CallApplications applications, StoredFiles files) {}

    /** Who signs, and where it is written down. */
    @Service
    record Book(Signing signing, ApplicantViews views) {}

    /** A file of an application. */
    public record AppliedFile(long id, long storedFileId, String name, long size, String mediaType) {

        Attachments.Taken taken() {
            return new Attachments.Taken(storedFileId, name, size, mediaType);
        }
    }

    @Transactional(readOnly = true)
    public List<AppliedFile> of(long applicationId) {
        return jdbc.sql("""
                        select id, stored_file_id, name, size, media_type from call_application_file
                        where application_id = :id order by id
                        """).param("id", applicationId).query(AppliedFile.class).list();
    }

    @Transactional(readOnly = true)
    public Optional<AppliedFile> find(long applicationId, long id) {
        return of(applicationId).stream().filter(file -> file.id() == id).findFirst();
    }

    /** @throws DomainRuleViolation when the screening has begun, or the application is held no more */
    @Transactional
    public void add(long callId, long applicationId, @Nullable MultipartFile upload) {
        CallApplication application = hold(callId, applicationId);
        application.mustBeHeld();
        Attachments.Taken taken = attachments.take(upload, of(applicationId).size());
        Signature by = book.signing().now();
        jdbc.sql("""
                        insert into call_application_file
                            (application_id, stored_file_id, name, size, media_type, added_by, added_at)
                        values (?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        applicationId,
                        taken.storedFileId(),
                        taken.name(),
                        taken.size(),
                        taken.mediaType(),
                        by.accountId(),
                        Timestamp.from(by.at()))
                .update();
        book.views().done("APPLICATION_FILE_ADDED", callId, List.of(application.number()));
    }

    /** @throws DomainRuleViolation when the screening has begun */
    @Transactional
    public void remove(long callId, long applicationId, long id) {
        CallApplication application = hold(callId, applicationId);
        AppliedFile file = find(applicationId, id).orElseThrow(NotFound::new);
        jdbc.sql("delete from call_application_file where id = ?")
                .param(file.id())
                .update();
        cabinet.files().remove(file.storedFileId());
        book.views().done("APPLICATION_FILE_REMOVED", callId, List.of(application.number()));
    }

    /** The application, whose call is held until the transaction ends: neither screening nor erasure begins meanwhile. */
    private CallApplication hold(long callId, long applicationId) {
        cabinet.calls().hold(callId).orElseThrow(NotFound::new).mustTakeFiles();
        return cabinet.applications().findByIdAndCallId(applicationId, callId).orElseThrow(NotFound::new);
    }
}
