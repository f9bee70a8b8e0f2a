package kr.madang.platform.export;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/** Packs the parts of a document so that the same parts always make the same bytes. */
final class SteadyZip {

    /** Any time a ZIP file can name without the help of a time zone. */
    private static final LocalDateTime PACKED_AT = LocalDateTime.of(1980, 2, 1, 0, 0);

    private SteadyZip() {}

    /**
     * The parts by name, in the order of the file. They are read by the directory at its end, since spreadsheets are
     * written in one go with sizes that stand behind each part.
     */
    static Map<String, byte[]> parts(byte[] zip) throws IOException {
        Path file = Files.createTempFile("document", ".zip");
        try {
            Files.write(file, zip);
            return parts(file);
        } finally {
            Files.delete(file);
        }
    }

    private static Map<String, byte[]> parts(Path file) throws IOException {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        try (ZipFile zip = new ZipFile(file.toFile(), StandardCharsets.UTF_8)) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                try (InputStream content = zip.getInputStream(entry)) {
                    parts.put(entry.getName(), content.readAllBytes());
                }
            }
        }
        return parts;
    }

    /** Gives a text part another text; a missing part fails. */
    static void edit(Map<String, byte[]> parts, String name, UnaryOperator<String> edit) {
        byte[] part = parts.get(name);
        if (part == null) {
            throw new IllegalStateException("No part " + name);
        }
        String text = new String(part, StandardCharsets.UTF_8);
        parts.put(name, edit.apply(text).getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Packs the parts in their order.
     *
     * @param stored name of a part that is left uncompressed, so that the kind of file can be read from its first bytes
     */
    static void pack(Map<String, byte[]> parts, String stored, OutputStream out) throws IOException {
        ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        for (Map.Entry<String, byte[]> part : parts.entrySet()) {
            ZipEntry entry = new ZipEntry(part.getKey());
            entry.setTimeLocal(PACKED_AT);
            if (part.getKey().equals(stored)) {
                store(entry, part.getValue());
            }
            zip.putNextEntry(entry);
            zip.write(part.getValue());
            zip.closeEntry();
        }
        zip.finish();
    }

    private static void store(ZipEntry entry, byte[] content) {
        CRC32 checksum = new CRC32();
        checksum.update(content);
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(content.length);
        entry.setCrc(checksum.getValue());
    }
}
