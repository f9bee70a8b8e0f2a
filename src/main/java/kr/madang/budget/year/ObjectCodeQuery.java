package kr.madang.budget.year;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.Pageable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lists the object codes (통계목) of a fiscal year. */
@Component
@Transactional(readOnly = true)
class ObjectCodeQuery {

    private static final String FROM = """
            from object_code c join object_group g on g.fiscal_year = c.fiscal_year and g.code = c.group_code
            where c.fiscal_year = :year
              and (cast(:search as text) is null or c.name ilike :search or c.code like :search or g.name ilike :search)
            """;

    private final JdbcClient jdbc;

    ObjectCodeQuery(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Page<Row> page(int year, @Nullable String q, Pageable pageable) {
        String search = q == null ? null : "%" + q.strip() + "%";
        List<Row> rows = jdbc.sql("""
                        select c.code, c.name, g.code as group_code, g.name as group_name,
                               (select count(*) from budget_line l
                                where l.fiscal_year = c.fiscal_year and l.object_code = c.code) as lines
                        """ + FROM + " order by c.code limit :limit offset :offset")
                .param("year", year)
                .param("search", search)
                .param("limit", pageable.getPageSize())
                .param("offset", pageable.getOffset())
                .query(Row.class)
                .list();
        long count = jdbc.sql("select count(*) " + FROM)
                .param("year", year)
                .param("search", search)
                .query(Long.class)
                .single();
        return new PageImpl<>(rows, pageable, count);
    }

    /** An object code and how many budget lines carry it. */
    public record Row(String code, String name, String groupCode, String groupName, long lines) {}
}
