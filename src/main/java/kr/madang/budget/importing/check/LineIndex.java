package kr.madang.budget.importing.check;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The budget lines of the years a file speaks of, held in memory: some thousands where the file has a million rows. */
final class LineIndex {

    private final JdbcClient jdbc;
    private final Map<Integer, Year> years = new HashMap<>();
    private final Set<Integer> closed = new HashSet<>();

    LineIndex(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The lines of an open year; nothing for a year that is not open. */
    @Nullable
    Year year(int year) {
        Year known = years.get(year);
        if (known != null || closed.contains(year)) {
            return known;
        }
        if (jdbc.sql("select count(*) from fiscal_year where year = ?")
                        .param(year)
                        .query(Long.class)
                        .single()
                == 0) {
            closed.add(year);
            return null;
        }
        Year loaded = new Year(year);
        loaded.load(jdbc);
        years.put(year, loaded);
        return loaded;
    }

    Set<Integer> years() {
        return years.keySet();
    }

    /** The lines of one year. */
    static final class Year {

        private final int year;
        private final Map<String, Map<String, Long>> details = new HashMap<>();
        private final Set<String> objects = new HashSet<>();

        private Year(int year) {
            this.year = year;
        }

        int number() {
            return year;
        }

        @Nullable
        Map<String, Long> detail(String code) {
            return details.get(code);
        }

        boolean hasObject(String code) {
            return objects.contains(code);
        }

        private void load(JdbcClient jdbc) {
            objects.addAll(jdbc.sql("select code from object_code where fiscal_year = ?")
                    .param(year)
                    .query(String.class)
                    .list());
            jdbc.sql("""
                            select d.code, l.object_code, coalesce(l.id, 0) as id
                            from detail_program d left join budget_line l on l.detail_program_id = d.id
                            where d.fiscal_year = ?
                            """).param(year).query(row -> {
                Map<String, Long> lines = details.computeIfAbsent(row.getString("code"), code -> new HashMap<>());
                if (row.getLong("id") != 0) {
                    lines.put(row.getString("object_code"), row.getLong("id"));
                }
            });
        }
    }
}
