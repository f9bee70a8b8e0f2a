package kr.madang.commission.item;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import kr.madang.domain.body.meeting.AgendaItem;
import kr.madang.domain.shared.Signature;
import kr.madang.platform.file.Attachments;
import kr.madang.platform.file.Attachments.Taken;
import kr.madang.platform.security.Signing;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.multipart.MultipartFile;

/** The files of items (붙임); a change of them needs a new review, as a change of the text does. */
@Service
class ItemFiles {

    private final JdbcClient jdbc;
    private final Attachments attachments;
    private final ItemDesk desk;
    private final Signing signing;

    ItemFiles(JdbcClient jdbc, Attachments attachments, ItemDesk desk, Signing signing) {
        this.jdbc = jdbc;
        this.attachments = attachments;
        this.desk = desk;
        this.signing = signing;
    }

    /**
     * A file of an item.
     *
     * @param pages of a PDF that could be read
     */
    public record ItemFile(
            long id,
            long storedFileId,
            String name,
            long size,
            String mediaType,
            @Nullable Integer pages,
            Instant addedAt) {

        Taken taken() {
            return new Taken(storedFileId, name, size, mediaType);
        }
    }

    @Transactional(readOnly = true)
    public List<ItemFile> of(long itemId) {
        return jdbc.sql("""
                        select id, stored_file_id, name, size, media_type, pages, added_at from agenda_file
                        where item_id = ? and removed_at is null order by id
                        """).param(itemId).query(ItemFile.class).list();
    }

    @Transactional(readOnly = true)
    public Optional<ItemFile> find(long itemId, long id) {
        return of(itemId).stream().filter(file -> file.id() == id).findFirst();
    }

    @Transactional
    public void add(long itemId, int version, @Nullable MultipartFile upload) {
        AgendaItem item = desk.find(itemId, version);
        Signature by = signing.now();
        item.filesChanged(by);
        Taken taken = attachments.take(upload, of(itemId).size());
        jdbc.sql("""
                        insert into agenda_file (item_id, stored_file_id, name, size, media_type, pages, added_by, added_at)
                        values (:item, :stored, :name, :size, :type, :pages, :by, :at)
                        """)
                .param("item", itemId)
                .param("stored", taken.storedFileId())
                .param("name", taken.name())
                .param("size", taken.size())
                .param("type", taken.mediaType())
                .param("pages", upload == null ? null : pages(upload, taken.mediaType()))
                .param("by", by.accountId())
                .param("at", Timestamp.from(by.at()))
                .update();
        desk.keep(item, "ITEM_REVISED");
    }

    @Transactional
    public void remove(long itemId, int version, long id) {
        AgendaItem item = desk.find(itemId, version);
        Signature by = signing.now();
        item.filesChanged(by);
        jdbc.sql("update agenda_file set removed_at = ? where id = ? and item_id = ? and removed_at is null")
                .params(Timestamp.from(by.at()), id, itemId)
                .update();
        desk.keep(item, "ITEM_REVISED");
    }

    /** Unknown where the file is damaged or locked; the packet says so in its place. */
    private static @Nullable Integer pages(MultipartFile upload, String mediaType) {
        if (!mediaType.equals("application/pdf")) {
            return null;
        }
        try (InputStream content = upload.getInputStream();
                PDDocument document = Loader.loadPDF(content.readAllBytes())) {
            return document.getNumberOfPages();
        } catch (IOException | UncheckedIOException | IllegalArgumentException unreadable) {
            return null;
        }
    }
}
