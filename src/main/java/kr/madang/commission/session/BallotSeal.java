package kr.madang.commission.session;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import kr.madang.domain.body.vote.Choice;
import kr.madang.domain.shared.DomainRuleViolation;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Seals secret ballots with a key that the database never holds, so that neither its tables nor its log tell who voted
 * what: equal choices seal to different bytes of one length, and a vote has a key of its own.
 *
 * <p>Without a configured key one is made at start and lost with the process; a secret vote under way at that moment has
 * to be repeated, and nothing ever opens its papers. Several servers on one database need the same key.
 */
@Component
public class BallotSeal {

    private static final Logger LOG = LoggerFactory.getLogger(BallotSeal.class);
    private static final int KEY_BYTES = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final int LENGTH = 8;

    private final SecureRandom random = new SecureRandom();
    private final byte[] key;

    BallotSeal(@Value("${madang.ballot-key:}") String configured) {
        key = configured.isBlank() ? fresh() : Base64.getDecoder().decode(configured.strip());
        if (key.length < KEY_BYTES) {
            throw new IllegalStateException("madang.ballot-key must hold at least " + KEY_BYTES + " bytes in Base64");
        }
    }

    private byte[] fresh() {
        LOG.info("Secret ballots are sealed with a key of this process alone (madang.ballot-key is not set)");
        byte[] made = new byte[KEY_BYTES];
        random.nextBytes(made);
        return made;
    }

    byte[] seal(long voteId, Choice choice) {
        try {
            byte[] nonce = new byte[NONCE_BYTES];
            random.nextBytes(nonce);
            Cipher cipher = cipher(Cipher.ENCRYPT_MODE, voteId, nonce);
            byte[] plain = Arrays.copyOf(choice.name().getBytes(StandardCharsets.US_ASCII), LENGTH);
            byte[] sealed = cipher.doFinal(plain);
            byte[] whole = Arrays.copyOf(nonce, NONCE_BYTES + sealed.length);
            System.arraycopy(sealed, 0, whole, NONCE_BYTES, sealed.length);
            return whole;
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** @throws DomainRuleViolation when the paper was sealed with another key */
    Choice open(long voteId, byte[] whole) {
        try {
            Cipher cipher = cipher(Cipher.DECRYPT_MODE, voteId, Arrays.copyOf(whole, NONCE_BYTES));
            byte[] plain = cipher.doFinal(whole, NONCE_BYTES, whole.length - NONCE_BYTES);
            return Choice.valueOf(new String(plain, StandardCharsets.US_ASCII).replace("\0", ""));
        } catch (GeneralSecurityException otherKey) {
            throw new DomainRuleViolation("vote.sealLost");
        }
    }

    private Cipher cipher(int mode, long voteId, byte[] nonce) throws GeneralSecurityException {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(key, "HmacSHA256"));
        byte[] own = mac.doFinal(("vote " + voteId).getBytes(StandardCharsets.US_ASCII));
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, new SecretKeySpec(own, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
        return cipher;
    }
}
