package kr.madang.commission.packet;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.multipdf.PDFCloneUtility;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Copies pages of many PDF files into one. What is copied waits in temporary files, not in memory, and of a page nothing
 * comes along but what is seen: no scripts, no forms, no links but those to addresses.
 */
final class PdfBinder implements Closeable {

    /** A file of more pages is listed, not bound in. */
    static final int MOST_PAGES_OF_A_FILE = 1_000;

    private static final Logger LOG = LoggerFactory.getLogger(PdfBinder.class);

    private static final List<COSName> SEEN_OF_A_PAGE =
            List.of(COSName.CONTENTS, COSName.GROUP, COSName.getPDFName("UserUnit"));
    private static final List<COSName> SEEN_OF_A_MARK = List.of(
            COSName.TYPE,
            COSName.SUBTYPE,
            COSName.RECT,
            COSName.AP,
            COSName.AS,
            COSName.F,
            COSName.BS,
            COSName.BORDER,
            COSName.C);

    private final PDDocument bound = new PDDocument(IOUtils.createTempFileOnlyStreamCache());

    /**
     * Pages that were copied, or why they were not.
     *
     * @param refusal {@code ENCRYPTED}, {@code BROKEN} or {@code TOO_LONG}; empty when there are pages
     */
    record Copied(List<PDPage> pages, String refusal) {

        boolean isRefused() {
            return !refusal.isEmpty();
        }
    }

    /** Copies a file somebody attached. Whatever is wrong with it, the rest goes on. */
    Copied take(Path file) {
        try (PDDocument source =
                Loader.loadPDF(file.toFile(), "", null, null, IOUtils.createTempFileOnlyStreamCache())) {
            if (source.isEncrypted()) {
                return refused("ENCRYPTED");
            }
            int pages = source.getNumberOfPages();
            return pages > MOST_PAGES_OF_A_FILE
                    ? refused("TOO_LONG")
                    : pages == 0 ? refused("BROKEN") : new Copied(copies(source), "");
        } catch (InvalidPasswordException locked) {
            return refused("ENCRYPTED");
        } catch (IOException | RuntimeException | StackOverflowError broken) {
            LOG.info("An attached PDF could not be read: {}", broken.getClass().getSimpleName());
            return refused("BROKEN");
        }
    }

    /** Copies sheets of our own, divided at their bookmarks and named after these. */
    Map<String, List<PDPage>> takeSheets(Path file) throws IOException {
        try (PDDocument source = Loader.loadPDF(file.toFile(), IOUtils.createTempFileOnlyStreamCache())) {
            List<PDPage> pages = copies(source);
            List<String> names = new ArrayList<>();
            List<Integer> starts = new ArrayList<>();
            PDDocumentOutline outline = source.getDocumentCatalog().getDocumentOutline();
            if (outline != null) {
                for (PDOutlineItem mark : outline.children()) {
                    names.add(mark.getTitle());
                    starts.add(source.getPages().indexOf(mark.findDestinationPage(source)));
                }
            }
            Map<String, List<PDPage>> divided = new LinkedHashMap<>();
            for (int i = 0; i < names.size(); i++) {
                int end = i + 1 < starts.size() ? starts.get(i + 1) : pages.size();
                divided.put(names.get(i), pages.subList(starts.get(i), end));
            }
            return divided;
        }
    }

    PDDocument bound() {
        return bound;
    }

    void save(Path target) throws IOException {
        bound.save(target.toFile(), CompressParameters.NO_COMPRESSION);
    }

    @Override
    public void close() throws IOException {
        bound.close();
    }

    private static Copied refused(String why) {
        return new Copied(List.of(), why);
    }

    private List<PDPage> copies(PDDocument source) throws IOException {
        Cloner cloner = new Cloner(bound);
        List<PDPage> copies = new ArrayList<>();
        for (PDPage page : source.getPages()) {
            copies.add(new PDPage(cloner.cloneForNewDocument(plain(page))));
        }
        return copies;
    }

    /** The page without what leads out of it: parents, scripts, threads, structure. */
    private static COSDictionary plain(PDPage page) {
        COSDictionary plain = new COSDictionary();
        plain.setItem(COSName.TYPE, COSName.PAGE);
        SEEN_OF_A_PAGE.forEach(key -> copy(page.getCOSObject(), plain, key));
        plain.setItem(COSName.MEDIA_BOX, page.getMediaBox().getCOSArray());
        plain.setItem(COSName.CROP_BOX, page.getCropBox().getCOSArray());
        plain.setInt(COSName.ROTATE, page.getRotation());
        if (page.getResources() != null) {
            plain.setItem(COSName.RESOURCES, page.getResources().getCOSObject());
        }
        COSArray marks = page.getCOSObject().getCOSArray(COSName.ANNOTS);
        if (marks != null) {
            plain.setItem(COSName.ANNOTS, plain(marks));
        }
        return plain;
    }

    private static COSArray plain(COSArray marks) {
        COSArray plain = new COSArray();
        for (int i = 0; i < marks.size(); i++) {
            if (marks.getObject(i) instanceof COSDictionary mark
                    && !COSName.POPUP.equals(mark.getCOSName(COSName.SUBTYPE))) {
                COSDictionary kept = new COSDictionary();
                SEEN_OF_A_MARK.forEach(key -> copy(mark, kept, key));
                COSDictionary action = mark.getCOSDictionary(COSName.A);
                if (action != null && "URI".equals(action.getNameAsString(COSName.S))) {
                    COSDictionary link = new COSDictionary();
                    copy(action, link, COSName.S);
                    copy(action, link, COSName.URI);
                    kept.setItem(COSName.A, link);
                }
                plain.add(kept);
            }
        }
        return plain;
    }

    private static void copy(COSDictionary from, COSDictionary to, COSName key) {
        COSBase value = from.getItem(key);
        if (value != null) {
            to.setItem(key, value);
        }
    }

    /** The library hands its cloning to heirs alone. */
    private static final class Cloner extends PDFCloneUtility {

        Cloner(PDDocument target) {
            super(target);
        }
    }
}
