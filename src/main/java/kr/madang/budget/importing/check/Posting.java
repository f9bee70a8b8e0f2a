package kr.madang.budget.importing.check;

import java.sql.Timestamp;
import java.time.Instant;
import kr.madang.platform.time.BusinessClock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Moves the staged rows of a batch to where they belong, in one statement a table, in the staging's transaction. */
@Component
public class Posting {

    /** Whoever closes a month takes this lock for itself; whoever posts shares it. */
    private static final String KEEP_MONTHS_OPEN = "select pg_advisory_xact_lock_shared(30, 1)";

    private final BusinessClock clock;

    Posting(BusinessClock clock) {
        this.clock = clock;
    }

    /** Posts the rows and gives their number; what breaks a rule of the ledger fails with the rule's name. */
    public long post(Staging staging, ImportKind kind, @Nullable Long postedBy) {
        staging.jdbc().sql(KEEP_MONTHS_OPEN).query(row -> {});
        return switch (kind) {
            case CODES -> postCodes(staging);
            case LINES -> new LinePosting(staging).post();
            case ENTRIES -> postEntries(staging, postedBy);
        };
    }

    private static long postCodes(Staging staging) {
        int groups = staging.sql("""
                        insert into object_group (fiscal_year, code, name)
                        select fiscal_year, code, name from $staging where length(code) = 3
                        """).update();
        return groups + staging.sql("""
                                insert into object_code (fiscal_year, code, group_code, name)
                                select fiscal_year, code, left(code, 3), name from $staging where length(code) = 6
                                """).update();
    }

    private long postEntries(Staging staging, @Nullable Long postedBy) {
        Timestamp recordedAt = lockLines(staging);
        return staging.sql("""
                        insert into ledger_entry (id, fiscal_year, line_id, stage, kind, effective_date, amount, document_no,
                            commitment_id, summary, paper_date, source, batch_id, batch_row, recorded_by, recorded_at)
                        select s.entry_id, s.fiscal_year, s.line_id, s.stage, s.kind, s.effective_date, s.amount,
                               s.document_no, case s.stage when 'COMMITMENT' then s.entry_id
                                                           when 'EXPENDITURE' then coalesce(c.entry_id, l.id) end,
                               s.summary, s.paper_date, 'IMPORT', :batch, s.row_no, :postedBy::bigint, :recordedAt
                        from $staging s
                        left join $staging c on s.stage = 'EXPENDITURE' and c.kind = 'COMMITMENT'
                             and c.document_no = s.commitment_no and c.fiscal_year = s.fiscal_year
                        left join ledger_entry l on s.stage = 'EXPENDITURE' and c.entry_id is null
                             and l.document_no = s.commitment_no and l.fiscal_year = s.fiscal_year
                             and l.stage = 'COMMITMENT' and l.source = 'IMPORT'
                        """)
                .param("batch", staging.batch())
                .param("postedBy", postedBy)
                .param("recordedAt", recordedAt)
                .update();
    }

    /** Locks the balances in the order everybody locks them, and only then asks for the time, so that it never runs back. */
    private Timestamp lockLines(Staging staging) {
        Instant last = staging.sql("""
                        select max(last_recorded_at) from (
                            select last_recorded_at from line_balance
                            where line_id in (select distinct line_id from $staging) order by line_id for update) locked
                        where last_recorded_at > '-infinity'
                        """)
                .query((row, number) -> row.getTimestamp(1))
                .optional()
                .map(Timestamp::toInstant)
                .orElse(Instant.MIN);
        Instant now = clock.now();
        return Timestamp.from(last.isAfter(now) ? last : now);
    }
}
