package kr.madang.budget.importing;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.regex.Pattern;
import kr.madang.budget.importing.check.ImportKind;
import kr.madang.platform.file.TableFiles;
import kr.madang.platform.file.TableRows;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** Sample files; the workbook holds the same rows as the text. */
@Component
class ImportSamples {

    private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,14}");

    static String nameOf(ImportKind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    /** UTF-8 with a mark, which spreadsheets need to see Korean. */
    byte[] csv(ImportKind kind) throws IOException {
        try (InputStream in = new ClassPathResource("samples/" + nameOf(kind) + ".csv").getInputStream()) {
            return in.readAllBytes();
        }
    }

    byte[] xlsx(ImportKind kind) throws IOException {
        byte[] text = csv(kind);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (TableRows rows = TableFiles.open("sample.csv", () -> new ByteArrayInputStream(text));
                Workbook workbook = new Workbook(out, "Madang", "1.0")) {
            Worksheet sheet = workbook.newWorksheet(nameOf(kind));
            sheet.freezePane(0, 1);
            for (int row = 0; rows.next(); row++) {
                write(rows, row, sheet);
            }
        }
        return out.toByteArray();
    }

    private static void write(TableRows rows, int row, Worksheet sheet) {
        for (int column = 0; column < rows.size(); column++) {
            String value = rows.cell(column).toString();
            if (NUMBER.matcher(value).matches()) {
                sheet.value(row, column, Long.parseLong(value));
            } else {
                sheet.value(row, column, value);
            }
        }
    }
}
