package kr.madang.platform.export;

import java.util.Locale;
import org.springframework.http.MediaType;

/** The kinds of file a document is printed as. */
public enum DocumentFormat {
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    PDF("application/pdf"),
    HWPX("application/hwp+zip"),
    CSV("text/csv;charset=UTF-8");

    private final MediaType mediaType;

    DocumentFormat(String mediaType) {
        this.mediaType = MediaType.parseMediaType(mediaType);
    }

    /** The end of the file's name, without the full stop; also its word in addresses. */
    public String extension() {
        return name().toLowerCase(Locale.ROOT);
    }

    public MediaType mediaType() {
        return mediaType;
    }

    /** Whether it is laid out in pages, which takes time and memory for each row. */
    boolean isPaged() {
        return this == PDF || this == HWPX;
    }
}
