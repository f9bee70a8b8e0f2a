package kr.madang.commission.calendar;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;

/** What makes the address of a feed unguessable: 256 random bits. Only its hash is kept. */
record FeedSecret(String text) {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 32;

    static FeedSecret fresh() {
        byte[] secret = new byte[BYTES];
        RANDOM.nextBytes(secret);
        return new FeedSecret(Base64.getUrlEncoder().withoutPadding().encodeToString(secret));
    }

    /** SHA-256 in lower-case hexadecimal. */
    String hash() {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Never the secret: records are printed into logs. */
    @Override
    public String toString() {
        return "FeedSecret";
    }
}
