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
        String kept = PlainText.cut(name, LONGEST_SHEET_NAME);
        return (kept.isEmpty() ? "Sheet" : kept.strip()) + (number == 1 ? "" : " " + number);
    }
}
