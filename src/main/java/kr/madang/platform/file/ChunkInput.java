package kr.madang.platform.file;

import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** Bytes that lie in numbered pieces; holds one piece at a time. */
final class ChunkInput extends InputStream {

    /** Gives the piece of the number, or nothing after the last one. */
    @FunctionalInterface
    interface Pieces {
        byte @Nullable [] at(int number);
    }

    private final Pieces pieces;
    private byte[] piece = new byte[0];
    private int offset;
    private int number;
    private boolean ended;

    ChunkInput(Pieces pieces) {
        this.pieces = pieces;
    }

    @Override
    public int read() {
        return available() == 0 ? -1 : piece[offset++] & 0xff;
    }

    @Override
    public int read(byte[] target, int start, int length) {
        if (length == 0) {
            return 0;
        }
        int taken = Math.min(available(), length);
        System.arraycopy(piece, offset, target, start, taken);
        offset += taken;
        return taken == 0 ? -1 : taken;
    }

    /** What is left of the piece at hand, or of the next one where nothing is. */
    @Override
    public int available() {
        while (offset == piece.length && !ended) {
            byte[] next = pieces.at(number++);
            ended = next == null;
            piece = next == null ? new byte[0] : next;
            offset = 0;
        }
        return piece.length - offset;
    }
}
