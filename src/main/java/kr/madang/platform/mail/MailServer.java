package kr.madang.platform.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import kr.madang.platform.mail.OutboxTable.Letter;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/** The mail server of the office, if one is configured. */
@Component
public class MailServer {

    private final @Nullable JavaMailSender sender;
    private final String from;

    @Autowired
    MailServer(
            ObjectProvider<JavaMailSender> sender,
            @Value("${spring.mail.host:}") String host,
            @Value("${madang.mail.from:}") String from) {
        this(host.isBlank() ? null : sender.getIfAvailable(), from.isBlank() ? "madang@" + host : from);
    }

    MailServer(@Nullable JavaMailSender sender, String from) {
        this.sender = sender;
        this.from = from;
    }

    /** Whether mails can be sent at all; otherwise they wait. */
    public boolean isConfigured() {
        return sender != null;
    }

    /** Hands the mail over; returns when the server has taken it. */
    void send(Letter letter, String address) throws MessagingException {
        if (sender == null) {
            throw new IllegalStateException("no mail server is configured");
        }
        MimeMessage message = sender.createMimeMessage();
        MimeMessageHelper helper = new MimeMessageHelper(message, StandardCharsets.UTF_8.name());
        helper.setFrom(from);
        helper.setTo(address);
        helper.setSubject(letter.subject());
        helper.setText(letter.content());
        message.setHeader("Message-ID", "<" + letter.messageId() + "@madang>");
        message.setHeader("Auto-Submitted", "auto-generated");
        sender.send(message);
    }
}
