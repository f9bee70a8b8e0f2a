package kr.madang.budget.importing.check;

import java.util.Set;

/** Compares staged entries with each other and with the ledger by their document numbers. */
final class EntryComparison {

    private static final String SAME_DOCUMENT = """
            e.document_no = s.document_no and e.fiscal_year = s.fiscal_year and e.stage = s.stage
            and e.source = 'IMPORT'
            """;
    private static final String SAME_CONTENT =
            "e.line_id = s.line_id and e.kind = s.kind and e.effective_date = s.effective_date and e.amount = s.amount";

    private final Context context;
    private final Set<Integer> years;

    EntryComparison(Context context, Set<Integer> years) {
        this.context = context;
        this.years = years;
    }

    /** Two rows of the file may not bear one number in the same stage. */
    void findRepeatedDocuments() {
        context.staging().sql("""
                        select s.row_no, s.document_no, s.first from (
                            select row_no, document_no,
                                   min(row_no) over (partition by document_no, fiscal_year, stage) as first
                            from $staging) s
                        where s.row_no > s.first order by s.row_no limit ?
                        """).param(context.errors().room()).query(row -> {
            context.errors()
                    .add(
                            row.getLong("row_no"),
                            Column.DOCUMENT_NO,
                            row.getString("document_no"),
                            "import.document.repeated",
                            row.getString("first"));
        });
    }

    /** Whether the ledger has anything in the years of the file; where it has not, there is nothing to compare with. */
    boolean ledgerSpeaksOfYears() {
        return !years.isEmpty()
                && context.staging()
                        .jdbc()
                        .sql("""
                                select exists (select 1 from line_balance
                                               where fiscal_year in (:years) and last_recorded_at > '-infinity')
                                """)
                        .param("years", years)
                        .query(Boolean.class)
                        .single();
    }

    /** Takes rows out that the ledger has already, word for word, and gives their number; notes those that differ. */
    long takeOutKnown() {
        if (!ledgerSpeaksOfYears()) {
            return 0;
        }
        findConflicting();
        long known = context.staging()
                .sql("delete from $staging s using ledger_entry e where " + SAME_DOCUMENT + " and " + SAME_CONTENT)
                .update();
        if (known > 0) {
            context.staging().analyze();
        }
        return known;
    }

    /** What the ledger does not have yet may not bear a day of a closed month; what it has is left in peace. */
    void findInClosedMonths() {
        context.staging().sql("""
                        with closed as materialized (
                            select year, closed_until(year) as closed_until from fiscal_year)
                        select s.row_no, to_char(s.effective_date, 'YYYY-MM-DD') as day,
                               to_char(y.closed_until, 'YYYY-MM-DD') as closed_until
                        from closed y
                        join $staging s on s.fiscal_year = y.year and s.effective_date <= y.closed_until
                        order by s.row_no limit ?
                        """).param(context.errors().room()).query(row -> {
            context.errors()
                    .add(
                            row.getLong("row_no"),
                            Column.EFFECTIVE_DATE,
                            row.getString("day"),
                            "import.day.monthClosed",
                            row.getString("closed_until"));
        });
    }

    private void findConflicting() {
        context.staging()
                .sql("""
                        select s.row_no, s.document_no, s.line_id <> e.line_id as other_line, e.kind,
                               to_char(e.effective_date, 'YYYY-MM-DD') as effective_date, e.amount
                        from $staging s join ledger_entry e on
                        """ + SAME_DOCUMENT + " where not (" + SAME_CONTENT + ") order by s.row_no limit ?")
                .param(context.errors().room())
                .query(row -> {
                    String key =
                            row.getBoolean("other_line") ? "import.document.otherLine" : "import.document.otherContent";
                    context.errors()
                            .add(
                                    row.getLong("row_no"),
                                    Column.DOCUMENT_NO,
                                    row.getString("document_no"),
                                    key,
                                    kindWord(row.getString("kind")),
                                    row.getString("effective_date"),
                                    Context.won(Math.abs(row.getLong("amount"))));
                });
    }

    private String kindWord(String kind) {
        return context.words().of(EntryKind.valueOf(kind).messageKey());
    }
}
