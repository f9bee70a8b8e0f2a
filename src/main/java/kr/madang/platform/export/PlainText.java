package kr.madang.platform.export;

/** Text as files may hold it: XML has no place for control characters and halves of surrogate pairs. */
final class PlainText {

    private static final int LONGEST_CELL = 32_767;

    private PlainText() {}

    /** The text without what XML refuses. */
    static String printable(String text) {
        StringBuilder kept = new StringBuilder(text.length());
        text.codePoints().filter(PlainText::isPrintable).forEach(kept::appendCodePoint);
        return kept.toString();
    }

    /** The text cut to what a spreadsheet's cell takes. */
    static String forCell(String text) {
        return cut(printable(text), LONGEST_CELL);
    }

    /** The beginning of the text, which never ends within a character. */
    static String cut(String text, int length) {
        if (text.length() <= length) {
            return text;
        }
        return text.substring(0, Character.isHighSurrogate(text.charAt(length - 1)) ? length - 1 : length);
    }

    private static boolean isPrintable(int character) {
        if (character < ' ') {
            return character == '\t' || character == '\n' || character == '\r';
        }
        boolean isHalf = character >= Character.MIN_SURROGATE && character <= Character.MAX_SURROGATE;
        return !isHalf && character != 0xFFFE && character != 0xFFFF;
    }
}
