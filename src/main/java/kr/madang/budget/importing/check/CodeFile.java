package kr.madang.budget.importing.check;

import java.io.IOException;
import java.sql.SQLException;
import java.util.regex.Pattern;
import kr.madang.platform.file.TableRows;

/** Object groups and codes (편성목·통계목) on their way into the staging table. */
final class CodeFile implements FileCheck {

    private static final Pattern CODE = Pattern.compile("[0-9]{3}(-[0-9]{2})?");

    /** The codes there are, groups and codes alike. */
    private static final String EXISTING =
            "(select fiscal_year, code::text, name from object_group union all select fiscal_year, code::text, name from object_code)";

    private final Context context;
    private long known;

    CodeFile(Context context) {
        this.context = context;
    }

    @Override
    public long read(TableRows rows, Header header) throws IOException, SQLException {
        context.staging().create("row_no bigint, fiscal_year integer, code varchar(6), name varchar(60)");
        Rows cells = new Rows(header, context, new LineIndex(context.lookups()));
        BinaryCopy copy = context.staging().copyInto("row_no, fiscal_year, code, name");
        try {
            long count = 0;
            while (rows.next()) {
                stage(rows, cells, copy);
                context.rowsRead(++count);
            }
            copy.end();
            return count;
        } finally {
            copy.cancel();
        }
    }

    @Override
    public void compare() {
        findRenamed("""
                select s.row_no, s.code, s.name as typed, f.name from $staging s
                join (select distinct on (fiscal_year, code) * from $staging order by fiscal_year, code, row_no) f
                using (fiscal_year, code) where f.name <> s.name order by s.row_no limit ?
                """);
        findRenamed("select s.row_no, s.code, s.name as typed, e.name from $staging s join " + EXISTING
                + " e using (fiscal_year, code) where e.name <> s.name order by s.row_no limit ?");
        findOrphans();
        known = context.staging()
                        .sql("delete from $staging s using " + EXISTING
                                + " e where e.fiscal_year = s.fiscal_year and e.code = s.code")
                        .update()
                + context.staging().sql("""
                                delete from $staging s using $staging f
                                where f.fiscal_year = s.fiscal_year and f.code = s.code and f.row_no < s.row_no
                                """).update();
    }

    @Override
    public long known() {
        return known;
    }

    @Override
    public void sumUp() {
        context.staging().sql("""
                        insert into import_sum
                        select ?, case when length(code) = 3 then 'OBJECT_GROUP' else 'OBJECT_CODE' end, count(*), 0
                        from $staging group by 2
                        """).param(context.staging().batch()).update();
    }

    private void stage(TableRows rows, Rows cells, BinaryCopy copy) throws SQLException {
        long before = context.errors().count();
        LineIndex.Year year = cells.year(rows);
        String code = cells.words(rows, Column.CODE, 6);
        if (!code.isEmpty() && code.length() <= 6 && !CODE.matcher(code).matches()) {
            cells.wrong(rows, Column.CODE, code, "import.code.malformed");
        }
        String name = cells.words(rows, Column.NAME, 60);
        if (year == null || context.errors().count() > before) {
            return;
        }
        copy.startRow(4);
        copy.bigint(rows.rowNumber());
        copy.integer(year.number());
        copy.text(code);
        copy.text(name);
    }

    private void findRenamed(String query) {
        context.staging().sql(query).param(context.errors().room()).query(row -> {
            context.errors()
                    .add(
                            row.getLong("row_no"),
                            Column.NAME,
                            row.getString("typed"),
                            "import.nameDiffers",
                            row.getString("code"),
                            row.getString("name"));
        });
    }

    private void findOrphans() {
        context.staging()
                .sql("select s.row_no, s.code from $staging s where length(s.code) = 6 and not exists (select 1 from "
                        + EXISTING
                        + """
                           e where e.fiscal_year = s.fiscal_year and e.code = left(s.code, 3))
                        and not exists (select 1 from $staging g
                                        where g.fiscal_year = s.fiscal_year and g.code = left(s.code, 3))
                        order by s.row_no limit ?
                        """)
                .param(context.errors().room())
                .query(row -> {
                    String code = row.getString("code");
                    context.errors()
                            .add(
                                    row.getLong("row_no"),
                                    Column.CODE,
                                    code,
                                    "import.code.groupMissing",
                                    code.substring(0, 3));
                });
    }
}
