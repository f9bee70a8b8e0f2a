package kr.madang.budget.ledger;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import kr.madang.domain.shared.MoneyUnit;
import kr.madang.platform.export.DocumentFormat;
import kr.madang.platform.export.TableDocument.Cell;
import kr.madang.platform.export.TableDocument.Column;
import kr.madang.platform.export.TableDocument.Content;
import kr.madang.platform.export.TableStreams;
import kr.madang.platform.export.TableStreams.RowSink;
import kr.madang.platform.format.Format;
import org.springframework.context.MessageSource;
import org.springframework.data.domain.Sort;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Writes ledger entries to a temporary file, row by row, within one snapshot of the database. */
@Component
class LedgerFile {

    private final LedgerQuery ledger;
    private final TableStreams streams;
    private final MessageSource messages;
    private final Format format;

    LedgerFile(LedgerQuery ledger, TableStreams streams, MessageSource messages, Format format) {
        this.ledger = ledger;
        this.streams = streams;
        this.messages = messages;
        this.format = format;
    }

    /**
     * The entries as a file that the caller deletes.
     *
     * @throws IllegalStateException when other than the counted number of rows was written
     */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Path write(LedgerQuestion question, Sort sort, DocumentFormat kind) {
        long expected = ledger.totals(question).count();
        AtomicLong written = new AtomicLong();
        try {
            Path file = Files.createTempFile("ledger", "." + kind.extension());
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
                streams.stream(kind, head(question), rows -> push(question, sort, rows, written), out);
            }
            if (written.get() != expected) {
                Files.delete(file);
                throw new IllegalStateException("wrote " + written.get() + " of " + expected + " entries");
            }
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void push(LedgerQuestion question, Sort sort, RowSink rows, AtomicLong written) {
        ledger.forEach(question, sort, entry -> {
            rows.row(cells(entry));
            written.incrementAndGet();
        });
    }

    private TableStreams.Head head(LedgerQuestion question) {
        String title = say("ledger.document.title", String.valueOf(question.year()));
        String caption = say(
                "ledger.document.caption",
                format.shortDate(question.from()),
                format.shortDate(question.asOf()),
                say("unit.WON"));
        return new TableStreams.Head(title, caption, MoneyUnit.WON, columns());
    }

    private List<Column> columns() {
        return List.of(
                new Column(say("ledger.column.effectiveDate"), new Content.Day(), 9),
                new Column(say("ledger.column.program"), new Content.Text(), 20),
                new Column(say("ledger.column.objectCode"), new Content.Text(), 7),
                new Column(say("ledger.column.objectName"), new Content.Text(), 12),
                new Column(say("ledger.column.kind"), new Content.Text(), 7),
                new Column(say("ledger.column.documentNo"), new Content.Text(), 12),
                new Column(say("ledger.column.amount"), new Content.Money(), 11),
                new Column(say("ledger.column.summary"), new Content.Text(), 16),
                new Column(say("ledger.column.recordedAt"), new Content.Text(), 10));
    }

    private List<Cell> cells(EntryRow entry) {
        return List.of(
                new Cell.Day(entry.effectiveDate()),
                new Cell.Words(entry.programName()),
                new Cell.Words(entry.objectCode()),
                new Cell.Words(entry.objectName()),
                new Cell.Words(say("entryKind." + entry.kind().name())),
                new Cell.Words(entry.documentNo()),
                new Cell.Money(entry.amount()),
                new Cell.Words(entry.summary() == null ? "" : entry.summary()),
                new Cell.Words(format.time(entry.recordedAt())));
    }

    private String say(String key, Object... arguments) {
        return messages.getMessage(key, arguments, Locale.KOREAN);
    }
}
