package kr.madang.platform.export;

import kr.dogfoot.hwpxlib.object.content.section_xml.paragraph.Para;
import kr.dogfoot.hwpxlib.object.content.section_xml.paragraph.T;

/** Writes text into paragraphs of a word-processor document. */
final class HwpxText {

    private HwpxText() {}

    /** Makes the paragraph hold the text; line breaks stay, tabs become blanks. */
    static void write(Para para, String text, String letters, String paragraph) {
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
}
