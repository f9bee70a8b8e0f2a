package kr.madang.platform.mail;

import java.sql.Timestamp;
import java.util.Arrays;
import kr.madang.domain.shared.DomainRuleViolation;
import kr.madang.platform.audit.AuditLog;
import kr.madang.platform.time.BusinessClock;
import kr.madang.platform.web.NotFound;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Takes mails to be sent (발송함). A mail is sent if and only if the work that put it is committed. */
@Service
public class Outbox {

    private final JdbcClient jdbc;
    private final BusinessClock clock;
    private final AuditLog audit;

    Outbox(JdbcClient jdbc, BusinessClock clock, AuditLog audit) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.audit = audit;
    }

    /**
     * Puts a mail into the outbox, in the transaction of the caller, who must have one.
     *
     * @return its number
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public long put(MailMessage mail) {
        return jdbc.sql("""
                        insert into mail_outbox (account_id, address, kind, subject, content, queued_at)
                        values (?, ?, ?, ?, ?, ?) returning id
                        """)
                .params(Arrays.asList(
                        mail.accountId(),
                        mail.address(),
                        mail.kind(),
                        mail.subject(),
                        mail.text(),
                        Timestamp.from(clock.now())))
                .query(Long.class)
                .single();
    }

    /**
     * Has a mail sent anew from its first try on.
     *
     * @throws DomainRuleViolation when it has been sent
     */
    @Transactional
    public void retry(long id) {
        String state = jdbc.sql("select state from mail_outbox where id = ? for update")
                .param(id)
                .query(String.class)
                .optional()
                .orElseThrow(NotFound::new);
        if (state.equals("SENT")) {
            throw new DomainRuleViolation("mail.alreadySent");
        }
        jdbc.sql("""
                        update mail_outbox
                        set state = 'WAITING', tries = 0, settled_at = null, due_at = clock_timestamp()
                        where id = ?
                        """).param(id).update();
        audit.record("MAIL_RETRIED", String.valueOf(id), null);
    }
}
