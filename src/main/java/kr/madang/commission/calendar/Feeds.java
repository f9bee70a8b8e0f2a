package kr.madang.commission.calendar;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import kr.madang.domain.shared.Signature;
import kr.madang.platform.audit.AuditLog;
import kr.madang.platform.security.Signing;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The feed of the person signed in: one at a time, made, renewed and revoked. */
@Service
class Feeds {

    private final JdbcClient jdbc;
    private final Signing signing;
    private final AuditLog audit;

    Feeds(JdbcClient jdbc, Signing signing, AuditLog audit) {
        this.jdbc = jdbc;
        this.signing = signing;
        this.audit = audit;
    }

    /** The feed as its owner sees it; the address itself cannot be shown again. */
    record View(Instant madeAt, @Nullable LocalDate lastReadOn) {}

    @Transactional(readOnly = true)
    public Optional<View> own() {
        return jdbc.sql("select made_at, last_read_on from calendar_feed where account_id = ?")
                .param(signing.now().accountId())
                .query(View.class)
                .optional();
    }

    /** Makes a new address; one made before is dead from now on. */
    @Transactional
    public FeedSecret renew() {
        Signature by = signing.now();
        FeedSecret secret = FeedSecret.fresh();
        jdbc.sql("""
                        insert into calendar_feed (account_id, secret_hash, made_at) values (?, ?, ?)
                        on conflict (account_id) do update
                        set secret_hash = excluded.secret_hash, made_at = excluded.made_at, last_read_on = null
                        """)
                .params(by.accountId(), secret.hash(), Timestamp.from(by.at()))
                .update();
        audit.record("CALENDAR_FEED_MADE", by.name(), null);
        return secret;
    }

    @Transactional
    public void revoke() {
        Signature by = signing.now();
        jdbc.sql("delete from calendar_feed where account_id = ?")
                .param(by.accountId())
                .update();
        audit.record("CALENDAR_FEED_REVOKED", by.name(), null);
    }
}
