package kr.madang.platform.export;

import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import kr.madang.platform.export.TableDocument.Row;
import org.springframework.stereotype.Component;

/** Prints a document's table, without title and notes, as CSV. */
@Component
class CsvWriter implements DocumentWriter {

    private final CsvLines csv;

    CsvWriter(CsvLines csv) {
        this.csv = csv;
    }

    @Override
    public DocumentFormat format() {
        return DocumentFormat.CSV;
    }

    @Override
    public void write(TableDocument document, OutputStream out) throws IOException {
        Writer lines = csv.begin(document.columns(), out);
        for (Row row : document.rows()) {
            csv.line(lines, row.cells());
        }
        lines.flush();
    }
}
