package kr.madang.commission.packet;

import java.io.IOException;
import java.util.List;
import kr.madang.commission.packet.PacketPrinter.Behind;
import kr.madang.commission.packet.PacketPrinter.Chapter;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PageMode;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageFitDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineNode;

/** Puts copied pages into their order, numbers them and sets bookmarks. */
final class Binding {

    private final PDDocument document;
    private final PacketWords words;
    private final PageStamp stamp;
    private final PDDocumentOutline outline = new PDDocumentOutline();
    private int pages;

    Binding(PDDocument document, PacketWords words) {
        this.document = document;
        this.words = words;
        this.stamp = new PageStamp(document);
    }

    /** Binds everything; the number of pages comes back. */
    int bind(String title, List<PDPage> front, List<Chapter> chapters) throws IOException {
        document.getDocumentInformation().setTitle(title);
        document.getDocumentInformation().setProducer("Madang");
        document.getDocumentCatalog().setLanguage("ko");
        document.getDocumentCatalog().setDocumentOutline(outline);
        document.getDocumentCatalog().setPageMode(PageMode.USE_OUTLINES);
        mark(outline, words.say("packet.bookmark.cover"), front);
        add(front);
        for (Chapter chapter : chapters) {
            Packet.Entry entry = chapter.item().entry();
            PDOutlineItem mark =
                    mark(outline, words.say("packet.bookmark.item", entry.position(), entry.title()), chapter.sheets());
            add(chapter.sheets());
            for (Behind behind : chapter.behind()) {
                mark(mark, behind.title(), behind.pages());
                add(behind.pages());
            }
        }
        return pages;
    }

    private static PDOutlineItem mark(PDOutlineNode under, String title, List<PDPage> where) {
        PDOutlineItem mark = new PDOutlineItem();
        mark.setTitle(title);
        if (!where.isEmpty()) {
            PDPageFitDestination top = new PDPageFitDestination();
            top.setPage(where.get(0));
            mark.setDestination(top);
        }
        under.addLast(mark);
        return mark;
    }

    private void add(List<PDPage> more) throws IOException {
        for (PDPage page : more) {
            document.addPage(page);
            pages++;
            stamp.number(page, pages);
        }
    }
}
