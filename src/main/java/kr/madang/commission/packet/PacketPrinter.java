package kr.madang.commission.packet;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kr.madang.commission.packet.Packet.File;
import kr.madang.commission.packet.Packet.Item;
import kr.madang.commission.packet.PacketPaper.Line;
import kr.madang.commission.packet.PacketPaper.Part;
import kr.madang.commission.packet.PacketPaper.Sheet;
import kr.madang.commission.packet.PdfBinder.Copied;
import kr.madang.platform.export.PaperPrinter;
import kr.madang.platform.file.StoredFiles;
import kr.madang.platform.job.JobProgress;
import org.apache.pdfbox.pdmodel.PDPage;
import org.springframework.stereotype.Component;

/**
 * Prints a packet: cover, contents, then each item's sheet with its PDF files behind it.
 *
 * <p>Files and sheets are copied first, because the contents name the pages on which they begin; one file at a time is
 * open, and nothing but page lists stays in memory.
 */
@Component
class PacketPrinter {

    /** How many pages cover and contents usually have; if it is another number they are printed once more. */
    private static final int USUAL_FRONT = 2;

    private static final String FRONT = "front";

    private final StoredFiles files;
    private final PaperPrinter paper;
    private final PacketWords words;

    PacketPrinter(StoredFiles files, PaperPrinter paper, PacketWords words) {
        this.files = files;
        this.paper = paper;
        this.words = words;
    }

    /**
     * Writes the PDF into the folder, which the caller removes.
     *
     * @return the file and its number of pages
     */
    Printed print(Packet packet, Path folder, JobProgress progress) throws IOException {
        progress.total(
                packet.items().stream().mapToLong(item -> item.files().size()).sum()
                        + packet.items().size());
        try (PdfBinder binder = new PdfBinder()) {
            Map<Long, Copied> copied = copy(packet, binder, folder, progress);
            PacketPaper sheets = paper(packet, copied);
            Path file = folder.resolve("sheets.pdf");
            print("commission/packet/sheets", sheets, file);
            Map<String, List<PDPage>> pages = binder.takeSheets(file);
            List<Chapter> chapters = chapters(packet, copied, pages);
            List<PDPage> front = front(sheets, chapters, binder, folder);
            Path target = folder.resolve("packet.pdf");
            int number = new Binding(binder.bound(), words).bind(words.meeting(packet.cover()), front, chapters);
            progress.advance(packet.items().size());
            binder.save(target);
            return new Printed(target, number);
        }
    }

    /** A printed packet. */
    record Printed(Path file, int pages) {}

    /** An item in the printed packet: its own sheets and, each with a title, what lies behind them. */
    record Chapter(Item item, List<PDPage> sheets, List<Behind> behind) {

        int pages() {
            return sheets.size()
                    + behind.stream().mapToInt(one -> one.pages().size()).sum();
        }
    }

    /** Pages behind an item's sheets. */
    record Behind(String title, List<PDPage> pages) {}

    private Map<Long, Copied> copy(Packet packet, PdfBinder binder, Path folder, JobProgress progress)
            throws IOException {
        Map<Long, Copied> copied = new HashMap<>();
        Path file = folder.resolve("attached.pdf");
        for (Item item : packet.items()) {
            for (File attached : item.files()) {
                if (attached.isPdf()) {
                    try (InputStream content = files.open(attached.storedFileId())) {
                        Files.copy(content, file, StandardCopyOption.REPLACE_EXISTING);
                    }
                    copied.put(attached.id(), binder.take(file));
                }
                progress.advance(1);
            }
        }
        return copied;
    }

    private PacketPaper paper(Packet packet, Map<Long, Copied> copied) {
        List<Sheet> sheets = new ArrayList<>();
        for (Item item : packet.items()) {
            sheets.add(words.sheet(item));
            for (File file : item.files()) {
                Copied pages = copied.get(file.id());
                if (pages != null && pages.isRefused()) {
                    sheets.add(words.notice(item, file, pages));
                }
            }
        }
        return new PacketPaper(
                words.meeting(packet.cover()), words.facts(packet.cover()), words.followUps(packet), List.of(), sheets);
    }

    private static List<Chapter> chapters(Packet packet, Map<Long, Copied> copied, Map<String, List<PDPage>> sheets) {
        List<Chapter> chapters = new ArrayList<>();
        for (Item item : packet.items()) {
            List<Behind> behind = new ArrayList<>();
            for (File file : item.files()) {
                Copied pages = copied.get(file.id());
                if (pages != null) {
                    behind.add(new Behind(
                            file.name(),
                            pages.isRefused() ? sheets.getOrDefault("file-" + file.id(), List.of()) : pages.pages()));
                }
            }
            chapters.add(
                    new Chapter(item, sheets.getOrDefault("item-" + item.entry().position(), List.of()), behind));
        }
        return chapters;
    }

    private List<PDPage> front(PacketPaper sheets, List<Chapter> chapters, PdfBinder binder, Path folder)
            throws IOException {
        Path file = folder.resolve("front.pdf");
        print("commission/packet/front", sheets.withLines(lines(chapters, USUAL_FRONT)), file);
        List<PDPage> front = binder.takeSheets(file).getOrDefault(FRONT, List.of());
        if (front.size() == USUAL_FRONT) {
            return front;
        }
        print("commission/packet/front", sheets.withLines(lines(chapters, front.size())), file);
        return binder.takeSheets(file).getOrDefault(FRONT, List.of());
    }

    private List<Line> lines(List<Chapter> chapters, int frontPages) {
        List<Line> lines = new ArrayList<>();
        int page = frontPages + 1;
        for (Chapter chapter : chapters) {
            List<Part> parts = new ArrayList<>();
            int within = page + chapter.sheets().size();
            for (Behind behind : chapter.behind()) {
                parts.add(new Part(behind.title(), within));
                within += behind.pages().size();
            }
            Packet.Entry entry = chapter.item().entry();
            lines.add(new Line(String.valueOf(entry.position()), entry.title(), entry.departmentName(), page, parts));
            page += chapter.pages();
        }
        return lines;
    }

    private void print(String template, PacketPaper sheets, Path file) throws IOException {
        try (OutputStream out = Files.newOutputStream(file)) {
            paper.print(template, "paper", sheets, out);
        }
    }
}
