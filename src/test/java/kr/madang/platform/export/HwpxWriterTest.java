package kr.madang.platform.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import kr.dogfoot.hwpxlib.object.HWPXFile;
import kr.dogfoot.hwpxlib.object.content.header_xml.RefList;
import kr.dogfoot.hwpxlib.object.content.section_xml.paragraph.Para;
import kr.dogfoot.hwpxlib.object.content.section_xml.paragraph.Run;
import kr.dogfoot.hwpxlib.object.content.section_xml.paragraph.RunItem;
import kr.dogfoot.hwpxlib.object.content.section_xml.paragraph.T;
import kr.dogfoot.hwpxlib.object.content.section_xml.paragraph.object.Table;
import kr.dogfoot.hwpxlib.object.content.section_xml.paragraph.object.table.Tc;
import kr.dogfoot.hwpxlib.object.content.section_xml.paragraph.object.table.Tr;
import kr.dogfoot.hwpxlib.reader.HWPXReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HwpxWriterTest {

    @TempDir
    private Path folder;

    @Test
    void printsEachCell() throws Exception {
        PrintedDocument printed = Samples.PRINTING.print(Samples.mixed());
        List<List<String>> expected = new ArrayList<>();
        expected.add(printed.columns().stream()
                .map(PrintedDocument.PrintedColumn::heading)
                .toList());
        printed.rows()
                .forEach(row -> expected.add(row.cells().stream()
                        .map(PrintedDocument.PrintedCell::text)
                        .toList()));

        Table table = tables(read(Samples.mixed())).get(1);

        assertThat(cells(table)).isEqualTo(expected);
        assertThat(table.repeatHeader()).isTrue();
        assertThat(table.getTr(0).getTc(0).header()).isTrue();
        assertThat(table.getTr(1).getTc(3).subList().getPara(0).paraPrIDRef()).isEqualTo(HwpxStyles.RIGHT);
        assertThat(table.getTr(1).getTc(3).subList().getPara(0).getRun(0).charPrIDRef())
                .isEqualTo(HwpxStyles.BOLD);
    }

    @Test
    void printsWhatStandsAroundTheTable() throws Exception {
        HWPXFile file = read(Samples.mixed());
        List<String> paragraphs = new ArrayList<>();
        for (Para para : file.sectionXMLFileList().get(0).paras()) {
            paragraphs.add(text(para));
        }

        assertThat(paragraphs)
                .containsSubsequence(
                        "예산 집행현황",
                        "(’19. 8. 15. 기준, 단위 : 백만원)",
                        "※ 단위 미만 반올림으로 합계가 다를 수 있음.",
                        "※ 집행률은 예산현액 대비 집행액임.",
                        "발행번호 2019-3 · 발행자 홍길동 · 발행일시 2019. 8. 16. 09:30");
        assertThat(cells(tables(file).get(0)).get(0)).endsWith("담당", "담당관", "위원장");
    }

    @Test
    void numbersStylesInTheirOrder() throws Exception {
        RefList styles = read(Samples.mixed()).headerXMLFile().refList();

        assertThat(styles.charProperties()
                        .get(Integer.parseInt(HwpxStyles.SMALL))
                        .id())
                .isEqualTo(HwpxStyles.SMALL);
        assertThat(styles.paraProperties()
                        .get(Integer.parseInt(HwpxStyles.INDENTED))
                        .id())
                .isEqualTo(HwpxStyles.INDENTED);
        assertThat(styles.borderFills()
                        .get(Integer.parseInt(HwpxStyles.GROUP) - 1)
                        .id())
                .isEqualTo(HwpxStyles.GROUP);
    }

    @Test
    void beginsWithItsKindUncompressed() throws Exception {
        byte[] file = bytes(Samples.mixed());
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            ZipEntry first = zip.getNextEntry();

            assertThat(first.getName()).isEqualTo("mimetype");
            assertThat(first.getMethod()).isEqualTo(ZipEntry.STORED);
            assertThat(new String(zip.readAllBytes(), StandardCharsets.US_ASCII))
                    .isEqualTo("application/hwp+zip");
        }
        assertThat(new String(file, 38, 19, StandardCharsets.US_ASCII)).isEqualTo("application/hwp+zip");
    }

    @Test
    void consistsOfWellFormedPartsAndAPreview() throws Exception {
        Map<String, byte[]> parts = SteadyZip.parts(bytes(Samples.mixed()));

        assertThat(new String(parts.get("Preview/PrvText.txt"), StandardCharsets.UTF_8))
                .startsWith("예산 집행현황\r\n")
                .contains("<합 계><><5><55,915><40,977><14,938><73.3%>");
        for (Map.Entry<String, byte[]> part : parts.entrySet()) {
            if (part.getKey().endsWith(".xml") || part.getKey().endsWith(".hpf")) {
                DocumentBuilderFactory.newInstance()
                        .newDocumentBuilder()
                        .parse(new ByteArrayInputStream(part.getValue()));
            }
        }
    }

    private static byte[] bytes(TableDocument document) throws Exception {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        new HwpxWriter(Samples.PRINTING).write(document, file);
        return file.toByteArray();
    }

    private HWPXFile read(TableDocument document) throws Exception {
        Path file = folder.resolve("document.hwpx");
        Files.write(file, bytes(document));
        return HWPXReader.fromFilepath(file.toString());
    }

    private static List<Table> tables(HWPXFile file) {
        List<Table> tables = new ArrayList<>();
        for (Para para : file.sectionXMLFileList().get(0).paras()) {
            for (Run run : para.runs()) {
                for (RunItem item : run.runItems()) {
                    if (item instanceof Table table) {
                        tables.add(table);
                    }
                }
            }
        }
        return tables;
    }

    private static List<List<String>> cells(Table table) {
        List<List<String>> rows = new ArrayList<>();
        for (Tr tr : table.trs()) {
            List<String> row = new ArrayList<>();
            for (Tc tc : tr.tcs()) {
                row.add(text(tc.subList().getPara(0)));
            }
            rows.add(row);
        }
        return rows;
    }

    private static String text(Para para) {
        StringBuilder text = new StringBuilder();
        for (Run run : para.runs()) {
            for (RunItem item : run.runItems() == null ? List.<RunItem>of() : run.runItems()) {
                if (item instanceof T words && words.isOnlyText()) {
                    text.append(words.onlyText());
                }
            }
        }
        return text.toString();
    }
}
