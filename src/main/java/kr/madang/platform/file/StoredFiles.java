package kr.madang.platform.file;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Timestamp;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import kr.madang.platform.time.BusinessClock;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Files kept in the database, in pieces, so that neither storing nor reading one needs room for the whole. */
@Component
public class StoredFiles {

    /** Bytes of one piece. */
    static final int CHUNK = 1 << 20;

    private final JdbcTemplate template;
    private final JdbcClient jdbc;
    private final BusinessClock clock;

    StoredFiles(JdbcTemplate template, JdbcClient jdbc, BusinessClock clock) {
        this.template = template;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A stored file; the hash is of its bytes, in lower-case hexadecimal. */
    public record StoredFile(long id, String name, long size, String sha256) {}

    /** Stores the bytes to the end of the stream, in the caller's transaction if there is one. */
    @Transactional
    public StoredFile store(String name, InputStream content) {
        long id = jdbc.sql("insert into stored_file (name, size, sha256, stored_at) values (?, 0, '', ?) returning id")
                .param(name)
                .param(Timestamp.from(clock.now()))
                .query(Long.class)
                .single();
        MessageDigest digest = sha256();
        long size = storeChunks(id, content, digest);
        String hash = HexFormat.of().formatHex(digest.digest());
        jdbc.sql("update stored_file set size = ?, sha256 = ? where id = ?")
                .params(size, hash, id)
                .update();
        return new StoredFile(id, name, size, hash);
    }

    public Optional<StoredFile> find(long id) {
        return jdbc.sql("select id, name, size, sha256 from stored_file where id = ?")
                .param(id)
                .query(StoredFile.class)
                .optional();
    }

    /** The bytes, fetched piece by piece as they are read. */
    public InputStream open(long id) {
        return new ChunkInput(position -> piece(id, position));
    }

    /** Removes a file nothing refers to. */
    public void remove(long id) {
        jdbc.sql("delete from stored_file where id = ?").param(id).update();
    }

    private byte @Nullable [] piece(long id, int position) {
        List<byte[]> found = template.query(
                "select content from stored_file_chunk where file_id = ? and position = ?",
                (row, number) -> row.getBytes(1),
                id,
                position);
        return found.isEmpty() ? null : found.get(0);
    }

    private long storeChunks(long id, InputStream content, MessageDigest digest) {
        try {
            byte[] chunk = new byte[CHUNK];
            long size = 0;
            int position = 0;
            for (int read = content.readNBytes(chunk, 0, CHUNK); read > 0; read = content.readNBytes(chunk, 0, CHUNK)) {
                digest.update(chunk, 0, read);
                byte[] bytes = read == CHUNK ? chunk : Arrays.copyOf(chunk, read);
                template.update("insert into stored_file_chunk values (?, ?, ?)", id, position++, bytes);
                size += read;
            }
            return size;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
