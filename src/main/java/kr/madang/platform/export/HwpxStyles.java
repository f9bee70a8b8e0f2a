package kr.madang.platform.export;

import kr.dogfoot.hwpxlib.object.content.header_xml.RefList;
import kr.dogfoot.hwpxlib.object.content.header_xml.enumtype.CenterLineSort;
import kr.dogfoot.hwpxlib.object.content.header_xml.enumtype.HorizontalAlign2;
import kr.dogfoot.hwpxlib.object.content.header_xml.enumtype.LineSpacingType;
import kr.dogfoot.hwpxlib.object.content.header_xml.enumtype.LineType2;
import kr.dogfoot.hwpxlib.object.content.header_xml.enumtype.LineWidth;
import kr.dogfoot.hwpxlib.object.content.header_xml.enumtype.ValueUnit2;
import kr.dogfoot.hwpxlib.object.content.header_xml.references.BorderFill;
import kr.dogfoot.hwpxlib.object.content.header_xml.references.CharPr;
import kr.dogfoot.hwpxlib.object.content.header_xml.references.ParaPr;
import kr.dogfoot.hwpxlib.object.content.header_xml.references.borderfill.Border;
import kr.dogfoot.hwpxlib.object.content.header_xml.references.parapr.ParaMargin;

/**
 * Adds to a blank file the letters, paragraphs and borders documents use. The constants are their numbers, which go on
 * where those of the blank file end, for word processors count them instead of reading them.
 */
final class HwpxStyles {

    static final String TITLE = "7";
    static final String BODY = "8";
    static final String BOLD = "9";
    static final String SMALL = "10";

    static final String LEFT = "16";
    static final String CENTER = "17";
    static final String RIGHT = "18";
    static final String INDENTED = "19";

    static final String LINES = "3";
    static final String HEADER = "4";
    static final String TOTAL = "5";
    static final String GROUP = "6";

    private static final int POINT = 100;
    private static final int LINE_SPACING = 130;
    private static final int INDENT = 800;

    private final RefList references;

    private HwpxStyles(RefList references) {
        this.references = references;
    }

    static void addTo(RefList references) {
        HwpxStyles styles = new HwpxStyles(references);
        styles.letters(TITLE, 16).createBold();
        styles.letters(BODY, 9);
        styles.letters(BOLD, 9).createBold();
        styles.letters(SMALL, 8);
        styles.paragraph(LEFT, HorizontalAlign2.LEFT, 0);
        styles.paragraph(CENTER, HorizontalAlign2.CENTER, 0);
        styles.paragraph(RIGHT, HorizontalAlign2.RIGHT, 0);
        styles.paragraph(INDENTED, HorizontalAlign2.LEFT, INDENT);
        styles.border(LINES);
        styles.fill(styles.border(HEADER), "#E8ECF2");
        styles.fill(styles.border(TOTAL), "#F2F4F7");
        styles.fill(styles.border(GROUP), "#F8F9FB");
    }

    private CharPr letters(String id, int points) {
        CharPr letters = references.charProperties().get(0).clone();
        letters.idAnd(id).height(points * POINT);
        letters.fontRef().setAll("0");
        references.charProperties().add(letters);
        return letters;
    }

    private void paragraph(String id, HorizontalAlign2 align, int indent) {
        ParaPr paragraph = references.paraProperties().addNew();
        paragraph.idAnd(id).tabPrIDRefAnd("0").condenseAnd((byte) 0).fontLineHeightAnd(false);
        paragraph.snapToGridAnd(true).suppressLineNumbersAnd(false).checked(false);
        ParaPr model = references.paraProperties().get(0);
        paragraph.createAlign();
        paragraph.align().copyFrom(model.align());
        paragraph.align().horizontal(align);
        paragraph.createHeading();
        paragraph.heading().copyFrom(model.heading());
        paragraph.createBreakSetting();
        paragraph.breakSetting().copyFrom(model.breakSetting());
        paragraph.createMargin();
        indent(paragraph.margin(), indent);
        paragraph.createLineSpacing();
        paragraph
                .lineSpacing()
                .typeAnd(LineSpacingType.PERCENT)
                .valueAnd(LINE_SPACING)
                .unit(ValueUnit2.HWPUNIT);
        paragraph.createBorder();
        paragraph.border().copyFrom(model.border());
        paragraph.createAutoSpacing();
        paragraph.autoSpacing().copyFrom(model.autoSpacing());
    }

    private static void indent(ParaMargin margin, int left) {
        margin.createIntent();
        margin.intent().set(0, ValueUnit2.HWPUNIT);
        margin.createLeft();
        margin.left().set(left, ValueUnit2.HWPUNIT);
        margin.createRight();
        margin.right().set(0, ValueUnit2.HWPUNIT);
        margin.createPrev();
        margin.prev().set(0, ValueUnit2.HWPUNIT);
        margin.createNext();
        margin.next().set(0, ValueUnit2.HWPUNIT);
    }

    private BorderFill border(String id) {
        BorderFill border = references.borderFills().addNew();
        border.idAnd(id)
                .threeDAnd(false)
                .shadowAnd(false)
                .centerLineAnd(CenterLineSort.NONE)
                .breakCellSeparateLine(false);
        BorderFill model = references.borderFills().get(0);
        border.createSlash();
        border.slash().copyFrom(model.slash());
        border.createBackSlash();
        border.backSlash().copyFrom(model.backSlash());
        border.createLeftBorder();
        line(border.leftBorder());
        border.createRightBorder();
        line(border.rightBorder());
        border.createTopBorder();
        line(border.topBorder());
        border.createBottomBorder();
        line(border.bottomBorder());
        border.createDiagonal();
        border.diagonal().copyFrom(model.diagonal());
        return border;
    }

    private static void line(Border border) {
        border.typeAnd(LineType2.SOLID).widthAnd(LineWidth.MM_0_12).color("#000000");
    }

    private void fill(BorderFill border, String color) {
        border.createFillBrush();
        border.fillBrush().createWinBrush();
        border.fillBrush()
                .winBrush()
                .faceColorAnd(color)
                .hatchColorAnd("#000000")
                .alpha(0f);
    }
}
