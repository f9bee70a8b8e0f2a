package kr.madang.commission.recruitment.applicant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import kr.madang.domain.office.Role;
import kr.madang.testing.Clerk;
import kr.madang.testing.GivenCall;
import kr.madang.testing.Person;
import kr.madang.testing.PostgresTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;

/** Data of applicants is gone from the tables on the day of erasure, and there is proof of it. */
@PostgresTest
class ApplicantErasureTest {

    private static final byte[] PDF = "%PDF-1.4 지원서 내용".getBytes(StandardCharsets.UTF_8);

    @Autowired
    private MockMvc browser;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private ApplicantErasure erasure;

    @Autowired
    private TransactionTemplate transaction;

    private Clerk clerk;
    private GivenCall call;
    private Person secretary;
    private Person screener;
    private long application;
    private LocalDate eraseOn;

    @BeforeEach
    void aScoredApplicationWithAFile() throws Exception {
        clerk = new Clerk(browser);
        call = new GivenCall(jdbc);
        secretary = Person.with(jdbc, Role.SECRETARIAT, null);
        screener = Person.with(jdbc, Role.STAFF, null);
        application = call.application("파기될이름");
        call.application("둘째이름");
        call.screener("DOCUMENTS", screener);
        clerk.send(
                multipart(call.path() + "/applications/" + application + "/files")
                        .file(new MockMultipartFile("file", "파기될지원서.pdf", "application/pdf", PDF))
                        .with(csrf()),
                secretary);
        eraseOn = GivenCall.TODAY.minusDays(1);
    }

    private void scored() throws Exception {
        call.state("SCREENING");
        for (long id : jdbc.sql("select id from call_application where call_id = ?")
                .param(call.id())
                .query(Long.class)
                .list()) {
            String cell = "p-" + id + "-";
            clerk.post(call.path() + "/sheets/DOCUMENTS", screener, cell + "1", 30, cell + "2", 20, cell + "3", 20);
        }
        clerk.post(call.path() + "/sheets/DOCUMENTS/submission", screener);
    }

    private long count(String sql) {
        return jdbc.sql(sql).param("call", call.id()).query(Long.class).single();
    }

    @Test
    void leavesNothingButNumbersScoresAndProof() throws Exception {
        long stored = count("""
                select f.stored_file_id from call_application_file f
                join call_application a on a.id = f.application_id where a.call_id = :call
                """);
        jdbc.sql("update public_call set erase_on = ? where id = ?")
                .params(eraseOn, call.id())
                .update();
        scored();
        long points = count("select sum(points) from score where call_id = :call");

        assertThat(erasure.eraseDue(eraseOn.minusDays(1))).isZero();
        assertThat(count("select count(*) from call_application where call_id = :call and erased_at is null"))
                .isEqualTo(2);
        erasure.eraseDue(eraseOn);

        assertThat(count("""
                select count(*) from call_application where call_id = :call and (name is not null or phone is not null
                    or email is not null or qualification is not null or years is not null or career is not null
                    or statement is not null or erased_at is null)
                """)).isZero();
        for (String table : new String[] {"call_application", "call_application_file", "call_application_import"}) {
            assertThat(jdbc.sql("select count(*) from " + table + " t where t::text like '%파기될%'")
                            .query(Long.class)
                            .single())
                    .as(table)
                    .isZero();
        }
        for (String table : new String[] {"stored_file where id = ?", "stored_file_chunk where file_id = ?"}) {
            assertThat(jdbc.sql("select count(*) from " + table)
                            .param(stored)
                            .query(Long.class)
                            .single())
                    .as(table)
                    .isZero();
        }
        assertThat(count("select sum(points) from score where call_id = :call"))
                .isEqualTo(points)
                .isEqualTo(140);
        String hash = HexFormat.of()
                .formatHex(MessageDigest.getInstance("SHA-256").digest("1,2".getBytes(StandardCharsets.UTF_8)));
        assertThat(jdbc.sql("""
                                select applications || ' ' || files || ' ' || numbers_hash || ' ' || erase_on
                                from applicant_erasure where call_id = ?
                                """).param(call.id()).query(String.class).single())
                .isEqualTo("2 1 " + hash + " " + eraseOn);
        assertThat(clerk.open(call.path(), secretary).getContentAsString()).contains(hash, "개인정보 파기 기록");
        assertThat(clerk.open(call.path() + "/applications/" + application, secretary)
                        .getContentAsString())
                .contains("개인정보를 파기했습니다")
                .doesNotContain("파기될이름");
        assertThat(clerk.open(call.path() + "/results/DOCUMENTS", secretary).getContentAsString())
                .contains("70.00");
        assertThat(clerk.open(call.path() + "/applications", secretary).getStatus())
                .isEqualTo(200);
        assertThat(clerk.open(call.path() + "/sheets/DOCUMENTS", screener).getStatus())
                .isEqualTo(200);
    }

    @Test
    void erasesWhyAScreenerDidNotJudgeAnApplicantAndNothingElseOfIt() throws Exception {
        call.state("SCREENING");
        clerk.post(
                call.path() + "/sheets/DOCUMENTS/conflicts",
                screener,
                "application",
                application,
                "reason",
                "파기될이름과 같은 기관");
        String change = "update screening_conflict set reason = '-' where application_id = ?";
        assertThatThrownBy(() -> jdbc.sql(change).param(application).update())
                .hasMessageContaining("ck_screening_conflict_only_erased");
        jdbc.sql("update public_call set erase_on = ? where id = ?")
                .params(eraseOn, call.id())
                .update();

        erasure.eraseDue(eraseOn);

        assertThat(jdbc.sql("select reason from screening_conflict where application_id = ?")
                        .param(application)
                        .query(String.class)
                        .list())
                .containsExactly("-");
        for (String attempt : new String[] {
            "update screening_conflict set reason = '다시' where application_id = ?",
            "update screening_conflict set declared_at = now() where application_id = ?",
            "delete from screening_conflict where application_id = ?"
        }) {
            assertThatThrownBy(() -> jdbc.sql(attempt).param(application).update())
                    .as(attempt)
                    .hasMessageMatching("(?s).*(ck_screening_conflict_only_erased|append-only).*");
        }
    }

    @Test
    void removesAFileThatWasLeftWithAnErasedApplication() {
        jdbc.sql("update public_call set erase_on = ? where id = ?")
                .params(eraseOn, call.id())
                .update();
        erasure.eraseDue(eraseOn);
        long late = jdbc.sql(
                        "insert into stored_file (name, size, sha256, stored_at) select '늦은.pdf', 0, repeat('0', 64), now() returning id")
                .query(Long.class)
                .single();
        jdbc.sql("""
                        insert into call_application_file (application_id, stored_file_id, name, size, media_type, added_at)
                        values (?, ?, '늦은.pdf', 0, 'application/pdf', now())
                        """).params(application, late).update();

        erasure.eraseDue(eraseOn);

        assertThat(jdbc.sql("select count(*) from stored_file where id = ?")
                        .param(late)
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(count("select count(*) from applicant_erasure where call_id = :call"))
                .isEqualTo(2);
    }

    @Test
    void takesNoFileWhoseUploadRacesTheErasure() throws Exception {
        jdbc.sql("update public_call set erase_on = ? where id = ?")
                .params(eraseOn, call.id())
                .update();
        var server = Executors.newSingleThreadExecutor();
        try {
            Future<Integer> upload = transaction.execute(held -> {
                erasure.eraseDue(eraseOn);
                Future<Integer> late = server.submit(() -> clerk.send(
                                multipart(call.path() + "/applications/" + application + "/files")
                                        .file(new MockMultipartFile("file", "늦은지원서.pdf", "application/pdf", PDF))
                                        .with(csrf()),
                                secretary)
                        .getStatus());
                assertThatThrownBy(() -> late.get(500, TimeUnit.MILLISECONDS)).isInstanceOf(TimeoutException.class);
                return late;
            });

            assertThat(upload.get()).isEqualTo(422);
        } finally {
            server.shutdown();
        }
        assertThat(count("""
                select count(*) from call_application_file f
                join call_application a on a.id = f.application_id where a.call_id = :call
                """)).isZero();
    }

    @Test
    void erasesOnceThoughTwoServersTry() throws Exception {
        jdbc.sql("update public_call set erase_on = ? where id = ?")
                .params(eraseOn, call.id())
                .update();
        var servers = Executors.newFixedThreadPool(4);
        try {
            var tries = new java.util.ArrayList<Future<Integer>>();
            for (int i = 0; i < 4; i++) {
                tries.add(servers.submit(() -> erasure.eraseDue(eraseOn)));
            }
            for (Future<Integer> one : tries) {
                one.get();
            }
        } finally {
            servers.shutdown();
        }

        assertThat(count("select count(*) from applicant_erasure where call_id = :call"))
                .isEqualTo(1);
    }

    @Test
    void doesNothingWhileAnotherServerHoldsTheLock() throws Exception {
        jdbc.sql("update public_call set erase_on = ? where id = ?")
                .params(eraseOn, call.id())
                .update();
        var server = Executors.newSingleThreadExecutor();
        try {
            transaction.executeWithoutResult(held -> {
                jdbc.sql("select pg_advisory_xact_lock(3104)")
                        .query((row, number) -> 0)
                        .list();
                try {
                    assertThat(server.submit(() -> erasure.eraseDue(eraseOn)).get())
                            .isZero();
                } catch (Exception failure) {
                    throw new IllegalStateException(failure);
                }
            });
        } finally {
            server.shutdown();
        }
        assertThat(count("select count(*) from call_application where call_id = :call and erased_at is null"))
                .isEqualTo(2);
    }

    @Test
    void keepsTheProofForGood() {
        jdbc.sql("update public_call set erase_on = ? where id = ?")
                .params(eraseOn, call.id())
                .update();
        erasure.eraseDue(eraseOn);

        assertThatThrownBy(() -> jdbc.sql("delete from applicant_erasure where call_id = ?")
                        .param(call.id())
                        .update())
                .hasMessageContaining("append-only");
        assertThatThrownBy(() -> jdbc.sql("update call_application set name = '다시' where call_id = ?")
                        .param(call.id())
                        .update())
                .hasMessageContaining("ck_call_application_erased_for_good");
    }
}
