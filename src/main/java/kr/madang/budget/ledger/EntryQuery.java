package kr.madang.budget.ledger;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads single entries with what they are connected to. */
@Component
@Transactional(readOnly = true)
public class EntryQuery {

    private static final String ENTRY = """
            select e.id, e.effective_date, e.stage, e.kind, e.amount, e.document_no, e.summary, e.recorded_at,
                   e.corrects_id, exists (select 1 from ledger_entry r where r.corrects_id = e.id) as corrected,
                   e.source, e.batch_id, e.batch_row, e.line_id, l.object_code, c.name as object_name,
                   p.id as program_id, p.name as program_name, e.fiscal_year, e.commitment_id, e.paper_date, e.transfer_id,
                   (select t.fiscal_year || '-' || t.ordinal from budget_transfer t where t.id = e.transfer_id) as transfer_no,
                   s.login_id as recorded_by, b.file_name
            from ledger_entry e
            join budget_line l on l.id = e.line_id
            join detail_program p on p.id = l.detail_program_id
            join object_code c on c.fiscal_year = l.fiscal_year and c.code = l.object_code
            left join staff_account s on s.id = e.recorded_by
            left join import_batch b on b.id = e.batch_id
            """;

    private final JdbcClient jdbc;

    EntryQuery(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The entry of that id. */
    public Optional<Detail> find(long id) {
        return jdbc.sql(ENTRY + " where e.id = :id")
                .param("id", id)
                .query((row, number) -> new Detail(
                        EntryRow.MAPPER.mapRow(row, number),
                        row.getInt("fiscal_year"),
                        row.getObject("commitment_id", Long.class),
                        row.getString("recorded_by"),
                        row.getString("file_name"),
                        row.getObject("paper_date", LocalDate.class),
                        row.getObject("transfer_id", Long.class),
                        row.getString("transfer_no")))
                .optional();
    }

    /** The entries that take this one back. */
    public List<EntryRow> reversalsOf(long id) {
        return jdbc.sql(ENTRY + " where e.corrects_id = :id order by e.effective_date, e.id")
                .param("id", id)
                .query(EntryRow.MAPPER)
                .list();
    }

    /** What was done under a commitment: its spending, refunds and reversals. */
    public List<EntryRow> under(long commitmentId) {
        return jdbc.sql(
                        ENTRY
                                + " where e.commitment_id = :id and e.kind <> 'COMMITMENT' order by e.effective_date, e.id limit 200")
                .param("id", commitmentId)
                .query(EntryRow.MAPPER)
                .list();
    }

    /**
     * An entry as a record.
     *
     * @param commitmentId the commitment it belongs to, its own id for a commitment
     * @param fileName the imported file it stood in
     * @param paperDate the day on the paper, where its month had been closed
     * @param transferId the transfer it belongs to
     */
    public record Detail(
            EntryRow entry,
            int fiscalYear,
            @Nullable Long commitmentId,
            @Nullable String recordedBy,
            @Nullable String fileName,
            @Nullable LocalDate paperDate,
            @Nullable Long transferId,
            @Nullable String transferNo) {}
}
