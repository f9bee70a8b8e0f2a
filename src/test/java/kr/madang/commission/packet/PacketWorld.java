package kr.madang.commission.packet;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.function.BooleanSupplier;
import kr.madang.domain.office.Role;
import kr.madang.platform.file.StoredFiles;
import kr.madang.testing.GivenBody;
import kr.madang.testing.Person;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A body with a member, a meeting and items with files. */
final class PacketWorld {

    static final LocalDate DAY = LocalDate.of(2031, 5, 20);
    static final String PDF = "application/pdf";

    final JdbcClient jdbc;
    final GivenBody body;
    final Person member;
    final Person staff;
    final long appointment;
    final long meeting;
    private final StoredFiles files;

    PacketWorld(ApplicationContext house) {
        this.jdbc = house.getBean(JdbcClient.class);
        this.files = house.getBean(StoredFiles.class);
        this.body = new GivenBody(jdbc);
        this.member = Person.with(jdbc, Role.COMMISSIONER, null);
        this.staff = Person.with(jdbc, Role.STAFF, body.departmentId());
        this.appointment = body.member("이름위원", member.accountId());
        this.meeting = body.meeting(DAY);
    }

    /** An item on the agenda. */
    long item(String title) {
        long item = body.item(title);
        body.entry(meeting, item);
        return item;
    }

    long file(long item, String name, String mediaType, byte[] content) {
        StoredFiles.StoredFile stored = files.store(name, new ByteArrayInputStream(content));
        return jdbc.sql("""
                        insert into agenda_file (item_id, stored_file_id, name, size, media_type, added_at)
                        values (?, ?, ?, ?, ?, now()) returning id
                        """)
                .params(item, stored.id(), name, stored.size(), mediaType)
                .query(Long.class)
                .single();
    }

    long pdf(long item, String name, int pages) {
        return file(item, name, PDF, pdf(pages));
    }

    void recuse(long item, String kind, String ruling) {
        jdbc.sql("""
                        insert into recusal (entry_id, appointment_id, kind, reason, ruling, declared_at)
                        select id, ?, ?, '이해관계', ?, now() from agenda_entry where item_id = ?
                        """).params(appointment, kind, ruling, item).update();
    }

    String path() {
        return "/commission/meetings/" + meeting + "/packet";
    }

    /** Pages that say which they are. */
    static byte[] pdf(int pages) {
        try (PDDocument document = document(pages)) {
            return bytes(document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] lockedPdf(String forReading) {
        try (PDDocument document = document(1)) {
            StandardProtectionPolicy lock = new StandardProtectionPolicy("owner", forReading, new AccessPermission());
            lock.setEncryptionKeyLength(128);
            document.protect(lock);
            return bytes(document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] brokenPdf() {
        return "%PDF-1.7\n1 0 obj << /Type /Catalog /Pages 9 0 R >>\nnot a pdf".getBytes(StandardCharsets.US_ASCII);
    }

    private static PDDocument document(int pages) throws IOException {
        PDDocument document = new PDDocument();
        for (int number = 1; number <= pages; number++) {
            PDPage page = new PDPage(PDRectangle.A4);
            page.setRotation(number % 4 * 90);
            document.addPage(page);
            try (PDPageContentStream text = new PDPageContentStream(document, page)) {
                text.beginText();
                text.setFont(new PDType1Font(FontName.HELVETICA), 20);
                text.newLineAtOffset(100, 500);
                text.showText("ATTACHED" + number);
                text.endText();
            }
        }
        return document;
    }

    private static byte[] bytes(PDDocument document) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        document.save(out);
        return out.toByteArray();
    }

    static void await(BooleanSupplier condition) throws InterruptedException {
        for (int i = 0; i < 600 && !condition.getAsBoolean(); i++) {
            Thread.sleep(50);
        }
    }
}
