package kr.madang.platform.export;

/** Names in a workbook: of cells such as {@code AB12}, and of sheets. */
final class SheetNames {

    private static final int LETTERS = 26;
    private static final int LONGEST_SHEET_NAME = 28;

    private SheetNames() {}

    /** The name of a cell whose row and column are counted from 0. */
    static String cell(int row, int column) {
        StringBuilder letters = new StringBuilder();
        for (int rest = column + 1; rest > 0; rest = (rest - 1) / LETTERS) {
            letters.insert(0, (char) ('A' + (rest - 1) % LETTERS));
        }
        return letters.append(row + 1).toString();
    }

    /**
     * A sheet's name after the document's title, without the characters spreadsheets refuse.
     *
     * @param number counts a document's sheets from 1; the first goes without
     */
    static String sheet(String title, int number) {
        String name = PlainText.printable(title)
                .replaceAll("[\\\\/?*:\\[\\]'\\p{Cntrl}]+", " ")
                .strip();
        int end = name.offsetByCodePoints(0, Math.min(LONGEST_SHEET_NAME / 2, name.codePointCount(0, name.length())));
        String kept = name.length() <= LONGEST_SHEET_NAME
                ? name
                : name.substring(0, end).strip();
        return (kept.isEmpty() ? "Sheet" : kept) + (number == 1 ? "" : " " + number);
    }
}
