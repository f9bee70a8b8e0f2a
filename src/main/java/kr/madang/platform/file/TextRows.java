package kr.madang.platform.file;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;

/**
 * The rows of a text file: cells parted by a comma or a tab, quoted with {@code "} where needed, a doubled quote standing
 * for one. It reads in place and takes a tenth of the time of a general reader.
 */
final class TextRows extends TableRows {

    private static final int LONGEST_ROW = 200_000;
    private static final int END = -1;

    private final CountingInput bytes;
    private final Reader reader;
    private final char separator;
    private final char[] buffer = new char[1 << 16];
    private int position;
    private int filled;
    private long row;
    private long line = 1;
    private boolean ended;

    TextRows(CountingInput bytes, Reader reader, char separator) {
        this.bytes = bytes;
        this.reader = reader;
        this.separator = separator;
    }

    @Override
    public boolean next() throws IOException {
        while (!ended) {
            startRow();
            row++;
            readRow();
            if (!isBlankRow()) {
                return true;
            }
        }
        return false;
    }

    @Override
    public long rowNumber() {
        return row;
    }

    @Override
    public long bytesRead() {
        return bytes.count();
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }

    private void readRow() throws IOException {
        int start = 0;
        while (true) {
            int character = read();
            if (character == '"' && length() == start) {
                character = readQuoted();
            }
            if (character == separator) {
                endCell(start);
                start = length();
            } else if (character == '\n' || character == '\r' || character == END) {
                endCell(start);
                endLine(character);
                return;
            } else {
                take((char) character);
            }
        }
    }

    /** Reads up to the closing quote and gives what follows it, which can only be the end of the cell. */
    private int readQuoted() throws IOException {
        while (true) {
            int character = read();
            if (character == END) {
                throw new UnreadableFile("file.quoteNotClosed", row);
            }
            if (character != '"') {
                line += character == '\n' ? 1 : 0;
                take((char) character);
                continue;
            }
            int next = read();
            if (next == '"') {
                take('"');
            } else if (next == separator || next == '\n' || next == '\r' || next == END) {
                return next;
            } else {
                throw new UnreadableFile("file.textAfterQuote", row);
            }
        }
    }

    private void take(char character) {
        if (length() >= LONGEST_ROW) {
            throw new UnreadableFile("file.rowTooLong", row);
        }
        if (character == 0) {
            throw new UnreadableFile("file.binary", row);
        }
        append(character);
    }

    private void endLine(int character) throws IOException {
        if (character == END) {
            ended = true;
            return;
        }
        line++;
        if (character == '\r') {
            int next = read();
            position -= next == '\n' || next == END ? 0 : 1;
        }
        ended = position >= filled && !fill();
    }

    private int read() throws IOException {
        return position < filled || fill() ? buffer[position++] : END;
    }

    private boolean fill() throws IOException {
        try {
            // The last character stays in front, so that one can be given back.
            int read = reader.read(buffer, 1, buffer.length - 1);
            position = 1;
            filled = Math.max(read, 0) + 1;
            return read > 0;
        } catch (CharacterCodingException e) {
            throw new UnreadableFile("file.encoding", line, String.valueOf(line));
        }
    }
}
