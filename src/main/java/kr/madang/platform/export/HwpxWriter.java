package kr.madang.platform.export;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.StringJoiner;
import kr.dogfoot.hwpxlib.object.HWPXFile;
import kr.dogfoot.hwpxlib.object.content.context_hpf.Meta;
import kr.dogfoot.hwpxlib.object.content.context_hpf.MetaData;
import kr.dogfoot.hwpxlib.tool.blankfilemaker.BlankFileMaker;
import kr.dogfoot.hwpxlib.writer.HWPXWriter;
import org.springframework.stereotype.Component;

/** Prints documents for the word processor of Korean offices, with the figures of the paper. */
@Component
class HwpxWriter implements DocumentWriter {

    private static final String KIND = "mimetype";
    private static final String PREVIEW = "Preview/PrvText.txt";
    private static final Instant CREATED_IF_NOT_ISSUED = Instant.parse("2019-07-25T00:00:00Z");

    private final Printing printing;

    HwpxWriter(Printing printing) {
        this.printing = printing;
    }

    @Override
    public DocumentFormat format() {
        return DocumentFormat.HWPX;
    }

    @Override
    public void write(TableDocument document, OutputStream out) throws IOException {
        PrintedDocument printed = printing.print(document);
        Instant created = document.issue() == null
                ? CREATED_IF_NOT_ISSUED
                : document.issue().at();
        HWPXFile file = BlankFileMaker.make();
        describe(file.contentHPFFile().metaData(), printed.title(), created);
        HwpxStyles.addTo(file.headerXMLFile().refList());
        new HwpxSection(file.sectionXMLFileList().get(0), printed).write();

        Map<String, byte[]> written = SteadyZip.parts(bytes(file));
        Map<String, byte[]> parts = new LinkedHashMap<>();
        parts.put(KIND, "application/hwp+zip".getBytes(StandardCharsets.US_ASCII));
        written.forEach(parts::putIfAbsent);
        parts.put(PREVIEW, preview(printed).getBytes(StandardCharsets.UTF_8));
        SteadyZip.pack(parts, KIND, out);
    }

    private static byte[] bytes(HWPXFile file) throws IOException {
        try {
            return HWPXWriter.toBytes(file);
        } catch (IOException failure) {
            throw failure;
        } catch (Exception failure) {
            throw new IOException(failure);
        }
    }

    private static void describe(MetaData about, String title, Instant created) {
        about.createTitle();
        about.title().addText(title);
        for (Meta meta : about.metas()) {
            boolean isMoment = meta.name().endsWith("Date") || meta.name().equals("date");
            meta.text(isMoment ? created.toString() : "");
        }
    }

    /** What file managers show of the document without opening it. */
    private static String preview(PrintedDocument document) {
        StringJoiner lines = new StringJoiner("\r\n");
        lines.add(document.title()).add(document.caption());
        if (!document.hasTable()) {
            document.front().paragraphs().forEach(lines::add);
            document.front().closing().forEach(lines::add);
        }
        document.rows().forEach(row -> {
            StringJoiner cells = new StringJoiner("><", "<", ">");
            row.cells().forEach(cell -> cells.add(cell.text()));
            lines.add(cells.toString());
        });
        document.notes().forEach(note -> lines.add("※ " + note));
        return lines.toString();
    }
}
