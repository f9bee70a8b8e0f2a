package kr.madang.platform.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import kr.madang.testing.PostgresTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

@PostgresTest
class AuditChainTest {

    @Autowired
    private AuditLog audit;

    @Autowired
    private AuditChain chain;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private PlatformTransactionManager transactions;

    private TransactionTemplate transaction() {
        return new TransactionTemplate(transactions);
    }

    private int entriesOn(String subject) {
        return jdbc.sql("select count(*) from audit_entry where subject = ?")
                .param(subject)
                .query(Integer.class)
                .single();
    }

    @Test
    void keepsAnEntryWithItsTransaction() {
        transaction().executeWithoutResult(status -> audit.record("DOWNLOAD", "kept", null));

        assertThat(entriesOn("kept")).isOne();
    }

    @Test
    void forgetsAnEntryWithItsTransaction() {
        transaction().executeWithoutResult(status -> {
            audit.record("DOWNLOAD", "forgotten", null);
            status.setRollbackOnly();
        });

        assertThat(entriesOn("forgotten")).isZero();
    }

    @Test
    void keepsARefusalThoughItsTransactionIsRolledBack() {
        transaction().executeWithoutResult(status -> {
            audit.recordSeparately("ACCESS_REFUSED", "refused", null);
            status.setRollbackOnly();
        });

        assertThat(entriesOn("refused")).isOne();
    }

    @Test
    void writesInATransactionOfItsOwnWhereThereIsNoneOrOnlyAReadingOne() {
        audit.record("DOWNLOAD", "without", null);
        TransactionTemplate reading = transaction();
        reading.setReadOnly(true);
        reading.executeWithoutResult(status -> audit.record("DOWNLOAD", "reading", null));

        assertThat(entriesOn("without")).isOne();
        assertThat(entriesOn("reading")).isOne();
    }

    @Test
    void takesWhatIsTooLongOrUnprintable() {
        audit.record("DOWNLOAD", "long\0" + "가".repeat(500), "나".repeat(9000));

        assertThat(chain.verify().isIntact()).isTrue();
    }

    @Test
    void staysOneChainWhenManyWriteAtOnce() throws Exception {
        ExecutorService writers = Executors.newFixedThreadPool(6);
        try {
            writers.invokeAll(IntStream.range(0, 60)
                    .<Callable<Object>>mapToObj(number -> () -> {
                        transaction().executeWithoutResult(status -> {
                            audit.record("DOWNLOAD", "crowd", "first " + number);
                            audit.record("DOWNLOAD", "crowd", "second " + number);
                        });
                        return number;
                    })
                    .toList());
        } finally {
            writers.shutdown();
        }

        assertThat(entriesOn("crowd")).isEqualTo(120);
        assertThat(chain.verify().isIntact()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update audit_entry set detail = 'other'",
                "delete from audit_entry",
                "truncate audit_entry",
                "delete from audit_head",
                "truncate audit_head"
            })
    void lacksNothingBecauseTheDatabaseRefusesToChangeIt(String tampering) {
        audit.record("DOWNLOAD", "guarded", null);

        assertThatThrownBy(() -> jdbc.sql(tampering).update())
                .isInstanceOf(DataAccessException.class)
                .rootCause()
                .hasMessageContaining("append-only");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update audit_entry set detail = 'other' where id = :id",
                "update audit_entry set at = at + interval '1 second' where id = :id",
                "update audit_entry set subject = subject || 'x', hash = repeat('a', 64) where id = :id",
                "delete from audit_entry where id = :id"
            })
    void findsTheFirstEntryThatWasTamperedWithBehindTheTriggers(String tampering) {
        audit.record("DOWNLOAD", "victim", null);
        long victim = lastId();
        audit.record("DOWNLOAD", "later", null);

        transaction().executeWithoutResult(status -> {
            jdbc.sql("alter table audit_entry disable trigger user").update();
            jdbc.sql(tampering).param("id", victim).update();

            assertThat(chain.verify().firstBroken()).isEqualTo(victim);
            status.setRollbackOnly();
        });
        assertThat(chain.verify().isIntact()).isTrue();
    }

    @Test
    void missesAnEntryTakenFromTheEnd() {
        audit.record("DOWNLOAD", "last", null);
        long last = lastId();

        TransactionTemplate tampering = transaction();
        tampering.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        tampering.executeWithoutResult(status -> {
            jdbc.sql("alter table audit_entry disable trigger user").update();
            jdbc.sql("delete from audit_entry where id = ?").param(last).update();

            assertThat(chain.verify()).isEqualTo(new AuditChain.Verdict(last - 1, last));
            status.setRollbackOnly();
        });
    }

    private long lastId() {
        return jdbc.sql("select last_id from audit_head").query(Long.class).single();
    }
}
