package kr.madang.commission.packet;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Timestamp;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import kr.madang.domain.shared.Signature;
import kr.madang.platform.file.StoredFiles;
import kr.madang.platform.job.JobProgress;
import kr.madang.platform.job.JobQuery;
import kr.madang.platform.job.Jobs;
import kr.madang.platform.security.Signing;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.FileSystemUtils;

/**
 * Printed packets, kept until something changes. The key of a print is a fingerprint of everything that stands in it, so
 * that members from whom different items are kept never get the same file.
 */
@Service
class PacketPrints {

    /** To be raised when sheets or contents look different, so that what was printed before is printed anew. */
    private static final String LAYOUT = "1";

    /** Somebody may still be downloading a print that has been overtaken. */
    private static final Duration GRACE = Duration.ofHours(1);

    private final JdbcClient jdbc;
    private final StoredFiles files;
    private final PacketPrinter printer;
    private final Desk desk;

    PacketPrints(JdbcClient jdbc, StoredFiles files, PacketPrinter printer, Desk desk) {
        this.jdbc = jdbc;
        this.files = files;
        this.printer = printer;
        this.desk = desk;
    }

    /** Who prints, when and in whose name. */
    @Component
    record Desk(Jobs jobs, JobQuery jobQuery, Signing signing, TransactionTemplate transaction) {}

    /** How far a print is: stored, or with a job. */
    record Print(
            @Nullable Long jobId,
            @Nullable Long storedFileId,
            @Nullable Long size,
            @Nullable Integer pages) {

        public boolean isReady() {
            return storedFileId != null;
        }
    }

    /** The print of the packet as it is now, if one was begun. */
    Optional<Print> find(Packet packet) {
        return jdbc.sql(
                        "select job_id, stored_file_id, size, pages from packet_print where meeting_id = ? and content_key = ?")
                .params(packet.cover().id(), key(packet))
                .query(Print.class)
                .optional();
    }

    /** Has the packet printed behind the page unless it is printed or being printed. */
    void order(Packet packet) {
        desk.transaction().executeWithoutResult(transaction -> {
            long meeting = packet.cover().id();
            String key = key(packet);
            jdbc.sql("insert into packet_print (meeting_id, content_key) values (?, ?) on conflict do nothing")
                    .params(meeting, key)
                    .update();
            Print print = jdbc.sql("""
                            select job_id, stored_file_id, size, pages from packet_print
                            where meeting_id = ? and content_key = ? for update
                            """).params(meeting, key).query(Print.class).single();
            if (print.isReady() || isRunning(print)) {
                return;
            }
            Signature by = desk.signing().now();
            String subject = meeting + " " + key.substring(0, 16);
            long job = desk.jobs()
                    .start("PACKET_PRINT", subject, by.accountId(), progress -> print(packet, key, progress));
            jdbc.sql("update packet_print set job_id = ? where meeting_id = ? and content_key = ?")
                    .params(job, meeting, key)
                    .update();
        });
    }

    boolean isRunning(Print print) {
        return job(print).map(JobQuery.View::isRunning).orElse(false);
    }

    Optional<JobQuery.View> job(Print print) {
        return print.jobId() == null ? Optional.empty() : desk.jobQuery().find(print.jobId());
    }

    /** Prints and stores the packet. */
    void print(Packet packet, String key, JobProgress progress) throws IOException {
        Path folder = Files.createTempDirectory("packet");
        try {
            PacketPrinter.Printed printed = printer.print(packet, folder, progress);
            progress.pointOfNoReturn();
            desk.transaction().executeWithoutResult(transaction -> store(packet, key, printed));
        } finally {
            FileSystemUtils.deleteRecursively(folder);
        }
    }

    private void store(Packet packet, String key, PacketPrinter.Printed printed) {
        long meeting = packet.cover().id();
        Timestamp now = Timestamp.from(desk.signing().now().at());
        StoredFiles.StoredFile stored = reading(() -> Files.newInputStream(printed.file()));
        jdbc.sql("""
                        update packet_print set stored_file_id = ?, size = ?, pages = ?, built_at = ?
                        where meeting_id = ? and content_key = ?
                        """)
                .params(stored.id(), stored.size(), printed.pages(), now, meeting, key)
                .update();
        List<Long> overtaken = jdbc.sql("""
                        delete from packet_print where meeting_id = ? and content_key <> ? and built_at < ?
                        returning stored_file_id
                        """)
                .params(meeting, key, Timestamp.from(now.toInstant().minus(GRACE)))
                .query(Long.class)
                .list();
        overtaken.forEach(files::remove);
    }

    @FunctionalInterface
    private interface Opening {
        InputStream open() throws IOException;
    }

    private StoredFiles.StoredFile reading(Opening file) {
        try (InputStream content = file.open()) {
            return files.store("packet.pdf", content);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Everything that stands in the print, and nothing of what does not: notes, looks, who asks. */
    static String key(Packet packet) {
        StringBuilder text = new StringBuilder(LAYOUT).append(packet.cover()).append(packet.followUps());
        packet.items()
                .forEach(item -> text.append(item.entry())
                        .append(item.files())
                        .append(item.questions())
                        .append(item.hiddenBy()));
        return sha256(text::toString);
    }

    private static String sha256(Supplier<String> text) {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256").digest(text.get().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
