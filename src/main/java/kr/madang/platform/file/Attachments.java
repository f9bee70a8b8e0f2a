package kr.madang.platform.file;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import kr.madang.domain.shared.DomainRuleViolation;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** Takes files that go with a record (붙임) and hands them out again; which record they go with, its module knows. */
@Component
public class Attachments {

    public static final int MOST_FILES = 20;
    public static final int MOST_MEGABYTES = 20;

    private static final int LONGEST_NAME = 255;

    private final StoredFiles files;

    Attachments(StoredFiles files) {
        this.files = files;
    }

    /** A file that was taken, to be written down with its record. */
    public record Taken(long storedFileId, String name, long size, String mediaType) {}

    /**
     * Stores an uploaded file, in the transaction at hand.
     *
     * @param already how many files the record has
     * @throws DomainRuleViolation when its content is not what its name says, or it is too large or one too many
     */
    public Taken take(@Nullable MultipartFile upload, int already) {
        if (upload == null || upload.isEmpty() || upload.getOriginalFilename() == null) {
            throw new DomainRuleViolation("attachment.refused");
        }
        if (upload.getSize() > MOST_MEGABYTES * 1024L * 1024L) {
            throw new DomainRuleViolation("attachment.tooLarge", MOST_MEGABYTES);
        }
        if (already >= MOST_FILES) {
            throw new DomainRuleViolation("attachment.oneTooMany", MOST_FILES);
        }
        try (InputStream content = upload.getInputStream()) {
            return take(lastPart(upload.getOriginalFilename()), content);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Stores a file under that name, in the transaction at hand. */
    public Taken take(String name, InputStream content) throws IOException {
        BufferedInputStream marked = new BufferedInputStream(content);
        AttachmentType type =
                AttachmentType.of(name, marked).orElseThrow(() -> new DomainRuleViolation("attachment.refused"));
        if (name.length() > LONGEST_NAME) {
            throw new DomainRuleViolation("attachment.refused");
        }
        StoredFiles.StoredFile stored = files.store(name, marked);
        return new Taken(stored.id(), name, stored.size(), type.mediaType());
    }

    /** The file as a download, streamed, never shown by the browser itself. */
    public ResponseEntity<StreamingResponseBody> send(Taken file) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(file.mediaType()))
                .contentLength(file.size())
                .cacheControl(CacheControl.noStore())
                .header("X-Content-Type-Options", "nosniff")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(file.name(), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(out -> copy(file.storedFileId(), out));
    }

    private void copy(long storedFileId, OutputStream out) throws IOException {
        try (InputStream in = files.open(storedFileId)) {
            in.transferTo(out);
        }
    }

    /** Some browsers send the whole path. */
    private static String lastPart(String path) {
        return path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1)
                .replaceAll("\\p{Cntrl}", "")
                .strip();
    }
}
