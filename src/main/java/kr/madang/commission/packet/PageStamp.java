package kr.madang.commission.packet;

import java.awt.Color;
import java.io.IOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.util.Matrix;

/** Writes {@code - n -} at the foot of pages, upright however a page is turned. */
final class PageStamp {

    private static final float SIZE = 9;
    private static final float ABOVE_THE_EDGE = 14;
    private static final float MARGIN = 3;

    private final PDDocument document;
    private final PDFont font = new PDType1Font(FontName.HELVETICA);

    PageStamp(PDDocument document) {
        this.document = document;
    }

    void number(PDPage page, int number) throws IOException {
        String text = "- " + number + " -";
        float width = font.getStringWidth(text) / 1000 * SIZE;
        float left = (shownWidth(page) - width) / 2;
        try (PDPageContentStream foot = new PDPageContentStream(document, page, AppendMode.APPEND, true, true)) {
            foot.transform(upright(page));
            foot.setNonStrokingColor(Color.WHITE);
            foot.addRect(left - MARGIN, ABOVE_THE_EDGE - MARGIN, width + 2 * MARGIN, SIZE + MARGIN);
            foot.fill();
            foot.setNonStrokingColor(Color.BLACK);
            foot.beginText();
            foot.setFont(font, SIZE);
            foot.newLineAtOffset(left, ABOVE_THE_EDGE);
            foot.showText(text);
            foot.endText();
        }
    }

    private static float shownWidth(PDPage page) {
        PDRectangle box = page.getCropBox();
        return page.getRotation() % 180 == 0 ? box.getWidth() : box.getHeight();
    }

    /** From the page as it is shown, with its lower left corner at nought, to the page as it is written. */
    private static Matrix upright(PDPage page) {
        PDRectangle box = page.getCropBox();
        float right = box.getUpperRightX();
        float top = box.getUpperRightY();
        return switch (page.getRotation()) {
            case 90 -> Matrix.getRotateInstance(Math.PI / 2, right, box.getLowerLeftY());
            case 180 -> Matrix.getRotateInstance(Math.PI, right, top);
            case 270 -> Matrix.getRotateInstance(-Math.PI / 2, box.getLowerLeftX(), top);
            default -> Matrix.getTranslateInstance(box.getLowerLeftX(), box.getLowerLeftY());
        };
    }
}
