package kr.madang.commission.recruitment.applicant;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import kr.madang.platform.audit.AuditLog;
import kr.madang.platform.file.StoredFiles;
import kr.madang.platform.time.BusinessClock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Erases the data of applicants on the day their call names (개인정보 보호법 §21) and keeps the proof. What applicants said
 * and sent is gone then, the bytes of files and why somebody did not judge them too; numbers, scores and results stay.
 */
@Service
@Transactional
public class ApplicantErasure {

    private static final int LOCK_OF_ERASURES = 3_104;

    private final JdbcClient jdbc;
    private final StoredFiles files;
    private final BusinessClock clock;
    private final AuditLog audit;

    ApplicantErasure(JdbcClient jdbc, StoredFiles files, BusinessClock clock, AuditLog audit) {
        this.jdbc = jdbc;
        this.files = files;
        this.clock = clock;
        this.audit = audit;
    }

    private record Due(long id, String title, LocalDate eraseOn) {}

    /**
     * Erases what is due on the day or was before; where another server is at it, nothing.
     *
     * @return how many applications were erased
     */
    public int eraseDue(LocalDate today) {
        boolean alone = jdbc.sql("select pg_try_advisory_xact_lock(?)")
                .param(LOCK_OF_ERASURES)
                .query(Boolean.class)
                .single();
        if (!alone) {
            return 0;
        }
        dropForgottenUploads(today);
        List<Due> due = jdbc.sql("""
                        select c.id, c.title, c.erase_on from public_call c
                        where c.erase_on <= :today
                          and (exists (select 1 from call_application a where a.call_id = c.id and a.erased_at is null)
                               or exists (select 1 from call_application_file f
                                          join call_application a on a.id = f.application_id where a.call_id = c.id)
                               or exists (select 1 from call_application_import i
                                          where i.call_id = c.id and i.state = 'UPLOADED'))
                        order by c.id for update
                        """).param("today", today).query(Due.class).list();
        return due.stream().mapToInt(this::erase).sum();
    }

    private int erase(Due call) {
        int removed = removeFiles(call.id()) + removeUploads("call_id = :key", call.id());
        Timestamp now = Timestamp.from(clock.now());
        List<Integer> numbers = jdbc.sql("""
                        update call_application
                        set name = null, phone = null, email = null, qualification = null, years = null, career = null,
                            statement = null, erased_at = :now, version = version + 1
                        where call_id = :call and erased_at is null returning number
                        """)
                .param("now", now)
                .param("call", call.id())
                .query(Integer.class)
                .list();
        removeReasons(call.id());
        List<Integer> ordered = new ArrayList<>(numbers);
        ordered.sort(null);
        String hash = sha256(ApplicantViews.joined(ordered));
        jdbc.sql("""
                        insert into applicant_erasure (call_id, erase_on, erased_at, applications, files, numbers_hash)
                        values (?, ?, ?, ?, ?, ?)
                        """)
                .params(call.id(), call.eraseOn(), now, ordered.size(), removed, hash)
                .update();
        audit.record(
                "APPLICANTS_ERASED", call.id() + " " + call.title(), ordered.size() + " / " + removed + " / " + hash);
        return ordered.size();
    }

    /** Why a screener did not judge an applicant may name the applicant; that there was a conflict stays. */
    private void removeReasons(long callId) {
        jdbc.sql("""
                        update screening_conflict x set reason = '-' from call_application a
                        where a.id = x.application_id and a.call_id = :call and a.erased_at is not null and x.reason <> '-'
                        """).param("call", callId).update();
    }

    private int removeFiles(long callId) {
        List<Long> stored =
                jdbc.sql("""
                        delete from call_application_file f using call_application a
                        where a.id = f.application_id and a.call_id = :call returning f.stored_file_id
                        """).param("call", callId).query(Long.class).list();
        stored.forEach(files::remove);
        return stored.size();
    }

    /** A file that was looked at and then neither taken in nor given up goes after a day. */
    private void dropForgottenUploads(LocalDate today) {
        Timestamp yesterday = Timestamp.from(
                today.minusDays(1).atStartOfDay(BusinessClock.SEOUL).toInstant());
        removeUploads("uploaded_at < :key", yesterday);
    }

    private int removeUploads(String which, Object key) {
        List<Long> stored = jdbc.sql("select stored_file_id from call_application_import where state = 'UPLOADED' and "
                        + which + " for update")
                .param("key", key)
                .query(Long.class)
                .list();
        jdbc.sql("""
                        update call_application_import set state = 'CANCELLED', file_name = null, stored_file_id = null
                        where state = 'UPLOADED' and\s""" + which).param("key", key).update();
        stored.forEach(files::remove);
        return stored.size();
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
