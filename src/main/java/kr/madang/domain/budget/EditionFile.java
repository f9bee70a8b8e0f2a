package kr.madang.domain.budget;

import jakarta.persistence.Embeddable;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** One file of an issued edition with the SHA-256 of its bytes; two files are the same when their hashes are. */
@Embeddable
public record EditionFile(String format, String sha256, byte[] content) {

    static EditionFile of(String format, byte[] content) {
        return new EditionFile(format, sha256Of(content), content);
    }

    private static String sha256Of(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof EditionFile file && format.equals(file.format) && sha256.equals(file.sha256);
    }

    @Override
    public int hashCode() {
        return sha256.hashCode();
    }

    @Override
    public String toString() {
        return format + " " + sha256;
    }
}
