package kr.madang.budget.importing.check;

/** Compares staged budget lines with each other and with the programmes there are. */
final class LineComparison {

    private final Context context;

    LineComparison(Context context) {
        this.context = context;
    }

    /** Notes what does not agree, then takes rows out that would change nothing and gives their number. */
    long takeOutKnown() {
        findDifferent("policy_code", "policy_name", Column.POLICY_NAME, "policy_program", "e.name");
        findDifferent("policy_code", "policy_kind", Column.POLICY_KIND, "policy_program", "e.kind");
        findDifferent("unit_code", "unit_name", Column.UNIT_NAME, "unit_program", "e.name");
        findDifferent(
                "unit_code",
                "policy_code",
                Column.POLICY_CODE,
                "unit_program",
                "(select p.code from policy_program p where p.id = e.policy_program_id)");
        findDifferent("detail_code", "detail_name", Column.DETAIL_NAME, "detail_program", "e.name");
        findDifferent(
                "detail_code",
                "unit_code",
                Column.UNIT_CODE,
                "detail_program",
                "(select u.code from unit_program u where u.id = e.unit_program_id)");
        findTwoDepartmentsOneDay();
        findOvertaken();
        return deleteKnown();
    }

    /** A code means one thing: its first row in the file, and the record there is, agree with every other row. */
    private void findDifferent(String code, String attribute, Column column, String table, String existing) {
        String query = """
                select s.row_no, s.%1$s as code, s.%2$s as typed, coalesce(e.there, f.%2$s) as there from $staging s
                join (select distinct on (fiscal_year, %1$s) fiscal_year, %1$s, %2$s from $staging
                      order by fiscal_year, %1$s, row_no) f using (fiscal_year, %1$s)
                left join (select e.fiscal_year, e.code, %4$s as there from %3$s e) e
                     on e.fiscal_year = s.fiscal_year and e.code = s.%1$s
                where s.%2$s <> coalesce(e.there, f.%2$s) order by s.row_no limit ?
                """.formatted(code, attribute, table, existing);
        context.staging().sql(query).param(context.errors().room()).query(row -> {
            String there = row.getString("there");
            context.errors()
                    .add(
                            row.getLong("row_no"),
                            column,
                            shown(column, row.getString("typed")),
                            "import.nameDiffers",
                            row.getString("code"),
                            shown(column, there));
        });
    }

    private String shown(Column column, String value) {
        return column == Column.POLICY_KIND ? context.words().of("import.policyKind." + value) : value;
    }

    private void findTwoDepartmentsOneDay() {
        context.staging().sql("""
                        select s.row_no, to_char(s.valid_from, 'YYYY-MM-DD') as day, f.row_no as first from $staging s
                        join (select distinct on (fiscal_year, detail_code, valid_from) * from $staging
                              order by fiscal_year, detail_code, valid_from, row_no) f
                        using (fiscal_year, detail_code, valid_from)
                        where s.department_id <> f.department_id order by s.row_no limit ?
                        """).param(context.errors().room()).query(row -> {
            context.errors()
                    .add(
                            row.getLong("row_no"),
                            Column.DEPARTMENT_CODE,
                            "",
                            "import.responsibility.twice",
                            row.getString("first"),
                            row.getString("day"));
        });
    }

    /** A responsibility may follow those there are; it may not begin before one of another department. */
    private void findOvertaken() {
        context.staging().sql("""
                        select distinct on (s.row_no) s.row_no, to_char(s.valid_from, 'YYYY-MM-DD') as day,
                               to_char(r.valid_from, 'YYYY-MM-DD') as later
                        from $staging s
                        join detail_program d on d.fiscal_year = s.fiscal_year and d.code = s.detail_code
                        join program_responsibility r on r.detail_program_id = d.id and r.valid_from >= s.valid_from
                        where r.department_id <> s.department_id
                          and not exists (select 1 from program_responsibility same
                                          where same.detail_program_id = d.id and same.department_id = s.department_id
                                            and s.valid_from between same.valid_from and coalesce(same.valid_until, 'infinity'))
                        order by s.row_no limit ?
                        """).param(context.errors().room()).query(row -> {
            context.errors()
                    .add(
                            row.getLong("row_no"),
                            Column.RESPONSIBLE_FROM,
                            row.getString("day"),
                            "import.responsibility.overtaken",
                            row.getString("later"));
        });
    }

    private long deleteKnown() {
        return context.staging().sql("""
                        delete from $staging s using detail_program d
                        where d.fiscal_year = s.fiscal_year and d.code = s.detail_code
                          and exists (select 1 from budget_line l
                                      where l.detail_program_id = d.id and l.object_code = s.object_code)
                          and exists (select 1 from program_responsibility r
                                      where r.detail_program_id = d.id and r.department_id = s.department_id
                                        and s.valid_from between r.valid_from and coalesce(r.valid_until, 'infinity'))
                        """).update();
    }
}
