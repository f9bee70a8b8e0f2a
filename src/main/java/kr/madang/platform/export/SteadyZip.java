package kr.madang.platform.export;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** Packs the parts of a document so that the same parts always make the same bytes. */
final class SteadyZip {

    /** The earliest time a ZIP file can name. */
    private static final LocalDateTime PACKED_AT = LocalDateTime.of(1980, 1, 1, 0, 0);

    private SteadyZip() {}

    /** The parts by name, in the order of the file. */
    static Map<String, byte[]> parts(byte[] zip) throws IOException {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip), StandardCharsets.UTF_8)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                parts.put(entry.getName(), in.readAllBytes());
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
