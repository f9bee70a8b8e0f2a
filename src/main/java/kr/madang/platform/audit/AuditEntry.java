package kr.madang.platform.audit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** What one entry of the audit log says; its hash covers all of it and the entry before. */
record AuditEntry(
        Instant at,
        @Nullable String loginId,
        @Nullable Long accountId,
        @Nullable String address,
        String action,
        String subject,
        @Nullable String detail) {

    static final int LONGEST_SUBJECT = 200;
    static final int LONGEST_DETAIL = 4000;

    /** SHA-256 over number, content and the hash before; each field carries its length so that none can be shifted. */
    String hash(long id, String previousHash) {
        StringBuilder content = new StringBuilder();
        Object[] fields = {id, at, loginId, accountId, address, action, subject, detail, previousHash};
        for (Object field : fields) {
            String text = field == null ? "" : field.toString();
            content.append(field == null ? -1 : text.length()).append(':').append(text);
        }
        return sha256(content.toString());
    }

    /** Without the NUL characters PostgreSQL refuses, and no longer than the column. */
    static String fitted(String text, int longest) {
        String plain = text.replace("\0", "");
        return plain.length() <= longest ? plain : plain.substring(0, longest - 1) + "…";
    }

    private static String sha256(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
