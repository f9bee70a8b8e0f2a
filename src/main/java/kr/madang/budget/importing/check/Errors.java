package kr.madang.budget.importing.check;

import java.util.ArrayList;
import java.util.List;
import kr.madang.platform.file.UnreadableFile;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is wrong with a file. All errors are counted, the first hundred thousand are kept. */
final class Errors {

    static final int KEPT = 100_000;

    private static final int LONGEST_VALUE = 200;

    private final Words words;
    private final List<Finding> findings = new ArrayList<>();
    private long count;

    Errors(Words words) {
        this.words = words;
    }

    private record Finding(
            @Nullable Long row,
            @Nullable String column,
            @Nullable String value,
            String key,
            String[] arguments) {}

    /**
     * Notes an error.
     *
     * @param key of a sentence that says what is wrong and what is allowed
     */
    void add(long row, Column column, CharSequence value, String key, String... arguments) {
        count++;
        if (findings.size() < KEPT) {
            findings.add(new Finding(row, words.of(column), shortened(value.toString()), key, arguments));
        }
    }

    void add(UnreadableFile broken) {
        count++;
        findings.add(new Finding(broken.row(), null, null, broken.key(), broken.arguments()));
    }

    long count() {
        return count;
    }

    boolean isEmpty() {
        return count == 0;
    }

    /** How many more may be kept; queries that look for errors need not find more. */
    int room() {
        return Math.max(1, KEPT - findings.size());
    }

    void save(long batch, JdbcClient jdbc) {
        for (int from = 0; from < findings.size(); from += 1_000) {
            save(batch, findings.subList(from, Math.min(findings.size(), from + 1_000)), jdbc);
        }
    }

    private static void save(long batch, List<Finding> some, JdbcClient jdbc) {
        StringBuilder sql = new StringBuilder(
                "insert into import_error (batch_id, row_no, column_name, value, message_key, arguments) values ");
        List<@Nullable Object> values = new ArrayList<>();
        for (Finding finding : some) {
            sql.append(values.isEmpty() ? "" : ", ").append("(?, ?, ?, ?, ?, ?)");
            values.add(batch);
            values.add(finding.row());
            values.add(finding.column());
            values.add(finding.value());
            values.add(finding.key());
            values.add(finding.arguments());
        }
        jdbc.sql(sql.toString()).params(values).update();
    }

    private static String shortened(String value) {
        return value.length() <= LONGEST_VALUE ? value : value.substring(0, LONGEST_VALUE - 1) + "\u2026";
    }
}
