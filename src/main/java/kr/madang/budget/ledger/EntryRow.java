package kr.madang.budget.ledger;

import java.time.Instant;
import java.time.LocalDate;
import kr.madang.domain.budget.EntryKind;
import kr.madang.domain.budget.EntrySource;
import kr.madang.domain.budget.LedgerStage;
import kr.madang.domain.shared.Won;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;

/**
 * A ledger entry as listed.
 *
 * @param correctsId the entry it takes back
 * @param corrected whether a later entry takes this one back, wholly or in part
 */
public record EntryRow(
        long id,
        LocalDate effectiveDate,
        LedgerStage stage,
        EntryKind kind,
        Won amount,
        String documentNo,
        @Nullable String summary,
        Instant recordedAt,
        @Nullable Long correctsId,
        boolean corrected,
        EntrySource source,
        @Nullable Long batchId,
        @Nullable Long batchRow,
        long lineId,
        String objectCode,
        String objectName,
        long programId,
        String programName) {

    static final RowMapper<EntryRow> MAPPER = (row, number) -> new EntryRow(
            row.getLong("id"),
            row.getObject("effective_date", LocalDate.class),
            LedgerStage.valueOf(row.getString("stage")),
            EntryKind.valueOf(row.getString("kind")),
            Won.of(row.getLong("amount")),
            row.getString("document_no"),
            row.getString("summary"),
            row.getTimestamp("recorded_at").toInstant(),
            row.getObject("corrects_id", Long.class),
            row.getBoolean("corrected"),
            EntrySource.valueOf(row.getString("source")),
            row.getObject("batch_id", Long.class),
            row.getObject("batch_row", Long.class),
            row.getLong("line_id"),
            row.getString("object_code"),
            row.getString("object_name"),
            row.getLong("program_id"),
            row.getString("program_name"));
}
