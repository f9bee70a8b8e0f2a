package kr.madang.platform.export;

import com.openhtmltopdf.extend.FSStream;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.GregorianCalendar;
import java.util.Locale;
import java.util.Map;
import kr.madang.platform.time.BusinessClock;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/** Prints documents on A4 pages: upright up to eight columns, across beyond; tagged for screen readers. */
@Component
class PdfWriter implements DocumentWriter {

    private static final String FAMILY = "Pretendard GOV";
    private static final String RESOURCES = "classpath";
    private static final Instant CREATED_IF_NOT_ISSUED = Instant.parse("2019-07-25T00:00:00Z");

    private final Printing printing;
    private final SpringTemplateEngine templates;

    PdfWriter(Printing printing) {
        this.printing = printing;
        this.templates = templates();
    }

    @Override
    public DocumentFormat format() {
        return DocumentFormat.PDF;
    }

    @Override
    public void write(TableDocument document, OutputStream out) throws IOException {
        Context context = new Context(Locale.KOREAN, Map.of("document", printing.print(document)));
        String page = templates.process("export/table-document", context);
        try (PdfBoxRenderer renderer = builder(page).buildPdfRenderer()) {
            renderer.createPDFWithoutClosing();
            PDDocument pdf = renderer.getPdfDocument();
            Instant created = document.issue() == null
                    ? CREATED_IF_NOT_ISSUED
                    : document.issue().at();
            stamp(pdf, created);
            pdf.save(out);
        }
    }

    private static PdfRendererBuilder builder(String page) {
        PdfRendererBuilder builder = new PdfRendererBuilder();
        builder.withHtmlContent(page, null);
        builder.useFont(() -> resource("/fonts/PretendardGOV-Regular.ttf"), FAMILY, 400, FontStyle.NORMAL, true);
        builder.useFont(() -> resource("/fonts/PretendardGOV-Bold.ttf"), FAMILY, 700, FontStyle.NORMAL, true);
        builder.useProtocolsStreamImplementation(Resource::new, RESOURCES);
        builder.usePdfUaAccessibility(true);
        builder.withProducer("Madang");
        return builder;
    }

    /** A document's identity comes from its content and its issue, not from the moment of printing. */
    private static void stamp(PDDocument pdf, Instant created) {
        PDDocumentInformation information = pdf.getDocumentInformation();
        GregorianCalendar moment = GregorianCalendar.from(created.atZone(BusinessClock.SEOUL));
        information.setCreationDate(moment);
        information.setModificationDate(moment);
        pdf.setDocumentId(created.getEpochSecond());
    }

    private static SpringTemplateEngine templates() {
        ClassLoaderTemplateResolver resolver = new ClassLoaderTemplateResolver();
        resolver.setPrefix("templates/");
        resolver.setSuffix(".html");
        resolver.setTemplateMode(TemplateMode.HTML);
        resolver.setCharacterEncoding(StandardCharsets.UTF_8.name());
        SpringTemplateEngine engine = new SpringTemplateEngine();
        engine.setTemplateResolver(resolver);
        return engine;
    }

    private static InputStream resource(String path) {
        try {
            return new ClassPathResource(path).getInputStream();
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    /** A style sheet of ours; nothing else can be loaded into a document. */
    private record Resource(String address) implements FSStream {

        @Override
        public InputStream getStream() {
            return resource(URI.create(address).getPath());
        }

        @Override
        public Reader getReader() {
            return new InputStreamReader(getStream(), StandardCharsets.UTF_8);
        }
    }
}
