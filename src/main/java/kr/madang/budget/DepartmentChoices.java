package kr.madang.budget;

import java.util.List;
import kr.madang.platform.web.Choice;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The departments one may choose in the conditions of budget pages. */
@Component
@Transactional(readOnly = true)
public class DepartmentChoices {

    private final JdbcClient jdbc;

    DepartmentChoices(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Departments that answered for a programme on some day of the fiscal year, in official order. */
    public List<Choice> holdingProgramsIn(int year) {
        return jdbc.sql("""
                        select d.id, d.name, d.valid_until from department d
                        where exists (select 1 from program_responsibility r
                                      join detail_program p on p.id = r.detail_program_id
                                      where r.department_id = d.id and p.fiscal_year = :year)
                        order by d.valid_until is not null, d.position, d.id
                        """)
                .param("year", year)
                .query((row, number) -> new Choice(
                        row.getString("id"),
                        row.getDate("valid_until") == null
                                ? row.getString("name")
                                : row.getString("name") + " (~" + row.getString("valid_until") + ")"))
                .list();
    }
}
