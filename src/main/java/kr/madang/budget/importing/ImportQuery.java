package kr.madang.budget.importing;

import java.math.BigDecimal;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import kr.madang.budget.importing.check.Words;
import kr.madang.platform.format.Format;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads one import batch and its report. */
@Component
@Transactional(readOnly = true)
class ImportQuery {

    /** Errors shown on the page; all of them are in the file. */
    static final int SHOWN_ERRORS = 1_000;

    private static final String FROM = """
            from import_batch b left join staff_account u on u.id = b.uploaded_by
            left join staff_account c on c.id = b.confirmed_by
            """;

    private final JdbcClient jdbc;
    private final Words words;

    ImportQuery(JdbcClient jdbc, Words words) {
        this.jdbc = jdbc;
        this.words = words;
    }

    /** A batch as its page shows it. */
    record Detail(
            long id,
            @Nullable String kind,
            ImportState state,
            String fileName,
            String sha256,
            long fileSize,
            long rowsTotal,
            long rowsNew,
            long rowsKnown,
            long errorCount,
            boolean balanceChecked,
            @Nullable String note,
            @Nullable String uploadedBy,
            Instant uploadedAt,
            @Nullable String confirmedBy,
            @Nullable Instant confirmedAt,
            @Nullable Long jobId) {

        public boolean isConfirmable() {
            return state == ImportState.CHECKED && rowsNew > 0;
        }
    }

    /** What would be posted of one kind; the amount is in won and signed. */
    record Sum(String kind, long rows, BigDecimal amount) {

        /** Sums of a file may be larger than one amount ever is. */
        public String shownAmount() {
            String digits = String.format(Locale.KOREAN, "%,d", amount.abs().toBigInteger());
            return amount.signum() < 0 ? Format.NEGATIVE + digits : digits;
        }
    }

    /** An error in words. */
    record Finding(
            @Nullable Long row,
            @Nullable String column,
            @Nullable String value,
            String reason) {}

    Optional<Detail> detail(long id) {
        return jdbc.sql("select b.*, u.display_name as uploader, c.display_name as confirmer " + FROM
                        + " where b.id = ?")
                .param(id)
                .query((row, number) -> detail(row))
                .optional();
    }

    List<Sum> sums(long id) {
        return jdbc.sql("select kind, rows, amount from import_sum where batch_id = ? order by kind")
                .param(id)
                .query(Sum.class)
                .list();
    }

    List<Finding> errors(long id) {
        return jdbc.sql("select * from import_error where batch_id = ? order by row_no nulls first, id limit ?")
                .param(id)
                .param(SHOWN_ERRORS)
                .query((row, number) -> finding(row))
                .list();
    }

    /** Hands over every kept error of the batch, one by one. */
    void eachError(long id, Consumer<Finding> reader) {
        jdbc.sql("select * from import_error where batch_id = ? order by row_no nulls first, id")
                .param(id)
                .query(row -> {
                    reader.accept(finding(row));
                });
    }

    /** The first errors in words, a line each, or the note of the batch. */
    String summary(long id) {
        String note = detail(id).map(Detail::note).orElse(null);
        String found = errors(id).stream()
                .limit(20)
                .map(error -> error.row() + " " + error.column() + " [" + error.value() + "] " + error.reason())
                .collect(Collectors.joining("\n"));
        return note == null ? found : note + "\n" + found;
    }

    private Detail detail(ResultSet row) throws SQLException {
        String note = row.getString("note_key");
        return new Detail(
                row.getLong("id"),
                row.getString("kind"),
                ImportState.valueOf(row.getString("state")),
                row.getString("file_name"),
                row.getString("file_sha256"),
                row.getLong("file_size"),
                row.getLong("rows_total"),
                row.getLong("rows_new"),
                row.getLong("rows_known"),
                row.getLong("error_count"),
                row.getBoolean("balance_checked"),
                note == null ? null : words.of(note, arguments(row, "note_arguments")),
                row.getString("uploader"),
                row.getTimestamp("uploaded_at").toInstant(),
                row.getString("confirmer"),
                row.getTimestamp("confirmed_at") == null
                        ? null
                        : row.getTimestamp("confirmed_at").toInstant(),
                row.getObject("job_id", Long.class));
    }

    private Finding finding(ResultSet row) throws SQLException {
        return new Finding(
                row.getObject("row_no", Long.class),
                row.getString("column_name"),
                row.getString("value"),
                words.of(row.getString("message_key"), arguments(row, "arguments")));
    }

    private static Object[] arguments(ResultSet row, String column) throws SQLException {
        Array array = row.getArray(column);
        return (Object[]) array.getArray();
    }
}
