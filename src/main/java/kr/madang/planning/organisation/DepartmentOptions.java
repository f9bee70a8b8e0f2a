package kr.madang.planning.organisation;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import kr.madang.domain.office.DepartmentKind;
import kr.madang.platform.format.Format;
import kr.madang.platform.web.Choice;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What one may choose in the forms of a reorganisation. */
@Component
@Transactional(readOnly = true)
class DepartmentOptions {

    private final JdbcClient jdbc;
    private final MessageSource messages;
    private final Format format;

    DepartmentOptions(JdbcClient jdbc, MessageSource messages, Format format) {
        this.jdbc = jdbc;
        this.messages = messages;
        this.format = format;
    }

    /** All departments in official order, those that exist before the dissolved ones, which show their last day. */
    List<Choice> departments() {
        return jdbc.sql("""
                        select d.id, d.name, p.name as parent, d.valid_until from department d
                        left join department p on p.id = d.parent_id
                        order by d.valid_until desc nulls first, d.position, d.id
                        """)
                .query((row, number) -> new Choice(
                        row.getString("id"),
                        row.getString("name")
                                + (row.getString("parent") == null ? "" : ", " + row.getString("parent"))
                                + (row.getDate("valid_until") == null
                                        ? ""
                                        : " (~"
                                                + format.date(row.getDate("valid_until")
                                                        .toLocalDate())
                                                + ")")))
                .list();
    }

    List<Choice> kinds() {
        return Arrays.stream(DepartmentKind.values())
                .map(kind ->
                        new Choice(kind.name(), messages.getMessage("departmentKind." + kind, null, Locale.KOREAN)))
                .toList();
    }
}
