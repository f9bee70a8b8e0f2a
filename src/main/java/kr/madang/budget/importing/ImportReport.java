package kr.madang.budget.importing;

import java.io.OutputStream;
import java.util.List;
import kr.madang.budget.importing.check.Words;
import kr.madang.domain.shared.MoneyUnit;
import kr.madang.platform.export.DocumentFormat;
import kr.madang.platform.export.TableDocument.Cell;
import kr.madang.platform.export.TableDocument.Column;
import kr.madang.platform.export.TableDocument.Content;
import kr.madang.platform.export.TableStreams;
import org.springframework.stereotype.Component;

/** All errors of a batch as a file, each with its reason (사유). */
@Component
class ImportReport {

    private final ImportQuery query;
    private final TableStreams streams;
    private final Words words;

    ImportReport(ImportQuery query, TableStreams streams, Words words) {
        this.query = query;
        this.streams = streams;
        this.words = words;
    }

    void write(long batch, DocumentFormat format, OutputStream out) {
        List<Column> columns = List.of(
                new Column(words.of("import.row"), new Content.Text(), 8),
                new Column(words.of("import.columnName"), new Content.Text(), 14),
                new Column(words.of("import.value"), new Content.Text(), 18),
                new Column(words.of("import.reason"), new Content.Text(), 60));
        TableStreams.Head head = new TableStreams.Head(words.of("import.report"), "", MoneyUnit.WON, columns);
        streams.stream(format, head, sink -> query.eachError(batch, error -> sink.row(cells(error))), out);
    }

    private static List<Cell> cells(ImportQuery.Finding error) {
        String row = error.row() == null ? "" : error.row().toString();
        String column = error.column() == null ? "" : error.column();
        String value = error.value() == null ? "" : error.value();
        return List.of(
                new Cell.Words(row), new Cell.Words(column), new Cell.Words(value), new Cell.Words(error.reason()));
    }
}
