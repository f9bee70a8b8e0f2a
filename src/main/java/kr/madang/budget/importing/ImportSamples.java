package kr.madang.budget.importing;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import kr.madang.budget.importing.check.Column;
import kr.madang.budget.importing.check.ImportKind;
import kr.madang.budget.importing.check.Words;
import kr.madang.platform.file.TableFiles;
import kr.madang.platform.file.TableRows;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** Sample files; the workbook holds the same rows as the text. */
@Component
class ImportSamples {

    /** The header and one row. */
    private static final int EXAMPLE_ROW = 2;

    private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,14}");

    private final Words words;

    ImportSamples(Words words) {
        this.words = words;
    }

    /** The columns of one kind, each with its rule and what the sample has there. */
    record Section(ImportKind kind, String name, List<ColumnRule> columns) {}

    /** How a column is filled in. */
    record ColumnRule(String name, String rule, String example) {}

    List<Section> guide() throws IOException {
        List<Section> sections = new ArrayList<>();
        for (ImportKind kind : ImportKind.values()) {
            sections.add(new Section(kind, nameOf(kind), rules(kind)));
        }
        return sections;
    }

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

    private List<ColumnRule> rules(ImportKind kind) throws IOException {
        byte[] text = csv(kind);
        List<ColumnRule> rules = new ArrayList<>();
        try (TableRows rows = TableFiles.open("sample.csv", () -> new ByteArrayInputStream(text))) {
            skipToExample(rows);
            for (Column column : kind.allColumns()) {
                String example = rows.cell(rules.size()).toString();
                rules.add(new ColumnRule(words.of(column), words.of("import.guide." + column.name()), example));
            }
        }
        return rules;
    }

    private static void skipToExample(TableRows rows) throws IOException {
        for (int row = 0; row < EXAMPLE_ROW && rows.next(); row++) {
            continue;
        }
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
