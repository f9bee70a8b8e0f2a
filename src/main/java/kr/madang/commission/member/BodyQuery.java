package kr.madang.commission.member;

import java.util.List;
import java.util.Optional;
import kr.madang.domain.body.BodyKind;
import kr.madang.platform.web.Choice;
import kr.madang.platform.web.ConditionText;
import kr.madang.platform.web.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Finds the bodies whose members are kept. */
@Component
@Transactional(readOnly = true)
class BodyQuery {

    private static final String ROWS = """
            select b.id, b.name, b.kind, b.parent_id, p.name as parent_name, d.name as department_name, b.convener
            from body b left join body p on p.id = b.parent_id left join department d on d.id = b.department_id
            """;

    private final JdbcClient jdbc;

    BodyQuery(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The body the address names, or the commission itself; nothing where none is established yet. */
    Optional<Row> chosen(@Nullable String body) {
        Long id = ConditionText.id(body);
        if (id != null) {
            return Optional.of(find(id).orElseThrow(NotFound::new));
        }
        return jdbc.sql(ROWS + " where b.kind = 'COMMISSION' order by b.dissolved_on is not null, b.id limit 1")
                .query(Row.class)
                .optional();
    }

    Optional<Row> find(long id) {
        return jdbc.sql(ROWS + " where b.id = ?").param(id).query(Row.class).optional();
    }

    /** The parts of a body. */
    List<Row> partsOf(long id) {
        return jdbc.sql(ROWS + " where b.parent_id = ? and b.dissolved_on is null order by b.id")
                .param(id)
                .query(Row.class)
                .list();
    }

    /** All but subcommittees. */
    List<Choice> choices() {
        return jdbc.sql("select id, name from body where parent_id is null order by dissolved_on is not null, name, id")
                .query((row, number) -> new Choice(row.getString("id"), row.getString("name")))
                .list();
    }

    /** A body. */
    public record Row(
            long id,
            String name,
            BodyKind kind,
            @Nullable Long parentId,
            @Nullable String parentName,
            @Nullable String departmentName,
            String convener) {}
}
