package kr.madang.budget.importing.check;

import java.io.IOException;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import kr.madang.platform.file.CellText;
import kr.madang.platform.file.TableRows;
import org.jspecify.annotations.Nullable;

/** Budget lines (예산과목) with their programmes and the departments responsible, on their way into the staging table. */
final class LineFile implements FileCheck {

    private static final int CODE = 20;
    private static final int NAME = 200;
    private static final int MOST_POSITION = 1_000_000;
    private static final String COLUMNS =
            "row_no, fiscal_year, policy_kind, policy_code, policy_name, unit_code, unit_name, detail_code, detail_name,"
                    + " citizen, position, department_id, valid_from, object_code";

    private final Context context;
    private final LineIndex lines;
    private final Map<String, Long> departments = new HashMap<>();
    private long known;

    LineFile(Context context) {
        this.context = context;
        this.lines = new LineIndex(context.lookups());
    }

    @Override
    public long read(TableRows rows, Header header) throws IOException, SQLException {
        context.lookups().sql("select code, id from department").query(row -> {
            departments.put(row.getString("code"), row.getLong("id"));
        });
        context.staging().create("""
                        row_no bigint, fiscal_year integer, policy_kind varchar(20), policy_code varchar(20),
                        policy_name varchar(200), unit_code varchar(20), unit_name varchar(200), detail_code varchar(20),
                        detail_name varchar(200), citizen boolean, position integer, department_id bigint,
                        valid_from date, object_code varchar(6)
                        """);
        Rows cells = new Rows(header, context, lines);
        BinaryCopy copy = context.staging().copyInto(COLUMNS);
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
        context.staging().analyze();
        known = new LineComparison(context).takeOutKnown();
    }

    @Override
    public long known() {
        return known;
    }

    @Override
    public void sumUp() {
        context.staging().sql("""
                        insert into import_sum
                        select ?, kind, count, 0 from (
                            select 'POLICY_PROGRAM' as kind, count(distinct (fiscal_year, policy_code)) as count from $staging
                            union all select 'UNIT_PROGRAM', count(distinct (fiscal_year, unit_code)) from $staging
                            union all select 'DETAIL_PROGRAM', count(distinct (fiscal_year, detail_code)) from $staging
                            union all select 'BUDGET_LINE', count(distinct (fiscal_year, detail_code, object_code)) from $staging
                        ) sums
                        """).param(context.staging().batch()).update();
    }

    private void stage(TableRows rows, Rows cells, BinaryCopy copy) throws SQLException {
        long before = context.errors().count();
        LineIndex.Year year = cells.year(rows);
        String policyKind = policyKind(rows, cells);
        boolean citizen = citizen(rows, cells);
        int position = position(rows, cells);
        Long department = department(rows, cells);
        LocalDate from = from(rows, cells, year);
        checkObject(rows, cells, year);
        String[] names = names(rows, cells);
        if (year == null
                || department == null
                || from == null
                || context.errors().count() > before) {
            return;
        }
        copy.startRow(14);
        copy.bigint(rows.rowNumber());
        copy.integer(year.number());
        copy.text(policyKind);
        for (String name : names) {
            copy.text(name);
        }
        copy.bool(citizen);
        copy.integer(position);
        copy.bigint(department);
        copy.date(from);
        copy.text(cells.cell(rows, Column.OBJECT_CODE));
    }

    private static String[] names(TableRows rows, Rows cells) {
        return new String[] {
            cells.words(rows, Column.POLICY_CODE, CODE), cells.words(rows, Column.POLICY_NAME, NAME),
            cells.words(rows, Column.UNIT_CODE, CODE), cells.words(rows, Column.UNIT_NAME, NAME),
            cells.words(rows, Column.DETAIL_CODE, CODE), cells.words(rows, Column.DETAIL_NAME, NAME)
        };
    }

    private String policyKind(TableRows rows, Rows cells) {
        CellText cell = cells.cell(rows, Column.POLICY_KIND);
        String kind = context.words().policyKind(cell.toString());
        if (kind == null) {
            cells.wrong(
                    rows,
                    Column.POLICY_KIND,
                    cell,
                    "import.policyKind.unknown",
                    context.words().policyKinds());
        }
        return kind == null ? "" : kind;
    }

    private boolean citizen(TableRows rows, Rows cells) {
        CellText cell = cells.cell(rows, Column.CITIZEN_PARTICIPATION);
        boolean yes = context.words().isYes(cell);
        if (!yes && !cell.isEmpty()) {
            cells.wrong(
                    rows,
                    Column.CITIZEN_PARTICIPATION,
                    cell,
                    "import.yes.only",
                    context.words().yes());
        }
        return yes;
    }

    private int position(TableRows rows, Rows cells) {
        CellText cell = cells.cell(rows, Column.POSITION);
        int position = cell.isEmpty() ? (int) Math.min(rows.rowNumber(), MOST_POSITION) : Values.number(cell);
        if (position == Values.NO_NUMBER || position > MOST_POSITION) {
            cells.wrong(rows, Column.POSITION, cell, "import.number.unreadable");
        }
        return position;
    }

    private @Nullable Long department(TableRows rows, Rows cells) {
        CellText cell = cells.cell(rows, Column.DEPARTMENT_CODE);
        Long department = departments.get(cell.toString());
        if (department == null) {
            cells.wrong(rows, Column.DEPARTMENT_CODE, cell, "import.department.unknown");
        }
        return department;
    }

    private @Nullable LocalDate from(TableRows rows, Rows cells, LineIndex.@Nullable Year year) {
        CellText cell = cells.cell(rows, Column.RESPONSIBLE_FROM);
        if (cell.isEmpty()) {
            return year == null ? null : LocalDate.of(year.number(), 1, 1);
        }
        LocalDate day = Values.day(cell);
        if (day == null) {
            cells.wrong(rows, Column.RESPONSIBLE_FROM, cell, "import.day.unreadable");
        } else if (year != null && day.getYear() != year.number()) {
            cells.wrong(rows, Column.RESPONSIBLE_FROM, cell, "import.day.outsideYear", String.valueOf(year.number()));
        }
        return day;
    }

    private void checkObject(TableRows rows, Rows cells, LineIndex.@Nullable Year year) {
        CellText cell = cells.cell(rows, Column.OBJECT_CODE);
        if (year != null && !year.hasObject(cell.toString())) {
            cells.wrong(rows, Column.OBJECT_CODE, cell, "import.object.unknown", String.valueOf(year.number()));
        }
    }
}
