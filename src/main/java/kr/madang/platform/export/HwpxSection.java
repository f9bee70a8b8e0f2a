package kr.madang.platform.export;

import java.util.ArrayList;
import java.util.List;
import kr.dogfoot.hwpxlib.object.content.header_xml.enumtype.NumberType1;
import kr.dogfoot.hwpxlib.object.content.section_xml.SectionXMLFile;
import kr.dogfoot.hwpxlib.object.content.section_xml.enumtype.PageDirection;
import kr.dogfoot.hwpxlib.object.content.section_xml.enumtype.PageNumPosition;
import kr.dogfoot.hwpxlib.object.content.section_xml.paragraph.Para;
import kr.dogfoot.hwpxlib.object.content.section_xml.paragraph.object.Table;
import kr.dogfoot.hwpxlib.object.content.section_xml.paragraph.object.table.Tc;
import kr.dogfoot.hwpxlib.object.content.section_xml.paragraph.secpr.pagepr.PagePr;
import kr.madang.platform.export.HwpxParts.CellLook;
import kr.madang.platform.export.HwpxParts.Flow;
import kr.madang.platform.export.PrintedDocument.Place;
import kr.madang.platform.export.PrintedDocument.PrintedCell;
import kr.madang.platform.export.PrintedDocument.PrintedColumn;
import kr.madang.platform.export.PrintedDocument.PrintedRow;
import kr.madang.platform.export.TableDocument.Level;

/** The text of a word-processor document: approval box, title, caption, table, notes and issue, from top to bottom. */
final class HwpxSection {

    private static final double MILLIMETRE = 7200 / 25.4;
    private static final double SIDE_MARGIN = 15;
    private static final double TOP_MARGIN = 20;
    private static final double BOTTOM_MARGIN = 15;
    private static final double FOOTER = 10;
    private static final double A4_SHORT_SIDE = 210;
    private static final double A4_LONG_SIDE = 297;
    private static final double ROW_HEIGHT = 6;
    private static final double APPROVAL_WORD_WIDTH = 8;
    private static final double APPROVAL_WIDTH = 17;
    private static final double SIGNATURE_HEIGHT = 14;

    private final SectionXMLFile section;
    private final PrintedDocument document;

    HwpxSection(SectionXMLFile section, PrintedDocument document) {
        this.section = section;
        this.document = document;
    }

    void write() {
        setUpPage();
        if (!document.approvalSteps().isEmpty()) {
            writeApprovalBox();
        }
        text(document.title(), HwpxStyles.TITLE, HwpxStyles.CENTER);
        writeFront();
        if (document.hasTable()) {
            text(document.caption(), HwpxStyles.BODY, HwpxStyles.RIGHT);
            writeTable();
        }
        document.notes().forEach(note -> text("※ " + note, HwpxStyles.BODY, HwpxStyles.LEFT));
        if (document.issueLine() != null) {
            text(document.issueLine(), HwpxStyles.SMALL, HwpxStyles.RIGHT);
        }
    }

    /** The first paragraph carries the page's set-up; it is kept small, for nothing stands in it. */
    private void setUpPage() {
        Para first = section.getPara(0);
        first.removeLineSegArray();
        first.paraPrIDRef(HwpxStyles.LEFT);
        first.getRun(0).charPrIDRef(HwpxStyles.SMALL);
        PagePr page = first.getRun(0).secPr().pagePr();
        page.landscape(document.isLandscape() ? PageDirection.NARROWLY : PageDirection.WIDELY);
        page.margin().leftAnd((int) length(SIDE_MARGIN)).rightAnd((int) length(SIDE_MARGIN));
        page.margin().topAnd((int) length(TOP_MARGIN)).bottomAnd((int) length(BOTTOM_MARGIN));
        page.margin().headerAnd(0).footerAnd((int) length(FOOTER));
        first.getRun(0)
                .addNewCtrl()
                .addNewPageNum()
                .posAnd(PageNumPosition.BOTTOM_CENTER)
                .formatTypeAnd(NumberType1.DIGIT)
                .sideChar("-");
    }

    private void writeApprovalBox() {
        Para para = section.addNewPara();
        HwpxParts.style(para, HwpxStyles.RIGHT);
        List<Long> widths = new ArrayList<>(List.of(length(APPROVAL_WORD_WIDTH)));
        List<CellLook> steps = new ArrayList<>(List.of(inApprovalBox(vertical(document.approvalWord()))));
        List<CellLook> signatures = new ArrayList<>(List.of(inApprovalBox("")));
        for (int step = 0; step < document.approvalSteps().size(); step++) {
            widths.add(length(APPROVAL_WIDTH));
            steps.add(inApprovalBox(document.approvalSteps().get(step)));
            signatures.add(inApprovalBox(document.signature(step)));
        }
        Table box = HwpxParts.begin(para, "1000000001", widths, Flow.AS_A_LETTER);
        HwpxParts.row(box, steps, widths, length(ROW_HEIGHT));
        HwpxParts.row(box, signatures, widths, length(SIGNATURE_HEIGHT));
        HwpxParts.joinFirstColumn(box);
    }

    private void writeFront() {
        document.front().paragraphs().forEach(line -> text(line, HwpxStyles.BODY, HwpxStyles.LEFT));
        int number = 0;
        for (TableDocument.WordTable table : document.front().tables()) {
            text(table.caption(), HwpxStyles.BODY, HwpxStyles.LEFT);
            writeWords(table, "100000001" + number++);
        }
        document.front().closing().forEach(line -> text(line, HwpxStyles.BODY, HwpxStyles.LEFT));
    }

    private void writeWords(TableDocument.WordTable words, String id) {
        Para para = section.addNewPara();
        HwpxParts.style(para, HwpxStyles.LEFT);
        List<Long> widths =
                shares(words.widths().stream().map(Integer::doubleValue).toList());
        Table table = HwpxParts.begin(para, id, widths, Flow.OVER_PAGES);
        HwpxParts.row(table, look(words.headings(), HwpxStyles.BOLD, HwpxStyles.HEADER), widths, length(ROW_HEIGHT));
        for (List<String> row : words.rows()) {
            HwpxParts.row(table, look(row, HwpxStyles.BODY, HwpxStyles.LINES), widths, length(ROW_HEIGHT));
        }
    }

    private static List<CellLook> look(List<String> texts, String letters, String border) {
        String paragraph = letters.equals(HwpxStyles.BOLD) ? HwpxStyles.CENTER : HwpxStyles.LEFT;
        return texts.stream()
                .map(text -> new CellLook(text, letters, paragraph, border))
                .toList();
    }

    private static CellLook inApprovalBox(String text) {
        return new CellLook(text, HwpxStyles.BODY, HwpxStyles.CENTER, HwpxStyles.LINES);
    }

    private static String vertical(String word) {
        return String.join("\n", word.split(""));
    }

    private void writeTable() {
        Para para = section.addNewPara();
        HwpxParts.style(para, HwpxStyles.LEFT);
        List<Long> widths =
                shares(document.columns().stream().map(PrintedColumn::width).toList());
        Table table = HwpxParts.begin(para, "1000000002", widths, Flow.OVER_PAGES);
        List<CellLook> headings = document.columns().stream()
                .map(column -> new CellLook(column.heading(), HwpxStyles.BOLD, HwpxStyles.CENTER, HwpxStyles.HEADER))
                .toList();
        for (Tc heading :
                HwpxParts.row(table, headings, widths, length(ROW_HEIGHT)).tcs()) {
            heading.header(true);
        }
        for (PrintedRow row : document.rows()) {
            List<CellLook> cells =
                    row.cells().stream().map(cell -> look(cell, row.level())).toList();
            HwpxParts.row(table, cells, widths, length(ROW_HEIGHT));
        }
    }

    private static CellLook look(PrintedCell cell, Level level) {
        String letters = level == Level.DETAIL ? HwpxStyles.BODY : HwpxStyles.BOLD;
        return new CellLook(cell.text(), letters, paragraph(cell.place()), border(level));
    }

    private static String paragraph(Place place) {
        return switch (place) {
            case LEFT -> HwpxStyles.LEFT;
            case INDENTED -> HwpxStyles.INDENTED;
            case RIGHT -> HwpxStyles.RIGHT;
        };
    }

    private static String border(Level level) {
        return switch (level) {
            case TOTAL -> HwpxStyles.TOTAL;
            case GROUP -> HwpxStyles.GROUP;
            case DETAIL -> HwpxStyles.LINES;
        };
    }

    /** The columns' widths; what rounding leaves over goes to the last. */
    private List<Long> shares(List<Double> hundredths) {
        double paper = document.isLandscape() ? A4_LONG_SIDE : A4_SHORT_SIDE;
        long left = length(paper - 2 * SIDE_MARGIN);
        double perHundredth = left / 100.0;
        List<Long> widths = new ArrayList<>();
        for (Double share : hundredths) {
            boolean isLast = widths.size() == hundredths.size() - 1;
            long width = isLast ? left : Math.round(share * perHundredth);
            widths.add(width);
            left -= width;
        }
        return widths;
    }

    private void text(String text, String letters, String paragraph) {
        HwpxParts.text(section.addNewPara(), text, letters, paragraph);
    }

    private static long length(double millimetres) {
        return Math.round(millimetres * MILLIMETRE);
    }
}
