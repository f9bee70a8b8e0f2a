package kr.madang.platform.export;

import java.util.List;
import kr.dogfoot.hwpxlib.object.content.section_xml.enumtype.DropCapStyle;
import kr.dogfoot.hwpxlib.object.content.section_xml.enumtype.HeightRelTo;
import kr.dogfoot.hwpxlib.object.content.section_xml.enumtype.HorzAlign;
import kr.dogfoot.hwpxlib.object.content.section_xml.enumtype.HorzRelTo;
import kr.dogfoot.hwpxlib.object.content.section_xml.enumtype.LineWrapMethod;
import kr.dogfoot.hwpxlib.object.content.section_xml.enumtype.NumberingType;
import kr.dogfoot.hwpxlib.object.content.section_xml.enumtype.TablePageBreak;
import kr.dogfoot.hwpxlib.object.content.section_xml.enumtype.TextDirection;
import kr.dogfoot.hwpxlib.object.content.section_xml.enumtype.TextFlowSide;
import kr.dogfoot.hwpxlib.object.content.section_xml.enumtype.TextWrapMethod;
import kr.dogfoot.hwpxlib.object.content.section_xml.enumtype.VertAlign;
import kr.dogfoot.hwpxlib.object.content.section_xml.enumtype.VertRelTo;
import kr.dogfoot.hwpxlib.object.content.section_xml.enumtype.VerticalAlign2;
import kr.dogfoot.hwpxlib.object.content.section_xml.enumtype.WidthRelTo;
import kr.dogfoot.hwpxlib.object.content.section_xml.paragraph.Para;
import kr.dogfoot.hwpxlib.object.content.section_xml.paragraph.T;
import kr.dogfoot.hwpxlib.object.content.section_xml.paragraph.object.Table;
import kr.dogfoot.hwpxlib.object.content.section_xml.paragraph.object.table.Tc;
import kr.dogfoot.hwpxlib.object.content.section_xml.paragraph.object.table.Tr;

/** Builds paragraphs and tables of a word-processor document; lengths are in its unit, a 7,200th of an inch. */
final class HwpxParts {

    private static final long SIDE_MARGIN = 283;
    private static final long TOP_MARGIN = 113;

    private HwpxParts() {}

    /** What a cell holds and how it looks; the styles are numbers of {@link HwpxStyles}. */
    record CellLook(String text, String letters, String paragraph, String border) {}

    /** An empty table in a paragraph of its own. */
    static Table begin(Para para, String id, List<Long> widths, Flow flow) {
        Table table = para.addNewRun().charPrIDRefAnd(HwpxStyles.BODY).addNewTable();
        table.idAnd(id).zOrderAnd(0).numberingTypeAnd(NumberingType.TABLE);
        table.textWrapAnd(TextWrapMethod.TOP_AND_BOTTOM).textFlowAnd(TextFlowSide.BOTH_SIDES);
        table.lockAnd(false).dropcapstyleAnd(DropCapStyle.None);
        table.pageBreakAnd(TablePageBreak.CELL).repeatHeaderAnd(true).rowCntAnd((short) 0);
        table.colCntAnd((short) widths.size()).cellSpacingAnd(0).borderFillIDRefAnd(HwpxStyles.LINES);
        table.noAdjustAnd(false);
        place(table, widths, flow);
        table.createOutMargin();
        table.outMargin().set(0L, 0L, 0L, 0L);
        table.createInMargin();
        table.inMargin().set(SIDE_MARGIN, SIDE_MARGIN, TOP_MARGIN, TOP_MARGIN);
        return table;
    }

    private static void place(Table table, List<Long> widths, Flow flow) {
        table.createSZ();
        long width = widths.stream().mapToLong(Long::longValue).sum();
        table.sz().widthAnd(width).widthRelToAnd(WidthRelTo.ABSOLUTE).heightAnd(0L);
        table.sz().heightRelToAnd(HeightRelTo.ABSOLUTE).protectAnd(false);
        table.createPos();
        table.pos()
                .treatAsCharAnd(flow == Flow.AS_A_LETTER)
                .affectLSpacingAnd(false)
                .flowWithTextAnd(true);
        table.pos().allowOverlapAnd(false).holdAnchorAndSOAnd(false).vertRelToAnd(VertRelTo.PARA);
        table.pos().horzRelToAnd(HorzRelTo.COLUMN).vertAlignAnd(VertAlign.TOP).horzAlignAnd(HorzAlign.LEFT);
        table.pos().vertOffsetAnd(0L).horzOffsetAnd(0L);
    }

    /** A row of the height, at the end of the table. */
    static Tr row(Table table, List<CellLook> cells, List<Long> widths, long height) {
        int number = table.countOfTr();
        Tr row = table.addNewTr();
        for (int column = 0; column < cells.size(); column++) {
            Tc cell = row.addNewTc();
            cell.createCellAddr();
            cell.cellAddr().colAddrAnd((short) column).rowAddrAnd((short) number);
            cell.createCellSpan();
            cell.cellSpan().colSpanAnd((short) 1).rowSpanAnd((short) 1);
            cell.createCellSz();
            cell.cellSz().set(widths.get(column), height);
            fill(cell, cells.get(column));
        }
        table.rowCnt((short) (number + 1));
        table.sz().height(table.sz().height() + height);
        return row;
    }

    /** Makes one cell of the two in the first column of a table of two rows. */
    static void joinFirstColumn(Table table) {
        Tc cell = table.getTr(0).getTc(0);
        cell.cellSpan().rowSpan((short) 2);
        cell.cellSz().height(table.sz().height());
        table.getTr(1).removeTc(0);
    }

    /** Makes the paragraph hold the text; line breaks stay, tabs become blanks. */
    static void text(Para para, String text, String letters, String paragraph) {
        style(para, paragraph);
        T words = para.addNewRun().charPrIDRefAnd(letters).addNewT();
        String[] lines = text.replace('\t', ' ').split("\\R", -1);
        for (int line = 0; line < lines.length; line++) {
            if (line > 0) {
                words.addNewLineBreak();
            }
            if (lines.length == 1) {
                words.addText(lines[line]);
            } else {
                words.addNewText().text(lines[line]);
            }
        }
    }

    static void style(Para para, String paragraph) {
        para.idAnd("0").paraPrIDRefAnd(paragraph).styleIDRefAnd("0");
        para.pageBreakAnd(false).columnBreakAnd(false).merged(false);
    }

    private static void fill(Tc cell, CellLook look) {
        cell.nameAnd("").headerAnd(false).hasMarginAnd(false).protectAnd(false).editableAnd(false);
        cell.dirtyAnd(false).borderFillIDRefAnd(look.border());
        cell.createCellMargin();
        cell.cellMargin().set(SIDE_MARGIN, SIDE_MARGIN, TOP_MARGIN, TOP_MARGIN);
        cell.createSubList();
        cell.subList().idAnd("").textDirectionAnd(TextDirection.HORIZONTAL).lineWrapAnd(LineWrapMethod.BREAK);
        cell.subList().vertAlignAnd(VerticalAlign2.CENTER).linkListIDRefAnd("0").linkListNextIDRefAnd("0");
        cell.subList().textWidthAnd(0).textHeightAnd(0).hasTextRefAnd(false).hasNumRefAnd(false);
        text(cell.subList().addNewPara(), look.text(), look.letters(), look.paragraph());
    }

    /** How a table stands in the text. */
    enum Flow {
        /** Between paragraphs, going on over pages. */
        OVER_PAGES,
        /** In a line, as a large letter. */
        AS_A_LETTER
    }
}
