package kr.madang.platform.file;

/**
 * What stands in a cell, without outer blanks, read in place: a million rows make no million strings. It changes with the
 * next row; keep {@link #toString()}.
 */
public final class CellText implements CharSequence {

    static final CellText EMPTY = new CellText();

    private char[] text = new char[0];
    private int from;
    private int to;

    CellText() {}

    @Override
    public int length() {
        return to - from;
    }

    @Override
    public char charAt(int index) {
        return text[from + index];
    }

    @Override
    public CharSequence subSequence(int start, int end) {
        return toString().substring(start, end);
    }

    @Override
    public String toString() {
        return new String(text, from, to - from);
    }

    void lieIn(char[] row, int start, int end) {
        text = row;
        from = start;
        to = end;
        while (from < to && isBlank(row[from])) {
            from++;
        }
        while (to > from && isBlank(row[to - 1])) {
            to--;
        }
    }

    void moveTo(char[] row) {
        text = row;
    }

    private static boolean isBlank(char character) {
        return character <= ' ' || character == '\u00a0' || character == '\u3000';
    }
}
