package kr.madang.budget.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import kr.madang.testing.PostgresTest;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@PostgresTest
class HostileFileTest {

    private static final String WORKBOOK = "<?xml version=\"1.0\"?><workbook/>";

    @Autowired
    LedgerImport imports;

    @Autowired
    JdbcClient jdbc;

    ImportWorld world;

    @BeforeEach
    void open() {
        world = new ImportWorld(jdbc, imports).withLines();
    }

    @Test
    void refusesEmptyFilesAndFilesWithoutRows() {
        refuses("a.csv", new byte[0], "빈 파일");
        refuses("a.csv", world.bytes(ImportWorld.HEADER), "자료가 없습니다");
    }

    @Test
    void refusesBinariesWithTheNameOfATable() {
        refuses("a.csv", new byte[] {'M', 'Z', 0, 1, 2}, "글자로 된 파일이 아닙니다");
        refuses("a.csv", zip("xl/workbook.xml", WORKBOOK), "글자로 된 파일이 아닙니다");
        refuses("a.csv", "회계".getBytes(StandardCharsets.UTF_16), "UTF-16");
        refuses("a.exe", new byte[] {'M', 'Z'}, "올릴 수 없는 파일");
    }

    @Test
    void refusesZerosInTheMiddleOfText() {
        String text = ImportWorld.HEADER + "L,본예산,Y-01-01,1,B-1,," + "가".repeat(100);
        refuses("a.csv", world.bytes((text + "\n").repeat(1) + "x".repeat(70_000) + "\0"), "글자로 된 파일이 아닙니다");
    }

    @Test
    void refusesWorkbooksThatAreNone() {
        refuses("a.xlsx", world.bytes(ImportWorld.HEADER), "엑셀(xlsx) 파일이 아닙니다");
        refuses("a.xlsx", zip("a.txt", "a"), "엑셀(xlsx) 파일이 아닙니다");
        refuses("a.xlsx", Arrays.copyOf(zip("xl/workbook.xml", WORKBOOK), 40), "엑셀(xlsx) 파일이 아닙니다");
        refuses("a.xlsx", zip("xl/workbook.xml", WORKBOOK), "엑셀(xlsx) 파일이 아닙니다");
    }

    @Test
    void refusesEncryptedWorkbooks() {
        byte[] ole = new byte[600];
        System.arraycopy(new byte[] {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0}, 0, ole, 0, 4);
        refuses("a.xlsx", ole, "암호가 걸렸거나");
    }

    @Test
    void refusesBombsBeforeTheyAreParsed() {
        refuses("a.xlsx", zip("xl/workbook.xml", WORKBOOK + " ".repeat(30_000_000)), "지나치게 커지는 파일");
    }

    @Test
    void refusesDocumentTypes() {
        refuses("a.xlsx", zip("xl/workbook.xml", "<!DOCTYPE x [<!ENTITY a \"b\">]><workbook/>"), "DOCTYPE");
    }

    @Test
    void refusesFormulas() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(out, "test", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("a");
            String[] names = ImportWorld.HEADER.strip().split(",");
            for (int i = 0; i < names.length; i++) {
                sheet.value(0, i, names[i]);
            }
            sheet.formula(1, 5, "1+1");
        }
        refuses("a.xlsx", out.toByteArray(), "F2 칸에 수식이 있습니다. 수식 셀은 받지 않습니다. 값으로 붙여 넣어 주세요.");
    }

    @Test
    void namesMissingAndUnknownColumns() {
        refuses("a.csv", world.bytes("회계연도,세부사업코드,통계목,구분,회계일자,문서번호,비고\nY\n"), "금액, 원인행위번호, 적요", "비고");
        refuses("a.csv", world.bytes("가,나\n1,2\n"), "열 이름을 찾지 못했습니다");
        refuses("a.csv", world.bytes("회계연도,코드,이름,이름\nY,201,a,b\n"), "같은 열이 두 번");
    }

    @Test
    void namesTheLineOfBrokenCharacters() {
        byte[] text = world.bytes(ImportWorld.HEADER + "L,본예산,Y-01-01,1,B-1,,가나\n");
        byte[] cut = Arrays.copyOf(text, text.length - 3);
        refuses("a.csv", cut, "2번째 줄에 깨진 글자");
        byte[] korean = world.filled(ImportWorld.HEADER + "L,본예산,Y-01-01,1,B-1,,가\n")
                .getBytes(Charset.forName("x-windows-949"));
        korean[korean.length - 2] = (byte) 0xff;
        refuses("a.csv", korean, "2번째 줄에 깨진 글자");
    }

    @Test
    void refusesBrokenQuotes() {
        refuses("a.csv", world.bytes(ImportWorld.HEADER + "L,본예산,Y-01-01,\"1,B-1,,\n"), "따옴표가 닫히지");
        refuses("a.csv", world.bytes(ImportWorld.HEADER + "L,본예산,Y-01-01,\"1\"2,B-1,,\n"), "닫는 따옴표 뒤에");
    }

    @Test
    void refusesCellsAndLinesBeyondAnyUse() {
        refuses("a.csv", world.bytes(ImportWorld.HEADER + "L,본예산,Y-01-01,1,B-1,," + "가".repeat(40_000)), "칸이 너무 깁니다");
        refuses("a.csv", world.bytes(ImportWorld.HEADER + "가".repeat(300_000)), "행이 너무 깁니다");
        refuses("a.csv", world.bytes(ImportWorld.HEADER + ",".repeat(300)), "열이 너무 많습니다");
        refuses("a.csv", world.bytes(ImportWorld.HEADER + "L,본예산,Y-01-01,1,B-1,," + "가".repeat(301)), "300자 이내");
    }

    private void refuses(String name, byte[] content, String... sentences) {
        assertThatThrownBy(() -> imports.importNow(name, new ByteArrayInputStream(content), null))
                .isInstanceOf(ImportRefused.class)
                .hasMessageContainingAll(sentences);
        assertThat(world.count()).isZero();
    }

    private static byte[] zip(String name, String content) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return out.toByteArray();
    }
}
