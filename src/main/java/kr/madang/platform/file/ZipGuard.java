package kr.madang.platform.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * Looks through an XLSX before anything parses it: how many parts it has, how large they really become, counted while
 * they are inflated and not as the file claims, and that no XML brings a document type along.
 */
final class ZipGuard {

    private static final int MOST_ENTRIES = 2_000;
    private static final long LARGEST_TOTAL = 2L << 30;
    private static final long LARGEST_SHARED_STRINGS = 192L << 20;
    private static final long RATIO = 150;
    private static final long RATIO_COUNTS_FROM = 4L << 20;
    private static final byte[] DOCTYPE = {'<', '!', 'D', 'O', 'C', 'T', 'Y', 'P', 'E'};

    private final byte[] buffer = new byte[1 << 16];
    private long total;

    private ZipGuard() {}

    /** @throws UnreadableFile when the file is no sound workbook or asks for more than it may */
    static void inspect(Path file) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            if (zip.size() > MOST_ENTRIES) {
                throw new UnreadableFile("file.zipBomb");
            }
            if (zip.getEntry("xl/workbook.xml") == null) {
                throw new UnreadableFile(
                        zip.getEntry("EncryptedPackage") == null ? "file.notAWorkbook" : "file.encryptedWorkbook");
            }
            ZipGuard guard = new ZipGuard();
            for (Enumeration<? extends ZipEntry> entries = zip.entries(); entries.hasMoreElements(); ) {
                guard.inflate(zip, entries.nextElement());
            }
        } catch (ZipException | IllegalArgumentException e) {
            throw new UnreadableFile("file.notAWorkbook");
        }
    }

    private void inflate(ZipFile zip, ZipEntry entry) throws IOException {
        String name = entry.getName().toLowerCase(Locale.ROOT);
        boolean xml = name.endsWith(".xml") || name.endsWith(".rels") || name.endsWith(".vml");
        long largest = name.endsWith("sharedstrings.xml") ? LARGEST_SHARED_STRINGS : LARGEST_TOTAL;
        long packed = Math.max(1, entry.getCompressedSize());
        DoctypeSearch search = new DoctypeSearch();
        long size = 0;
        try (InputStream in = zip.getInputStream(entry)) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                size += read;
                total += read;
                if (size > largest || total > LARGEST_TOTAL || (size > RATIO_COUNTS_FROM && size / packed > RATIO)) {
                    throw new UnreadableFile("file.zipBomb");
                }
                if (xml && search.findsIn(buffer, read)) {
                    throw new UnreadableFile("file.doctype");
                }
            }
        }
    }

    /** Finds the word across block borders; UTF-16, in which it would hide, has zero bytes and is refused as well. */
    private static final class DoctypeSearch {

        private int matched;

        boolean findsIn(byte[] block, int length) {
            for (int i = 0; i < length; i++) {
                byte value = block[i];
                if (value == 0) {
                    return true;
                }
                matched = value == DOCTYPE[matched] ? matched + 1 : value == '<' ? 1 : 0;
                if (matched == DOCTYPE.length) {
                    return true;
                }
            }
            return false;
        }
    }
}
