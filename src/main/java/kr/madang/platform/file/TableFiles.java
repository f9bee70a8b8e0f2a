package kr.madang.platform.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;

/**
 * Opens what people send as tables: text parted by commas or tabs in UTF-8 or the Windows encoding of Korea (CP949), and
 * XLSX. What the file is comes from its first bytes and must agree with its name.
 */
public final class TableFiles {

    /** Java's EUC-KR lacks some 8,800 syllables that Windows writes. */
    private static final Charset WINDOWS_KOREAN = Charset.forName("x-windows-949");

    private static final int HEAD = 1 << 16;
    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] OLE = {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0};
    private static final byte[] UTF_8_MARK = {(byte) 0xef, (byte) 0xbb, (byte) 0xbf};

    private TableFiles() {}

    /** Where the bytes come from; opened as often as needed. */
    @FunctionalInterface
    public interface Source {
        InputStream open() throws IOException;
    }

    /**
     * Opens the table in the file.
     *
     * @param fileName its ending says what the sender believes it to be: csv, txt, tsv or xlsx
     * @throws UnreadableFile when it is something else, or hostile
     */
    public static TableRows open(String fileName, Source source) throws IOException {
        byte[] head = headOf(source);
        if (head.length == 0) {
            throw new UnreadableFile("file.empty");
        }
        String name = fileName.toLowerCase(Locale.ROOT);
        if (name.endsWith(".xlsx")) {
            refuseNoWorkbook(head);
            return XlsxRows.open(source);
        }
        if (name.endsWith(".csv") || name.endsWith(".txt") || name.endsWith(".tsv")) {
            refuseBinary(head);
            return text(head, source);
        }
        throw new UnreadableFile("file.unknownKind");
    }

    private static byte[] headOf(Source source) throws IOException {
        try (InputStream in = source.open()) {
            return in.readNBytes(HEAD);
        }
    }

    private static void refuseNoWorkbook(byte[] head) {
        if (startsWith(head, OLE)) {
            throw new UnreadableFile("file.encryptedWorkbook");
        }
        if (!startsWith(head, ZIP)) {
            throw new UnreadableFile("file.notAWorkbook");
        }
    }

    private static void refuseBinary(byte[] head) {
        boolean utf16 = head.length >= 2 && (head[0] & 0xff) >= 0xfe && (head[1] & 0xff) >= 0xfe;
        if (utf16) {
            throw new UnreadableFile("file.utf16");
        }
        for (byte value : head) {
            if (value == 0) {
                throw new UnreadableFile("file.binary");
            }
        }
        if (startsWith(head, ZIP) || startsWith(head, OLE)) {
            throw new UnreadableFile("file.binary");
        }
    }

    private static TableRows text(byte[] head, Source source) throws IOException {
        byte[] firstLine = firstLine(head);
        CountingInput in = new CountingInput(source.open());
        Charset charset = StandardCharsets.UTF_8;
        if (startsWith(head, UTF_8_MARK)) {
            in.skipNBytes(UTF_8_MARK.length);
        } else if (!isUtf8(firstLine)) {
            charset = WINDOWS_KOREAN;
        }
        return new TextRows(in, new StrictReader(in, charset), separator(firstLine));
    }

    /** Headers are Korean, so their bytes tell the encoding of the whole file. */
    private static boolean isUtf8(byte[] line) {
        try {
            StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(line));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    private static char separator(byte[] line) {
        int tabs = 0;
        int commas = 0;
        for (byte value : line) {
            tabs += value == '\t' ? 1 : 0;
            commas += value == ',' ? 1 : 0;
        }
        return tabs > commas ? '\t' : ',';
    }

    private static byte[] firstLine(byte[] head) {
        for (int i = 0; i < head.length; i++) {
            if (head[i] == '\n' || head[i] == '\r') {
                return Arrays.copyOf(head, i);
            }
        }
        return head;
    }

    private static boolean startsWith(byte[] bytes, byte[] start) {
        return bytes.length >= start.length && Arrays.equals(bytes, 0, start.length, start, 0, start.length);
    }
}
