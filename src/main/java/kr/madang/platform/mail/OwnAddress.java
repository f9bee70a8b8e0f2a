package kr.madang.platform.mail;

import java.sql.Timestamp;
import java.util.Optional;
import kr.madang.domain.shared.DomainRuleViolation;
import kr.madang.domain.shared.Signature;
import kr.madang.platform.security.Signing;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where the person signed in wants mails (알림 메일 주소). */
@Service
class OwnAddress {

    private final JdbcClient jdbc;
    private final Signing signing;

    OwnAddress(JdbcClient jdbc, Signing signing) {
        this.jdbc = jdbc;
        this.signing = signing;
    }

    @Transactional(readOnly = true)
    public Optional<String> find() {
        return jdbc.sql("select address from account_address where account_id = ?")
                .param(signing.now().accountId())
                .query(String.class)
                .optional();
    }

    /**
     * Keeps the address, or forgets it where none is given.
     *
     * @throws DomainRuleViolation when it is not one plain address
     */
    @Transactional
    public void keep(@Nullable String address) {
        Signature by = signing.now();
        if (address == null) {
            jdbc.sql("delete from account_address where account_id = ?")
                    .param(by.accountId())
                    .update();
            return;
        }
        MailMessage.checkAddress(address);
        jdbc.sql("""
                        insert into account_address (account_id, address, changed_at) values (?, ?, ?)
                        on conflict (account_id) do update set address = excluded.address, changed_at = excluded.changed_at
                        """).params(by.accountId(), address, Timestamp.from(by.at())).update();
    }
}
