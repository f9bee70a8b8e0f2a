package kr.madang.platform.export;

import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.GregorianCalendar;
import kr.madang.platform.time.BusinessClock;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.springframework.stereotype.Component;

/** Prints documents on A4 pages: upright up to eight columns, across beyond; tagged for screen readers. */
@Component
class PdfWriter implements DocumentWriter {

    private static final Instant CREATED_IF_NOT_ISSUED = Instant.parse("2019-07-25T00:00:00Z");

    private final Printing printing;
    private final PaperPrinter paper;

    PdfWriter(Printing printing, PaperPrinter paper) {
        this.printing = printing;
        this.paper = paper;
    }

    @Override
    public DocumentFormat format() {
        return DocumentFormat.PDF;
    }

    @Override
    public void write(TableDocument document, OutputStream out) throws IOException {
        PdfRendererBuilder builder =
                PaperPrinter.builder(paper.page("export/table-document", "document", printing.print(document)));
        builder.usePdfUaAccessibility(true);
        try (PdfBoxRenderer renderer = builder.buildPdfRenderer()) {
            renderer.createPDFWithoutClosing();
            PDDocument pdf = renderer.getPdfDocument();
            Instant created = document.issue() == null
                    ? CREATED_IF_NOT_ISSUED
                    : document.issue().at();
            stamp(pdf, created);
            pdf.save(out);
        }
    }

    /** A document's identity comes from its content and its issue, not from the moment of printing. */
    private static void stamp(PDDocument pdf, Instant created) {
        PDDocumentInformation information = pdf.getDocumentInformation();
        GregorianCalendar moment = GregorianCalendar.from(created.atZone(BusinessClock.SEOUL));
        information.setCreationDate(moment);
        information.setModificationDate(moment);
        pdf.setDocumentId(created.getEpochSecond());
    }
}
