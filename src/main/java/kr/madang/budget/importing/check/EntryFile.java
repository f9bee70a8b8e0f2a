package kr.madang.budget.importing.check;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.LocalDate;
import kr.madang.platform.file.TableRows;

/** Ledger entries (원장 자료) on their way into the staging table. */
final class EntryFile implements FileCheck {

    /** Numbers are drawn here, so that expenditure can name commitments of the same file. */
    private static final String COLUMNS = """
            row_no bigint not null, fiscal_year integer not null, line_id bigint not null, stage varchar(13) not null,
            kind varchar(13) not null, effective_date date not null, amount bigint not null,
            document_no varchar(60) not null, commitment_no varchar(60), summary varchar(300), paper_date date,
            entry_id bigint not null default nextval('ledger_entry_id')
            """;

    private static final String COPIED =
            "row_no, fiscal_year, line_id, stage, kind, effective_date, amount, document_no, commitment_no, summary, paper_date";

    private static final int COPIED_COLUMNS = 11;
    private static final byte[][] KINDS = new byte[EntryKind.values().length][];
    private static final byte[][] STAGES = new byte[EntryKind.values().length][];

    static {
        for (EntryKind kind : EntryKind.values()) {
            KINDS[kind.ordinal()] = kind.name().getBytes(StandardCharsets.US_ASCII);
            STAGES[kind.ordinal()] = kind.stage().getBytes(StandardCharsets.US_ASCII);
        }
    }

    private final Context context;
    private final LineIndex lines;
    private final Fingerprints documents = new Fingerprints();
    private long known;

    EntryFile(Context context) {
        this.context = context;
        this.lines = new LineIndex(context.lookups());
    }

    @Override
    public long read(TableRows rows, Header header) throws IOException, SQLException {
        context.staging().create(COLUMNS);
        EntryRow row = new EntryRow(header, lines, context);
        BinaryCopy copy = context.staging().copyInto(COPIED);
        try {
            long count = 0;
            while (rows.next()) {
                if (row.isGood(rows)) {
                    write(row, rows, header, copy);
                }
                context.rowsRead(++count);
            }
            copy.end();
            return count;
        } finally {
            copy.cancel();
        }
    }

    @Override
    public void compare() {
        context.staging().analyze();
        EntryComparison comparison = new EntryComparison(context, lines.years());
        if (documents.mayRepeat()) {
            comparison.findRepeatedDocuments();
        }
        known = comparison.takeOutKnown();
        comparison.findInClosedMonths();
        if (context.errors().isEmpty()) {
            new CommitmentComparison(context, comparison.ledgerSpeaksOfYears()).findErrors();
        }
        if (context.errors().isEmpty()) {
            new BalanceComparison(context).findErrors();
            context.staging()
                    .jdbc()
                    .sql("update import_batch set balance_checked = true where id = ?")
                    .param(context.staging().batch())
                    .update();
        }
    }

    @Override
    public long known() {
        return known;
    }

    @Override
    public void sumUp() {
        context.staging()
                .sql("insert into import_sum select ?, kind, count(*), sum(amount) from $staging group by kind")
                .param(context.staging().batch())
                .update();
    }

    private void write(EntryRow row, TableRows rows, Header header, BinaryCopy copy) throws SQLException {
        int kind = row.kind().ordinal();
        CharSequence document = header.cell(rows, Column.DOCUMENT_NO);
        documents.add(document, row.year() * 31 + STAGES[kind][0] * 7 + STAGES[kind][1]);
        copy.startRow(COPIED_COLUMNS);
        copy.bigint(row.row());
        copy.integer(row.year());
        copy.bigint(row.line());
        copy.text(STAGES[kind]);
        copy.text(KINDS[kind]);
        copy.date(row.day());
        copy.bigint(row.amount());
        copy.text(document);
        copy.text(header.cell(rows, Column.COMMITMENT_NO));
        copy.text(header.cell(rows, Column.SUMMARY));
        LocalDate paper = row.paperDay();
        if (paper == null) {
            copy.nothing();
        } else {
            copy.date(paper);
        }
    }
}
