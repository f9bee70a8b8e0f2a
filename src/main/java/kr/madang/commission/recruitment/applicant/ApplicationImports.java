package kr.madang.commission.recruitment.applicant;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.sql.Timestamp;
import java.util.Optional;
import kr.madang.domain.commission.recruitment.PublicCalls;
import kr.madang.domain.shared.DomainRuleViolation;
import kr.madang.domain.shared.Signature;
import kr.madang.platform.file.StoredFiles;
import kr.madang.platform.security.Signing;
import kr.madang.platform.web.NotFound;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.multipart.MultipartFile;

/** Takes in applications from a file: looked at first, then all of them or none; the file itself is not kept. */
@Service
@Transactional
class ApplicationImports {

    private final JdbcClient jdbc;
    private final StoredFiles files;
    private final ImportChecking checking;
    private final Intake intake;

    ApplicationImports(JdbcClient jdbc, StoredFiles files, ImportChecking checking, Intake intake) {
        this.jdbc = jdbc;
        this.files = files;
        this.checking = checking;
        this.intake = intake;
    }

    /** Where applications are taken in, and who does it. */
    @Service
    record Intake(PublicCalls calls, ApplicationDesk desk, Signing signing) {}

    /** An upload that has not been taken in yet. */
    public record Upload(long id, String sha256, String fileName, long storedFileId) {}

    /**
     * Keeps a file until it is taken in or given up.
     *
     * @return its number; nothing where the very same file has been taken in before
     * @throws kr.madang.platform.file.UnreadableFile when it is no table
     */
    public Optional<Long> upload(long callId, MultipartFile file) {
        hold(callId);
        String name = String.valueOf(file.getOriginalFilename());
        String bare = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        StoredFiles.StoredFile stored = store(bare.substring(Math.max(0, bare.length() - 255)), file);
        if (isPosted(callId, stored.sha256())) {
            files.remove(stored.id());
            return Optional.empty();
        }
        checking.check(callId, stored.name(), stored.id());
        Signature by = intake.signing().now();
        return Optional.of(jdbc.sql("""
                        insert into call_application_import
                            (call_id, sha256, state, file_name, stored_file_id, uploaded_by, uploaded_at)
                        values (?, ?, 'UPLOADED', ?, ?, ?, ?) returning id
                        """)
                .params(callId, stored.sha256(), stored.name(), stored.id(), by.accountId(), Timestamp.from(by.at()))
                .query(Long.class)
                .single());
    }

    /** What stands in the file, and what is wrong with it. */
    @Transactional(readOnly = true)
    public ImportSheet sheet(long callId, long id) {
        Upload upload = find(callId, id);
        return checking.check(callId, upload.fileName(), upload.storedFileId());
    }

    /**
     * Takes all of it in.
     *
     * @return how many applications
     * @throws DomainRuleViolation when a row is wrong; then nothing is taken in
     */
    public int confirm(long callId, long id) {
        hold(callId);
        Upload upload = find(callId, id);
        if (isPosted(callId, upload.sha256())) {
            throw new DomainRuleViolation("callImport.known");
        }
        ImportSheet sheet = checking.check(callId, upload.fileName(), upload.storedFileId());
        if (!sheet.isGood()) {
            throw new DomainRuleViolation("callImport.hasErrors");
        }
        intake.desk().receiveAll(callId, sheet.forms());
        settle(upload, "POSTED", sheet.lines().size());
        return sheet.lines().size();
    }

    /** Gives it up. */
    public void cancel(long callId, long id) {
        settle(find(callId, id), "CANCELLED", null);
    }

    private void hold(long callId) {
        if (intake.calls().hold(callId).isEmpty()) {
            throw new NotFound();
        }
    }

    private void settle(Upload upload, String state, @org.jspecify.annotations.Nullable Integer applications) {
        jdbc.sql("""
                        update call_application_import
                        set state = :state, applications = :applications, file_name = null, stored_file_id = null
                        where id = :id
                        """)
                .param("state", state)
                .param("applications", applications)
                .param("id", upload.id())
                .update();
        files.remove(upload.storedFileId());
    }

    private Upload find(long callId, long id) {
        return jdbc.sql("""
                        select id, sha256, file_name, stored_file_id from call_application_import
                        where call_id = ? and id = ? and state = 'UPLOADED'
                        """).params(callId, id).query(Upload.class).optional().orElseThrow(NotFound::new);
    }

    private boolean isPosted(long callId, String sha256) {
        return jdbc.sql("""
                        select exists (select 1 from call_application_import
                                       where call_id = ? and sha256 = ? and state = 'POSTED')
                        """).params(callId, sha256).query(Boolean.class).single();
    }

    private StoredFiles.StoredFile store(String name, MultipartFile file) {
        try (InputStream content = file.getInputStream()) {
            return files.store(name, content);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
