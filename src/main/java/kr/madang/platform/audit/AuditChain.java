package kr.madang.platform.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import javax.sql.DataSource;
import kr.madang.domain.office.StaffAccounts;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The chain that makes a removed or altered entry of the audit log show: each entry's hash covers the one before it, and
 * the head row remembers the last one.
 */
@Component
public class AuditChain {

    private static final int ROWS_PER_FETCH = 1000;

    private final JdbcClient jdbc;
    private final JdbcTemplate streaming;
    private final StaffAccounts accounts;

    AuditChain(JdbcClient jdbc, DataSource database, StaffAccounts accounts) {
        this.jdbc = jdbc;
        this.streaming = new JdbcTemplate(database);
        this.streaming.setFetchSize(ROWS_PER_FETCH);
        this.accounts = accounts;
    }

    /** Adds the entry at the end of the chain, which it holds until the transaction ends. */
    void append(AuditEntry entry) {
        // What is still to be written waits for other rows; it must do so before the end of the chain is held.
        accounts.flush();
        Head head = head(" for update");
        long id = head.lastId() + 1;
        String hash = entry.hash(id, head.hash());
        jdbc.sql("""
                        insert into audit_entry
                            (id, at, login_id, account_id, address, action, subject, detail, previous_hash, hash)
                        values (:id, :at, :login, :account, :address, :action, :subject, :detail, :previous, :hash)
                        """)
                .param("id", id)
                .param("at", Timestamp.from(entry.at()))
                .param("login", entry.loginId())
                .param("account", entry.accountId())
                .param("address", entry.address())
                .param("action", entry.action())
                .param("subject", entry.subject())
                .param("detail", entry.detail())
                .param("previous", head.hash())
                .param("hash", hash)
                .update();
        jdbc.sql("update audit_head set last_id = ?, hash = ?").params(id, hash).update();
    }

    /** Reads the whole log and tells the first place where the chain is broken, if any. */
    @Transactional(readOnly = true)
    public Verdict verify() {
        Head head = head("");
        Walk walk = new Walk(head.lastId());
        streaming.query("select * from audit_entry where id <= ? order by id", walk::step, head.lastId());
        return walk.verdict(head.hash());
    }

    private Head head(String lock) {
        return jdbc.sql("select last_id, hash from audit_head" + lock)
                .query(Head.class)
                .single();
    }

    /**
     * Outcome of the check.
     *
     * @param entries how many entries were found in good order
     * @param firstBroken number of the first entry that is missing or was altered; 0 if none
     */
    public record Verdict(long entries, long firstBroken) {

        public boolean isIntact() {
            return firstBroken == 0;
        }
    }

    private record Head(long lastId, String hash) {}

    private static final class Walk {

        private final long lastId;
        private long good;
        private boolean broken;
        private String previousHash = "0".repeat(64);

        Walk(long lastId) {
            this.lastId = lastId;
        }

        void step(ResultSet row) throws SQLException {
            long expected = good + 1;
            boolean follows = row.getLong("id") == expected
                    && row.getString("previous_hash").equals(previousHash)
                    && row.getString("hash").equals(entry(row).hash(expected, previousHash));
            if (broken || !follows) {
                broken = true;
                return;
            }
            good = expected;
            previousHash = row.getString("hash");
        }

        Verdict verdict(String headHash) {
            boolean intact = !broken && good == lastId && previousHash.equals(headHash);
            return new Verdict(good, intact ? 0 : good + 1);
        }

        private static AuditEntry entry(ResultSet row) throws SQLException {
            return new AuditEntry(
                    row.getTimestamp("at").toInstant(),
                    row.getString("login_id"),
                    row.getObject("account_id", Long.class),
                    row.getString("address"),
                    row.getString("action"),
                    row.getString("subject"),
                    row.getString("detail"));
        }
    }
}
