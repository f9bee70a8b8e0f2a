package kr.madang.budget.importing.check;

/** Follows expenditure and refunds to their commitments, in the file and in the ledger. */
final class CommitmentComparison {

    private static final String COLLECT_DOUBTFUL = """
            create temporary table import_doubtful on commit drop as
            select commitment_id from import_spending group by commitment_id
            having bool_or(in_ledger) or bool_or(amount < 0) or sum(amount) > min(committed)
            """;

    private static final String FOLLOW_DOUBTFUL = """
            with movement as (
                select commitment_id, committed_on as day, 0 as row_no, min(committed)::numeric as committed,
                       0::numeric as expended
                from import_spending join import_doubtful using (commitment_id)
                where not in_ledger group by commitment_id, committed_on
                union all
                select commitment_id, effective_date, row_no, 0, amount
                from import_spending join import_doubtful using (commitment_id)
                union all
                select commitment_id, effective_date, 0,
                       case when stage = 'COMMITMENT' then amount else 0 end,
                       case when stage = 'EXPENDITURE' then amount else 0 end
                from ledger_entry join import_doubtful using (commitment_id)
            ), by_day as (
                select commitment_id, day, max(row_no) as row_no, sum(committed) as committed,
                       sum(expended) as expended
                from movement group by commitment_id, day
            ), running as (
                select commitment_id, day, row_no, sum(committed) over upto as committed,
                       sum(expended) over upto as expended
                from by_day window upto as (partition by commitment_id order by day)
            ), first as (
                select distinct on (commitment_id) * from running
                where expended > committed or expended < 0 order by commitment_id, day
            )
            select * from (
                select distinct on (s.commitment_id) s.row_no, s.commitment_no, s.amount, first.committed,
                       first.expended
                from first join import_spending s on s.commitment_id = first.commitment_id
                order by s.commitment_id, s.row_no <> first.row_no, s.row_no) s
            order by s.row_no limit ?
            """;

    private final Context context;
    private final boolean withLedger;

    CommitmentComparison(Context context, boolean withLedger) {
        this.context = context;
        this.withLedger = withLedger;
    }

    void findErrors() {
        if (!hasSpending()) {
            return;
        }
        link();
        findUnknown();
        if (context.errors().isEmpty()) {
            findExceeded();
        }
    }

    private boolean hasSpending() {
        return context.staging()
                .sql("select exists (select 1 from $staging where stage = 'EXPENDITURE')")
                .query(Boolean.class)
                .single();
    }

    /** Spending beside the commitment it names, by the number alone, so that a wrong line can be told from none. */
    private void link() {
        String ledger = withLedger
                ? """
                  left join ledger_entry l on c.entry_id is null and l.document_no = s.commitment_no
                       and l.fiscal_year = s.fiscal_year and l.stage = 'COMMITMENT' and l.source = 'IMPORT'
                  """
                : "left join (select 0::bigint as id, 0::bigint as line_id, current_date as effective_date) l on false";
        context.staging().sql("""
                        create temporary table import_spending on commit drop as
                        select s.row_no, s.line_id, s.effective_date, s.amount, s.commitment_no,
                               coalesce(c.entry_id, l.id) as commitment_id, c.entry_id is null as in_ledger,
                               coalesce(c.line_id, l.line_id) as commitment_line,
                               coalesce(c.effective_date, l.effective_date) as committed_on, c.amount as committed
                        from $staging s
                        left join $staging c on c.kind = 'COMMITMENT' and c.document_no = s.commitment_no
                                             and c.fiscal_year = s.fiscal_year
                        """ + ledger + " where s.stage = 'EXPENDITURE'").update();
    }

    private void findUnknown() {
        context.staging().sql("""
                        select row_no, commitment_no, to_char(committed_on, 'YYYY-MM-DD') as committed_on,
                               case when commitment_id is null then 'import.commitment.unknown'
                                    when commitment_line <> line_id then 'import.commitment.otherLine'
                                    else 'import.commitment.later' end as wrong
                        from import_spending
                        where commitment_id is null or commitment_line <> line_id or committed_on > effective_date
                        order by row_no limit ?
                        """).param(context.errors().room()).query(row -> {
            String day = row.getString("committed_on");
            context.errors()
                    .add(
                            row.getLong("row_no"),
                            Column.COMMITMENT_NO,
                            row.getString("commitment_no"),
                            row.getString("wrong"),
                            day == null ? "" : day);
        });
    }

    /**
     * Nearly all commitments of a file are settled by a glance at their sums; only those with refunds, or already in the
     * ledger, or exceeded, are followed day by day.
     */
    private void findExceeded() {
        context.staging().jdbc().sql(COLLECT_DOUBTFUL).update();
        context.staging()
                .jdbc()
                .sql(FOLLOW_DOUBTFUL)
                .param(context.errors().room())
                .query(row -> {
                    boolean negative = row.getLong("expended") < 0;
                    context.errors()
                            .add(
                                    row.getLong("row_no"),
                                    Column.AMOUNT,
                                    Context.won(Math.abs(row.getLong("amount"))),
                                    negative ? "import.commitment.refundExceeds" : "import.commitment.exceeded",
                                    row.getString("commitment_no"),
                                    Context.won(row.getLong("committed")),
                                    Context.won(row.getLong("expended")));
                });
    }
}
