package kr.madang.budget;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import kr.madang.domain.budget.BudgetFigures;
import kr.madang.domain.shared.Won;
import org.jspecify.annotations.Nullable;

/**
 * The one SQL from which every figure of the budget is summed. As known now it reads the day sums that the ledger keeps
 * in the same transaction as its entries; as known at an earlier moment it reads the entries themselves. Both give the
 * same for the same moment, which a test holds them to.
 *
 * <p>Either is a table expression {@code sums(line_id, original … expended, expended_before)} with the parameters
 * {@code year}, {@code asOf}, {@code previous} and, for the second, {@code knownAt}.
 */
public final class LedgerSums {

    private static final String AS_KNOWN_NOW = """
            sums as (
                select line_id,
                       sum(original) as original,
                       sum(supplementary) as supplementary,
                       sum(carryover) as carryover,
                       sum(contingency) as contingency,
                       sum(transferred) as transferred,
                       sum(allotted) as allotted,
                       sum(committed) as committed,
                       sum(expended) as expended,
                       sum(expended) filter (where effective_date <= :previous) as expended_before
                from ledger_day
                where fiscal_year = :year and effective_date <= :asOf
                group by line_id)
            """;

    private static final String AS_KNOWN_THEN = """
            moved as (
                select line_id, kind, stage, sum(amount) as amount,
                       sum(amount) filter (where effective_date <= :previous) as amount_before
                from ledger_entry
                where fiscal_year = :year and effective_date <= :asOf and recorded_at <= :knownAt
                  and kind <> 'REVERSAL'
                group by line_id, kind, stage
                union all
                select taken.line_id, corrected.kind, taken.stage, sum(taken.amount),
                       sum(taken.amount) filter (where taken.effective_date <= :previous)
                from ledger_entry taken join ledger_entry corrected on corrected.id = taken.corrects_id
                where taken.fiscal_year = :year and taken.effective_date <= :asOf and taken.recorded_at <= :knownAt
                  and taken.corrects_id is not null
                group by taken.line_id, corrected.kind, taken.stage),
            sums as (
                select line_id,
                       sum(amount) filter (where kind = 'ORIGINAL') as original,
                       sum(amount) filter (where kind = 'SUPPLEMENTARY') as supplementary,
                       sum(amount) filter (where kind = 'CARRYOVER') as carryover,
                       sum(amount) filter (where kind = 'CONTINGENCY') as contingency,
                       sum(amount) filter (where kind = 'TRANSFER') as transferred,
                       sum(amount) filter (where stage = 'ALLOTMENT') as allotted,
                       sum(amount) filter (where stage = 'COMMITMENT') as committed,
                       sum(amount) filter (where stage = 'EXPENDITURE') as expended,
                       sum(amount_before) filter (where stage = 'EXPENDITURE') as expended_before
                from moved
                group by line_id)
            """;

    /** Select list that adds the sums up over the lines of a group; read with {@link #read}. */
    public static final String TOTALS = """
            coalesce(sum(sums.original), 0) as original, coalesce(sum(sums.supplementary), 0) as supplementary,
            coalesce(sum(sums.carryover), 0) as carryover, coalesce(sum(sums.contingency), 0) as contingency,
            coalesce(sum(sums.transferred), 0) as transferred, coalesce(sum(sums.allotted), 0) as allotted,
            coalesce(sum(sums.committed), 0) as committed, coalesce(sum(sums.expended), 0) as expended,
            coalesce(sum(sums.expended_before), 0) as expended_before
            """;

    /**
     * The table expression {@code rests(commitment_id, line_id, committed_on, rest)} of commitments not wholly spent by the
     * day, as known now, with the parameters {@code year} and {@code asOf}.
     */
    public static final String COMMITMENT_RESTS = """
            rests as (
                select commitment_id, min(line_id) as line_id,
                       min(effective_date) filter (where kind = 'COMMITMENT') as committed_on,
                       sum(case stage when 'COMMITMENT' then amount else -amount end) as rest
                from ledger_entry
                where fiscal_year = :year and effective_date <= :asOf and commitment_id is not null
                group by commitment_id
                having sum(case stage when 'COMMITMENT' then amount else -amount end) > 0)
            """;

    private LedgerSums() {}

    /** The table expression for figures known at the moment, or now if there is none. */
    public static String knownAt(@Nullable Instant moment) {
        return moment == null ? AS_KNOWN_NOW : AS_KNOWN_THEN;
    }

    /** The figures of a result row. */
    public static BudgetFigures read(ResultSet row) throws SQLException {
        return new BudgetFigures(
                won(row, "original"),
                won(row, "supplementary"),
                won(row, "carryover"),
                won(row, "contingency"),
                won(row, "transferred"),
                won(row, "allotted"),
                won(row, "committed"),
                won(row, "expended"),
                won(row, "expended_before"));
    }

    private static Won won(ResultSet row, String column) throws SQLException {
        return Won.of(row.getBigDecimal(column).longValueExact());
    }
}
