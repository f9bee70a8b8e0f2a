package kr.madang.platform.export;

import com.openhtmltopdf.extend.FSStream;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/** Lays templates out on paper (PDF). Such templates know nothing but what they are given and the style sheets of ours. */
@Component
public class PaperPrinter {

    private static final String FAMILY = "Pretendard GOV";
    private static final String RESOURCES = "classpath";

    /** Where a font file lists its tables, and the names of two, four letters each. */
    private static final int TABLE_COUNT = 4;

    private static final int FIRST_TABLE = 12;
    private static final int TABLE_ENTRY = 16;
    private static final int GLYPH_VARIANTS = 0x47535542;
    private static final int UNUSED = 0x78535542;

    private final SpringTemplateEngine templates = templates();

    /**
     * Prints a template.
     *
     * @param template its place under templates/, without ending
     * @param name what the template calls the thing it is given
     */
    public void print(String template, String name, Object thing, OutputStream out) throws IOException {
        PdfRendererBuilder builder = builder(page(template, name, thing));
        builder.toStream(out);
        builder.run();
    }

    String page(String template, String name, Object thing) {
        return PlainText.printable(templates.process(template, new Context(Locale.KOREAN, Map.of(name, thing))));
    }

    static PdfRendererBuilder builder(String page) {
        PdfRendererBuilder builder = new PdfRendererBuilder();
        builder.withHtmlContent(page, null);
        builder.useFont(() -> font("/fonts/PretendardGOV-Regular.ttf"), FAMILY, 400, FontStyle.NORMAL, true);
        builder.useFont(() -> font("/fonts/PretendardGOV-Bold.ttf"), FAMILY, 700, FontStyle.NORMAL, true);
        builder.useProtocolsStreamImplementation(Resource::new, RESOURCES);
        builder.withProducer("Madang");
        return builder;
    }

    /**
     * The font without its table of glyph variants (GSUB). Modern Korean needs none of them, and the writer would search
     * the table for every word: nine tenths of the time a long document takes.
     */
    private static InputStream font(String path) {
        try (InputStream content = resource(path)) {
            ByteBuffer font = ByteBuffer.wrap(content.readAllBytes());
            int tables = font.getShort(TABLE_COUNT);
            for (int entry = FIRST_TABLE; entry < FIRST_TABLE + tables * TABLE_ENTRY; entry += TABLE_ENTRY) {
                if (font.getInt(entry) == GLYPH_VARIANTS) {
                    font.putInt(entry, UNUSED);
                }
            }
            return new ByteArrayInputStream(font.array());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
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
