package kr.madang.platform.export;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import kr.madang.domain.shared.MoneyUnit;
import kr.madang.platform.web.BadRequest;
import org.springframework.context.MessageSource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriUtils;

/** Prints documents and sends them as downloads. */
@Component
public class Documents {

    /** More rows than this are not laid out in pages; a spreadsheet or CSV takes any number. */
    static final int MOST_PAGED_ROWS = 3_000;

    private static final int LONGEST_NAME = 100;

    private final Map<DocumentFormat, DocumentWriter> writers = new EnumMap<>(DocumentFormat.class);
    private final MessageSource messages;

    Documents(List<DocumentWriter> writers, MessageSource messages) {
        writers.forEach(writer -> this.writers.put(writer.format(), writer));
        this.messages = messages;
    }

    /**
     * The document as a file.
     *
     * @throws BadRequest when it has too many rows for a paged format
     */
    public byte[] print(TableDocument document, DocumentFormat format) {
        DocumentWriter writer = writers.get(format);
        if (writer == null) {
            throw new IllegalStateException("No writer for " + format);
        }
        if (format.isPaged() && document.rows().size() > MOST_PAGED_ROWS) {
            throw new BadRequest("document.tooLong", MOST_PAGED_ROWS);
        }
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try {
            writer.write(document, file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return file.toByteArray();
    }

    /** The document as a download named after its title, its number if issued, and the unit of its amounts. */
    public ResponseEntity<byte[]> download(TableDocument document, DocumentFormat format) {
        return download(document, format, nameOf(document, format));
    }

    /**
     * The document as a download.
     *
     * @param name the file's name without extension; what file systems refuse is replaced
     */
    public ResponseEntity<byte[]> download(TableDocument document, DocumentFormat format, String name) {
        byte[] file = print(document, format);
        return ResponseEntity.ok()
                .headers(headers(format, name))
                .contentLength(file.length)
                .body(file);
    }

    /** The headers of a download, for files that are streamed. */
    public HttpHeaders headers(DocumentFormat format, String name) {
        String file = safe(name) + "." + format.extension();
        HttpHeaders headers = new HttpHeaders();
        headers.setContentType(format.mediaType());
        headers.setCacheControl(CacheControl.noStore());
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set(
                HttpHeaders.CONTENT_DISPOSITION,
                "attachment; filename=\"document." + format.extension() + "\"; filename*=UTF-8''"
                        + UriUtils.encode(file, StandardCharsets.UTF_8));
        return headers;
    }

    private String nameOf(TableDocument document, DocumentFormat format) {
        MoneyUnit unit = format == DocumentFormat.CSV ? MoneyUnit.WON : document.unit();
        String issue = document.issue() == null ? "" : "_" + document.issue().number();
        return document.title() + issue + "(" + messages.getMessage("unit." + unit, null, Locale.KOREAN) + ")";
    }

    private static String safe(String wanted) {
        String kept = PlainText.printable(wanted)
                .replaceAll("[\\\\/:*?\"<>|\\p{Cntrl}\\s]+", " ")
                .strip();
        String name = PlainText.cut(kept, LONGEST_NAME).replaceAll("^[. ]+|[. ]+$", "");
        return name.isEmpty() ? "document" : name;
    }
}
