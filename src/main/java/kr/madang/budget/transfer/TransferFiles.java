package kr.madang.budget.transfer;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import kr.madang.domain.shared.DomainRuleViolation;
import kr.madang.domain.shared.Signature;
import kr.madang.platform.file.Attachments;
import kr.madang.platform.security.Signing;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.multipart.MultipartFile;

/** The files that go with a request (붙임); they may change as long as the drafter has it. */
@Service
class TransferFiles {

    private final JdbcClient jdbc;
    private final Attachments attachments;
    private final Signing signing;

    TransferFiles(JdbcClient jdbc, Attachments attachments, Signing signing) {
        this.jdbc = jdbc;
        this.attachments = attachments;
        this.signing = signing;
    }

    /** A file of a request. */
    public record Attachment(long id, long storedFileId, String name, long size, String mediaType, Instant addedAt) {

        Attachments.Taken taken() {
            return new Attachments.Taken(storedFileId, name, size, mediaType);
        }
    }

    @Transactional(readOnly = true)
    public List<Attachment> of(long transferId) {
        return jdbc.sql("""
                        select id, stored_file_id, name, size, media_type, added_at from budget_transfer_file
                        where transfer_id = :id and removed_at is null order by id
                        """).param("id", transferId).query(Attachment.class).list();
    }

    @Transactional(readOnly = true)
    public Optional<Attachment> find(long transferId, long id) {
        return of(transferId).stream().filter(file -> file.id() == id).findFirst();
    }

    /**
     * Adds a file.
     *
     * @throws DomainRuleViolation when its content is not what its name says, or it is too large or one too many
     */
    @Transactional
    public void add(long transferId, @Nullable MultipartFile upload) {
        mustBeOwnDraft(transferId);
        Attachments.Taken taken = attachments.take(upload, of(transferId).size());
        Signature by = signing.now();
        jdbc.sql("""
                        insert into budget_transfer_file (transfer_id, stored_file_id, name, size, media_type, added_by, added_at)
                        values (?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        transferId,
                        taken.storedFileId(),
                        taken.name(),
                        taken.size(),
                        taken.mediaType(),
                        by.accountId(),
                        Timestamp.from(by.at()))
                .update();
    }

    /** Takes a file off the request; it stays stored. */
    @Transactional
    public void remove(long transferId, long id) {
        mustBeOwnDraft(transferId);
        jdbc.sql(
                        "update budget_transfer_file set removed_at = ? where id = ? and transfer_id = ? and removed_at is null")
                .params(Timestamp.from(signing.now().at()), id, transferId)
                .update();
    }

    private void mustBeOwnDraft(long transferId) {
        Standing standing = jdbc.sql("select drafted_by, state from budget_transfer where id = ? for update")
                .param(transferId)
                .query(Standing.class)
                .single();
        if (standing.draftedBy() != signing.now().accountId()) {
            throw new AccessDeniedException("somebody else's draft");
        }
        if (!standing.state().equals("DRAFT") && !standing.state().equals("RETURNED")) {
            throw new DomainRuleViolation("transfer.filesSettled");
        }
    }

    private record Standing(long draftedBy, String state) {}
}
