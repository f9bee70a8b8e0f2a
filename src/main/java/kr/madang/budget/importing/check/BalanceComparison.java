package kr.madang.budget.importing.check;

/**
 * Plays the file through on top of the ledger, line by line and day by day, before anything is posted: expended ≤
 * committed ≤ allotted (where the year controls it) ≤ appropriated. The ledger itself checks the same at the posting.
 */
final class BalanceComparison {

    private static final String PLAY = """
            with moves as (
                select line_id, effective_date,
                       sum(amount) filter (where stage = 'APPROPRIATION') as appropriated,
                       sum(amount) filter (where stage = 'ALLOTMENT') as allotted,
                       sum(amount) filter (where stage = 'COMMITMENT') as committed,
                       sum(amount) filter (where stage = 'EXPENDITURE') as expended
                from $staging group by line_id, effective_date
                union all
                select d.line_id, d.effective_date, d.appropriated, d.allotted, d.committed, d.expended
                from ledger_day d where d.line_id in (select line_id from $staging)
            ), running as (
                select line_id, effective_date,
                       coalesce(sum(appropriated) over upto, 0) as appropriated,
                       coalesce(sum(allotted) over upto, 0) as allotted,
                       coalesce(sum(committed) over upto, 0) as committed,
                       coalesce(sum(expended) over upto, 0) as expended
                from moves window upto as (partition by line_id order by effective_date)
            ), judged as (
                select r.*, case
                    when r.appropriated < 0 then 'import.balance.appropriationNegative'
                    when r.allotted < 0 then 'import.balance.allotmentNegative'
                    when r.allotted > r.appropriated then 'import.balance.allotmentExceeds'
                    when r.committed > r.appropriated then 'import.balance.commitmentExceedsAppropriation'
                    when r.committed > r.allotted and b.allotment_controlled then 'import.balance.commitmentExceedsAllotment'
                    when r.expended > r.committed then 'import.balance.expenditureExceeds'
                    when r.expended < 0 then 'import.balance.expenditureNegative' end as rule
                from running r join line_balance b using (line_id)
            )
            """;

    /** The row that tips the day over: the stage's sum at the end of the day less the rows after it is above the limit. */
    private static final String FIND = """
            , broken as (
                select distinct on (line_id) line_id, effective_date, rule,
                       case when rule like '%.appropriation%' then 'APPROPRIATION' when rule like '%.allotment%' then 'ALLOTMENT'
                            when rule like '%.commitment%' then 'COMMITMENT' else 'EXPENDITURE' end as stage,
                       case when rule like '%.appropriationNegative' or rule like '%.allotmentNegative' then 0
                            when rule like '%.allotmentExceeds' or rule like '%Appropriation' then appropriated
                            when rule like '%Allotment' then allotted else committed end as allowed,
                       case when rule like '%.appropriation%' then appropriated when rule like '%.allotment%' then allotted
                            when rule like '%.commitment%' then committed else expended end as reached
                from judged where rule is not null order by line_id, effective_date
            ), played as (
                select b.*, s.row_no, s.amount, s.stage = b.stage as same_stage,
                       abs(b.reached - coalesce(sum(s.amount) filter (where s.stage = b.stage) over after, 0)) as then_reached
                from broken b join $staging s on s.line_id = b.line_id and s.effective_date = b.effective_date
                window after as (partition by s.line_id order by s.row_no rows between 1 following and unbounded following)
            ), tipped as (
                select distinct on (line_id) * from played
                order by line_id, not (same_stage and then_reached > allowed), not same_stage, row_no
            ), named as (
                select b.line_id, b.effective_date, b.rule, b.allowed, b.reached, t.row_no, t.amount
                from broken b join tipped t using (line_id)
                union all
                (select distinct on (b.line_id) b.line_id, b.effective_date, b.rule, b.allowed, b.reached, s.row_no, s.amount
                from broken b join $staging s on s.line_id = b.line_id and s.effective_date < b.effective_date
                where not exists (select 1 from tipped t where t.line_id = b.line_id)
                order by b.line_id, s.effective_date desc, s.row_no)
            )
            select n.row_no, n.amount, n.rule, n.allowed, n.reached, to_char(n.effective_date, 'YYYY-MM-DD') as day,
                   d.code || ' ' || d.name || ' ' || l.object_code as line
            from named n join budget_line l on l.id = n.line_id join detail_program d on d.id = l.detail_program_id
            order by n.row_no limit ?
            """;

    private final Context context;

    BalanceComparison(Context context) {
        this.context = context;
    }

    void findErrors() {
        boolean broken = context.staging()
                .sql(PLAY + " select exists (select 1 from judged where rule is not null)")
                .query(Boolean.class)
                .single();
        if (!broken) {
            return;
        }
        context.staging().sql(PLAY + FIND).param(context.errors().room()).query(row -> {
            long allowed = row.getLong("allowed");
            long reached = row.getLong("reached");
            context.errors()
                    .add(
                            row.getLong("row_no"),
                            Column.AMOUNT,
                            Context.won(Math.abs(row.getLong("amount"))),
                            row.getString("rule"),
                            row.getString("line"),
                            row.getString("day"),
                            Context.won(allowed),
                            Context.won(reached),
                            Context.won(Math.abs(reached - allowed)));
        });
    }
}
