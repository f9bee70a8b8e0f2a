package kr.madang.budget.importing;

import java.sql.Timestamp;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import kr.madang.budget.importing.check.FileChecker;
import kr.madang.budget.importing.check.ImportKind;
import kr.madang.platform.file.StoredFiles.StoredFile;
import kr.madang.platform.time.BusinessClock;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of import_batch. A batch changes its state only from a state that allows it, so of two who try one succeeds. */
@Component
class ImportBatches {

    private final JdbcClient jdbc;
    private final BusinessClock clock;

    ImportBatches(JdbcClient jdbc, BusinessClock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** What the runs need to know of a batch. */
    record Batch(
            long id,
            @Nullable ImportKind kind,
            ImportState state,
            String fileName,
            long storedFileId,
            long rows,
            long fresh,
            @Nullable Long jobId,
            @Nullable Long uploadedBy,
            @Nullable Long confirmedBy) {}

    /** @param lines the number of lines of a text file, the best guess of its rows before it is read; 0 if unknown */
    long add(StoredFile file, long lines, @Nullable Long uploadedBy) {
        return jdbc.sql("""
                        insert into import_batch
                            (state, file_name, file_sha256, file_size, rows_total, uploaded_by, uploaded_at, stored_file_id)
                        values ('UPLOADED', ?, ?, ?, ?, ?, ?, ?) returning id
                        """)
                .param(file.name())
                .param(file.sha256())
                .param(file.size())
                .param(lines)
                .param(uploadedBy)
                .param(Timestamp.from(clock.now()))
                .param(file.id())
                .query(Long.class)
                .single();
    }

    Optional<Batch> find(long id) {
        return jdbc.sql("select * from import_batch where id = ?")
                .param(id)
                .query((row, number) -> new Batch(
                        row.getLong("id"),
                        row.getString("kind") == null ? null : ImportKind.valueOf(row.getString("kind")),
                        ImportState.valueOf(row.getString("state")),
                        row.getString("file_name"),
                        row.getLong("stored_file_id"),
                        row.getLong("rows_total"),
                        row.getLong("rows_new"),
                        row.getObject("job_id", Long.class),
                        row.getObject("uploaded_by", Long.class),
                        row.getObject("confirmed_by", Long.class)))
                .optional();
    }

    /** A posted batch made of the very same bytes. */
    Optional<Long> postedWith(String sha256) {
        return jdbc.sql("select min(id) from import_batch where file_sha256 = ? and state = 'POSTED'")
                .param(sha256)
                .query(Long.class)
                .optional();
    }

    /** Whether the batch was in one of the states and now is in the other. */
    boolean move(long id, ImportState to, ImportState... from) {
        return move(jdbc, id, to, from);
    }

    static boolean move(JdbcClient jdbc, long id, ImportState to, ImportState... from) {
        return jdbc.sql("""
                        update import_batch set state = :to, version = version + 1 where id = :id and state in (:from)
                        """)
                        .param("to", to.name())
                        .param("id", id)
                        .param("from", Arrays.stream(from).map(Enum::name).toList())
                        .update()
                == 1;
    }

    /** Why the batch is as it is. */
    void note(long id, @Nullable String key, String... arguments) {
        jdbc.sql("update import_batch set note_key = ?, note_arguments = ? where id = ?")
                .param(key)
                .param(arguments)
                .param(id)
                .update();
    }

    void runBy(long id, long job) {
        jdbc.sql("update import_batch set job_id = ? where id = ?")
                .params(job, id)
                .update();
    }

    void confirmed(long id, @Nullable Long by) {
        jdbc.sql("update import_batch set confirmed_by = ?, confirmed_at = ? where id = ?")
                .param(by)
                .param(Timestamp.from(clock.now()))
                .param(id)
                .update();
    }

    /** Forgets what an earlier check found. */
    void forgetReport(long id) {
        jdbc.sql("delete from import_error where batch_id = ?").param(id).update();
        jdbc.sql("delete from import_sum where batch_id = ?").param(id).update();
        jdbc.sql("update import_batch set balance_checked = false, error_count = 0 where id = ?")
                .param(id)
                .update();
        note(id, null);
    }

    /** Writes the result of the check in the transaction of the check, so that report and staging appear together. */
    static void checked(JdbcClient transaction, long id, FileChecker.Result result) {
        String kind = result.kind() == null ? null : result.kind().name();
        transaction
                .sql("""
                        update import_batch set kind = coalesce(?, kind), rows_total = ?, rows_new = ?, rows_known = ?,
                            error_count = ?, note_key = ? where id = ?
                        """)
                .param(kind)
                .param(result.rows())
                .param(result.fresh())
                .param(result.known())
                .param(result.errors())
                .param(result.errors() == 0 && result.fresh() == 0 ? "import.note.nothingNew" : null)
                .param(id)
                .update();
    }

    /**
     * Batches that are said to be under way though no job works on them any more; those without a job, imported in one
     * call, after a day.
     */
    List<Long> abandoned() {
        return jdbc.sql("""
                        select b.id from import_batch b
                        where b.state in ('UPLOADED', 'CHECKING', 'POSTING')
                          and (b.job_id is not null or b.uploaded_at < clock_timestamp() - interval '1 day')
                          and not exists (select 1 from job j where j.kind in ('IMPORT_CHECK', 'IMPORT_POST')
                                          and j.subject = b.id::text and j.finished_at is null)
                        """).query(Long.class).list();
    }
}
