package kr.madang.platform.file;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * The kinds of file that may be attached to a record. What a file is says its beginning, not its sender; name and content
 * must agree.
 */
public enum AttachmentType {
    PDF("application/pdf", "%PDF-"),
    HWP("application/x-hwp", Signs.COMPOUND),
    HWPX("application/hwp+zip", Signs.ZIP),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", Signs.ZIP),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", Signs.ZIP),
    PPTX("application/vnd.openxmlformats-officedocument.presentationml.presentation", Signs.ZIP),
    ZIP("application/zip", Signs.ZIP),
    JPG("image/jpeg", "\u00ff\u00d8\u00ff"),
    JPEG("image/jpeg", "\u00ff\u00d8\u00ff"),
    PNG("image/png", "\u0089PNG\r\n\u001a\n");

    private static final int LONGEST_SIGN = 8;

    private final String mediaType;
    private final String sign;

    AttachmentType(String mediaType, String sign) {
        this.mediaType = mediaType;
        this.sign = sign;
    }

    /** How files begin, a byte a letter. */
    private static final class Signs {
        static final String ZIP = "PK\u0003\u0004";
        static final String COMPOUND = "\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1";
    }

    public String mediaType() {
        return mediaType;
    }

    /**
     * The kind of a file, if it may be attached.
     *
     * @param content a stream that can be marked; it is left where it was
     */
    public static Optional<AttachmentType> of(String name, InputStream content) throws IOException {
        content.mark(LONGEST_SIGN);
        byte[] beginning = content.readNBytes(LONGEST_SIGN);
        content.reset();
        String ending = name.substring(name.lastIndexOf('.') + 1).toUpperCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(type -> type.name().equals(ending) && type.begins(beginning))
                .findFirst();
    }

    private boolean begins(byte[] beginning) {
        if (beginning.length < sign.length()) {
            return false;
        }
        for (int i = 0; i < sign.length(); i++) {
            if ((beginning[i] & 0xff) != sign.charAt(i)) {
                return false;
            }
        }
        return true;
    }
}
