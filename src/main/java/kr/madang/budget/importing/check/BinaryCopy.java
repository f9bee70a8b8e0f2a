package kr.madang.budget.importing.check;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.LocalDate;
import org.postgresql.copy.CopyIn;

/** Writes rows in PostgreSQL's binary copy format, which spares both sides the detour over text. */
final class BinaryCopy {

    private static final byte[] SIGNATURE = {
        'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xff, '\r', '\n', 0, 0, 0, 0, 0, 0, 0, 0, 0
    };
    private static final long DATE_ORIGIN = LocalDate.of(2000, 1, 1).toEpochDay();
    private static final int FLUSH_AT = 1 << 18;

    private final CopyIn copy;
    private final byte[] bytes = new byte[FLUSH_AT + (1 << 18)];
    private int length;

    BinaryCopy(CopyIn copy) {
        this.copy = copy;
        System.arraycopy(SIGNATURE, 0, bytes, 0, SIGNATURE.length);
        length = SIGNATURE.length;
    }

    void startRow(int columns) throws SQLException {
        if (length > FLUSH_AT) {
            flush();
        }
        putShort(columns);
    }

    void bigint(long value) {
        putInt(8);
        putInt((int) (value >>> 32));
        putInt((int) value);
    }

    void integer(int value) {
        putInt(4);
        putInt(value);
    }

    void date(LocalDate value) {
        integer((int) (value.toEpochDay() - DATE_ORIGIN));
    }

    void bool(boolean value) {
        putInt(1);
        bytes[length++] = (byte) (value ? 1 : 0);
    }

    void nothing() {
        putInt(-1);
    }

    /** Words of known bytes. */
    void text(byte[] utf8) {
        putInt(utf8.length);
        System.arraycopy(utf8, 0, bytes, length, utf8.length);
        length += utf8.length;
    }

    /** Words, or null where there are none; the caller has seen to it that they are short. */
    void text(CharSequence value) {
        int size = value.length();
        if (size == 0) {
            putInt(-1);
            return;
        }
        int start = length;
        length += 4;
        for (int i = 0; i < size; i++) {
            char character = value.charAt(i);
            if (character < 0x80) {
                bytes[length++] = (byte) character;
            } else if (Character.isSurrogate(character)) {
                length = start;
                text(value.toString().getBytes(StandardCharsets.UTF_8));
                return;
            } else {
                putCharacter(character);
            }
        }
        int end = length;
        length = start;
        putInt(end - start - 4);
        length = end;
    }

    /** Ends the copy and gives the number of rows. */
    long end() throws SQLException {
        putShort(-1);
        flush();
        return copy.endCopy();
    }

    void cancel() throws SQLException {
        if (copy.isActive()) {
            copy.cancelCopy();
        }
    }

    private void putCharacter(char character) {
        if (character < 0x800) {
            bytes[length++] = (byte) (0xc0 | character >> 6);
        } else {
            bytes[length++] = (byte) (0xe0 | character >> 12);
            bytes[length++] = (byte) (0x80 | character >> 6 & 0x3f);
        }
        bytes[length++] = (byte) (0x80 | character & 0x3f);
    }

    private void putShort(int value) {
        bytes[length++] = (byte) (value >> 8);
        bytes[length++] = (byte) value;
    }

    private void putInt(int value) {
        bytes[length++] = (byte) (value >> 24);
        bytes[length++] = (byte) (value >> 16);
        bytes[length++] = (byte) (value >> 8);
        bytes[length++] = (byte) value;
    }

    private void flush() throws SQLException {
        copy.writeToCopy(bytes, 0, length);
        length = 0;
    }
}
