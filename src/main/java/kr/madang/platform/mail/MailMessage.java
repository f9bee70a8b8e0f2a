package kr.madang.platform.mail;

import java.util.regex.Pattern;
import kr.madang.domain.shared.DomainRuleViolation;
import org.jspecify.annotations.Nullable;

/**
 * A mail to be sent, to an account of the office or to an address.
 *
 * @param kind what it tells of, e.g. {@code MEETING_NOTICE}; its label is {@code mailKind.MEETING_NOTICE}
 * @param subject one line
 * @param text plain text
 */
public record MailMessage(
        @Nullable Long accountId, @Nullable String address, String kind, String subject, String text) {

    private static final int LONGEST_ADDRESS = 254;
    private static final int LONGEST_SUBJECT = 200;
    private static final Pattern KIND = Pattern.compile("[A-Z][A-Z_]{0,39}");

    /** One plain address: no name, no list, and nothing that would begin another header. */
    private static final Pattern ADDRESS =
            Pattern.compile("[^\\s\\p{Cntrl}<>()\\[\\],;:\\\\\"@]{1,64}@[\\p{L}\\p{N}][\\p{L}\\p{N}.-]*");

    private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}\\u0085\\u2028\\u2029]");

    /** @throws DomainRuleViolation when address or subject are not such as may stand in a header */
    public MailMessage {
        if (!KIND.matcher(kind).matches() || (accountId == null) == (address == null)) {
            throw new IllegalArgumentException("a mail has a kind and one recipient");
        }
        if (address != null) {
            checkAddress(address);
        }
        if (subject.isBlank()
                || subject.length() > LONGEST_SUBJECT
                || CONTROL.matcher(subject).find()) {
            throw new DomainRuleViolation("mail.badSubject", LONGEST_SUBJECT);
        }
    }

    /** A mail to whatever address the account has when it is sent. */
    public static MailMessage toAccount(long accountId, String kind, String subject, String text) {
        return new MailMessage(accountId, null, kind, subject, text);
    }

    public static MailMessage toAddress(String address, String kind, String subject, String text) {
        return new MailMessage(null, address, kind, subject, text);
    }

    /** @throws DomainRuleViolation when it is not one plain address */
    public static void checkAddress(String address) {
        if (address.length() > LONGEST_ADDRESS || !ADDRESS.matcher(address).matches()) {
            throw new DomainRuleViolation("mail.badAddress");
        }
    }
}
