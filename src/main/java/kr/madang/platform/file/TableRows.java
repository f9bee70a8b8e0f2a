package kr.madang.platform.file;

import java.io.Closeable;
import java.io.IOException;
import java.util.Arrays;

/** A table read row by row. The cells of a row are good until the next one is asked for; they come without outer blanks. */
public abstract class TableRows implements Closeable {

    /** Longer cells than a spreadsheet can hold are refused. */
    static final int LONGEST_CELL = 32_767;

    static final int MOST_CELLS = 256;

    private char[] text = new char[1 << 12];
    private int length;
    private CellText[] cells = new CellText[16];
    private int size;

    TableRows() {
        for (int i = 0; i < cells.length; i++) {
            cells[i] = new CellText();
        }
    }

    /**
     * Goes to the next row that has anything in it.
     *
     * @throws UnreadableFile when the file breaks its format
     */
    public abstract boolean next() throws IOException;

    /** The number of the row at hand as a spreadsheet shows it, from 1. */
    public abstract long rowNumber();

    /** How many bytes of the file have been read so far. */
    public abstract long bytesRead();

    public final int size() {
        return size;
    }

    /** The cell of the column, from 0; empty where the row is shorter. */
    public final CellText cell(int column) {
        return column < size ? cells[column] : CellText.EMPTY;
    }

    final void startRow() {
        length = 0;
        size = 0;
    }

    final void append(char character) {
        if (length == text.length) {
            grow();
        }
        text[length++] = character;
    }

    final void append(String words) {
        while (text.length - length < words.length()) {
            grow();
        }
        words.getChars(0, words.length(), text, length);
        length += words.length();
    }

    final int length() {
        return length;
    }

    /** Ends a cell that began at the position. */
    final void endCell(int start) {
        if (size == cells.length) {
            cells = Arrays.copyOf(cells, size * 2);
            for (int i = size; i < cells.length; i++) {
                cells[i] = new CellText();
            }
        }
        if (size >= MOST_CELLS) {
            throw new UnreadableFile("file.tooManyColumns", rowNumber(), String.valueOf(MOST_CELLS));
        }
        if (length - start > LONGEST_CELL) {
            throw new UnreadableFile("file.cellTooLong", rowNumber(), String.valueOf(LONGEST_CELL));
        }
        cells[size++].lieIn(text, start, length);
    }

    final boolean isBlankRow() {
        for (int i = 0; i < size; i++) {
            if (!cells[i].isEmpty()) {
                return false;
            }
        }
        return true;
    }

    private void grow() {
        text = Arrays.copyOf(text, text.length * 2);
        for (int i = 0; i < size; i++) {
            cells[i].moveTo(text);
        }
    }
}
