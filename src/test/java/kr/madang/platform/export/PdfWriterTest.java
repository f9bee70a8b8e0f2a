package kr.madang.platform.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

class PdfWriterTest {

    @Test
    void printsEachCellInItsRow() throws IOException {
        PrintedDocument printed = Samples.PRINTING.print(Samples.mixed());
        try (PDDocument pdf = pdf(Samples.mixed())) {
            String text = text(pdf, 1);

            int from = text.indexOf("집행률");
            for (PrintedDocument.PrintedRow row : printed.rows()) {
                for (PrintedDocument.PrintedCell cell : row.cells()) {
                    int found = text.indexOf(comparable(cell.text()), from);
                    assertThat(found).as(cell.text()).isNotNegative();
                    from = found + comparable(cell.text()).length();
                }
            }
        }
    }

    @Test
    void printsWhatStandsAroundTheTable() throws IOException {
        try (PDDocument pdf = pdf(Samples.mixed())) {
            assertThat(text(pdf, 1))
                    .contains("담당담당관위원장")
                    .contains("예산집행현황(’19.8.15.기준,단위:백만원)")
                    .contains("※집행률은예산현액대비집행액임.")
                    .contains("발행번호2019-3·발행자홍길동·발행일시2019.8.16.09:30")
                    .endsWith("1/1");
        }
    }

    @Test
    void isTaggedTitledAndCarriesItsFonts() throws IOException {
        try (PDDocument pdf = pdf(Samples.mixed())) {
            assertThat(pdf.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
            assertThat(pdf.getDocumentCatalog().getLanguage()).isEqualTo("ko");
            assertThat(pdf.getDocumentInformation().getTitle()).isEqualTo("예산 집행현황");
            for (COSName name : pdf.getPage(0).getResources().getFontNames()) {
                assertThat(pdf.getPage(0).getResources().getFont(name).isEmbedded())
                        .isTrue();
            }
        }
    }

    @Test
    void printsTenColumnsAndTwentySixRowsOnOnePageAcross() throws IOException {
        try (PDDocument pdf = pdf(Samples.wide())) {
            assertThat(pdf.getNumberOfPages()).isEqualTo(1);
            assertThat(pdf.getPage(0).getMediaBox().getWidth())
                    .isGreaterThan(pdf.getPage(0).getMediaBox().getHeight());
        }
    }

    @Test
    void repeatsTheHeaderAndNumbersThePages() throws IOException {
        try (PDDocument pdf = pdf(Samples.list(120))) {
            int pages = pdf.getNumberOfPages();

            assertThat(pages).isGreaterThan(1);
            for (int page = 1; page <= pages; page++) {
                assertThat(text(pdf, page)).contains("예산현액집행액집행잔액집행률").endsWith(page + "/" + pages);
            }
        }
    }

    @Test
    void printsAnEmptyTable() throws IOException {
        try (PDDocument pdf = pdf(Samples.list(0))) {
            assertThat(List.of(pdf.getNumberOfPages())).containsExactly(1);
        }
    }

    private static PDDocument pdf(TableDocument document) throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        new PdfWriter(Samples.PRINTING, new PaperPrinter()).write(document, file);
        return Loader.loadPDF(file.toByteArray());
    }

    private static String text(PDDocument pdf, int page) throws IOException {
        PDFTextStripper stripper = new PDFTextStripper();
        stripper.setSortByPosition(true);
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        return comparable(stripper.getText(pdf));
    }

    /** Without blanks, and with the form of 民 by which the font's glyph is read back. */
    private static String comparable(String text) {
        return text.replaceAll("\\s", "").replace('⺠', '民');
    }
}
