package kr.madang.budget.importing;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import kr.madang.budget.importing.ImportConditions.Question;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Sort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lists import batches. */
@Component
@Transactional(readOnly = true)
class ImportListQuery {

    private static final Map<String, String> SORTS = Map.of(
            "uploadedAt",
            "b.uploaded_at",
            "fileName",
            "b.file_name",
            "kind",
            "b.kind",
            "state",
            "b.state",
            "rows",
            "b.rows_total",
            "uploadedBy",
            "u.display_name");
    private static final String FROM = """
            from import_batch b left join staff_account u on u.id = b.uploaded_by
            where (cast(:state as text) is null or b.state = :state)
              and (cast(:kind as text) is null or b.kind = :kind)
              and (cast(:fileName as text) is null or position(lower(:fileName) in lower(b.file_name)) > 0)
              and (cast(:from as timestamptz) is null or b.uploaded_at >= :from)
              and (cast(:before as timestamptz) is null or b.uploaded_at < :before)
            """;

    private final JdbcClient jdbc;

    ImportListQuery(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The batches asked for; sorted by uploadedAt, fileName, kind, state, rows or uploadedBy, the latest first otherwise. */
    Page<Row> page(Question question, Pageable pageable) {
        Map<String, @Nullable Object> asked = parametersOf(question);
        long total = jdbc.sql("select count(*) " + FROM)
                .params(asked)
                .query(Long.class)
                .single();
        List<Row> rows = jdbc.sql("select b.id, b.kind, b.state, b.file_name, b.rows_total, b.error_count, "
                        + "u.display_name as uploaded_by, b.uploaded_at " + FROM
                        + " order by " + order(pageable.getSort()) + " limit :size offset :start")
                .params(asked)
                .param("size", pageable.getPageSize())
                .param("start", pageable.getOffset())
                .query(Row.class)
                .list();
        return new PageImpl<>(rows, pageable, total);
    }

    private static Map<String, @Nullable Object> parametersOf(Question question) {
        Map<String, @Nullable Object> asked = new HashMap<>();
        asked.put("state", question.state() == null ? null : question.state().name());
        asked.put("kind", question.kind() == null ? null : question.kind().name());
        asked.put("fileName", question.fileName());
        asked.put("from", question.from() == null ? null : Timestamp.from(question.from()));
        asked.put("before", question.before() == null ? null : Timestamp.from(question.before()));
        return asked;
    }

    private static String order(Sort sort) {
        String order = sort.stream()
                .filter(by -> SORTS.containsKey(by.getProperty()))
                .map(by -> SORTS.get(by.getProperty()) + (by.isAscending() ? " asc" : " desc") + " nulls last")
                .collect(Collectors.joining(", "));
        return (order.isEmpty() ? "b.uploaded_at desc" : order) + ", b.id desc";
    }

    /** A batch as the list shows it. */
    record Row(
            long id,
            @Nullable String kind,
            ImportState state,
            String fileName,
            long rowsTotal,
            long errorCount,
            @Nullable String uploadedBy,
            Instant uploadedAt) {}
}
