package kr.madang.budget.importing;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Counts line ends as bytes pass, so that progress has a goal; of a workbook, which is no text, it tells nothing. */
final class LineCounter extends FilterInputStream {

    private long count;
    private boolean binary;

    LineCounter(InputStream in) {
        super(in);
    }

    /** The lines after the header. */
    long count() {
        return binary || count == 0 ? 0 : count - 1;
    }

    @Override
    public int read() throws IOException {
        int value = super.read();
        note((byte) value);
        return value;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        int read = super.read(target, offset, length);
        for (int i = offset; i < offset + read; i++) {
            note(target[i]);
        }
        return read;
    }

    private void note(byte value) {
        if (value == '\n') {
            count++;
        }
        binary |= value == 0;
    }
}
