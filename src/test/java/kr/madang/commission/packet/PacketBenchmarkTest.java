package kr.madang.commission.packet;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import kr.madang.platform.job.JobProgress;
import kr.madang.testing.PostgresTest;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.util.FileSystemUtils;

/**
 * Measures how long a packet of 30 items with 300 attached pages takes to print on a small heap. Not part of the normal
 * run: {@code ./mvnw test -Pbenchmark -Dtest=PacketBenchmarkTest -Dbenchmark.heap=256m}.
 */
@PostgresTest
@Tag("benchmark")
class PacketBenchmarkTest {

    private static final int ITEMS = 30;
    private static final int FILES_OF_AN_ITEM = 2;
    private static final int PAGES_OF_A_FILE = 5;
    private static final int RUNS = 3;

    @Autowired
    private ApplicationContext house;

    @Autowired
    private PacketReading packets;

    @Autowired
    private PacketPrints prints;

    @Autowired
    private PacketPrinter printer;

    @Test
    void printsThirtyItemsWithThreeHundredAttachedPagesWithinTenSeconds() throws Exception {
        PacketWorld world = new PacketWorld(house);
        byte[] scanned = scanned();
        for (int i = 1; i <= ITEMS; i++) {
            long item = world.item("숙의예산 운영 안건 " + i);
            world.jdbc
                    .sql("update agenda_item set proposal = ? where id = ?")
                    .params("시민이 숙의하여 예산을 정하는 절차와 일정, 소요 예산을 다음과 같이 제안합니다.\n".repeat(40), item)
                    .update();
            for (int j = 0; j < FILES_OF_AN_ITEM; j++) {
                world.file(item, "붙임자료" + j + ".pdf", PacketWorld.PDF, scanned);
            }
        }
        Packet packet = world.staff.does(() -> packets.open(world.meeting));
        double shortest = Double.MAX_VALUE;
        for (int run = 1; run <= RUNS; run++) {
            shortest = Math.min(shortest, measure(world, packet, run));
        }
        assertThat(shortest).isLessThan(10);
    }

    private double measure(PacketWorld world, Packet packet, int run) throws Exception {
        Path folder = Files.createTempDirectory("benchmark");
        double start = now();
        double started = cpu();
        PacketPrinter.Printed printed = printer.print(packet, folder, JobProgress.unwatched());
        double printing = now() - start;
        double printingWork = cpu() - started;
        long size = Files.size(printed.file());
        FileSystemUtils.deleteRecursively(folder);
        start = now();
        double worked = cpu();
        world.staff.does(() -> {
            prints.print(packet, "run" + run, JobProgress.unwatched());
            return 0;
        });
        double whole = now() - start;
        double work = cpu() - worked;
        System.out.printf(
                "BENCHMARK packet: %d items, %d attached pages, %,d bytes, %d pages; print %.2f s (%.2f s of one processor); print and store %.2f s (%.2f s of one processor); heap of at most %d MiB%n",
                ITEMS,
                ITEMS * FILES_OF_AN_ITEM * PAGES_OF_A_FILE,
                size,
                printed.pages(),
                printing,
                printingWork,
                whole,
                work,
                Runtime.getRuntime().maxMemory() >> 20);
        return whole;
    }

    private static double cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() / 1e9;
    }

    private static double now() {
        return System.nanoTime() / 1e9;
    }

    /** Pages as a scanner makes them: each a picture of some 200 KB. */
    private static byte[] scanned() throws IOException {
        Random random = new Random(20191015);
        try (PDDocument document = new PDDocument()) {
            for (int page = 0; page < PAGES_OF_A_FILE; page++) {
                BufferedImage picture = new BufferedImage(1240, 1754, BufferedImage.TYPE_BYTE_GRAY);
                Graphics2D pen = picture.createGraphics();
                pen.setColor(Color.WHITE);
                pen.fillRect(0, 0, 1240, 1754);
                pen.setColor(Color.DARK_GRAY);
                for (int mark = 0; mark < 6_000; mark++) {
                    pen.fillRect(80 + random.nextInt(1080), 80 + random.nextInt(1590), 6, 2 + random.nextInt(12));
                }
                pen.dispose();
                PDPage sheet = new PDPage(PDRectangle.A4);
                document.addPage(sheet);
                try (PDPageContentStream content = new PDPageContentStream(document, sheet)) {
                    content.drawImage(
                            JPEGFactory.createFromImage(document, picture, 0.6f),
                            0,
                            0,
                            PDRectangle.A4.getWidth(),
                            PDRectangle.A4.getHeight());
                }
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        }
    }
}
