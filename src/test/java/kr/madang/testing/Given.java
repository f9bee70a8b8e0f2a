package kr.madang.testing;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Makes what a budget test needs, in fiscal years and under codes of its own, so that tests never meet. */
public final class Given {

    private static final AtomicInteger CODES = new AtomicInteger();

    private final JdbcClient jdbc;

    public Given(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** An open fiscal year nobody else uses, with object codes 101-04, 201-01 and 307-05. */
    public int fiscalYear() {
        return fiscalYear(Years.next(), "false");
    }

    /** The same, with commitments bound by the allotment. */
    public int fiscalYearControlledByAllotment() {
        return fiscalYear(Years.next(), "true");
    }

    /** A year that is over. */
    public int pastFiscalYear() {
        return fiscalYear(Years.over(), "false");
    }

    /** A year that many tests share, each with programmes of its own. */
    public int sharedFiscalYear() {
        int year = Years.shared();
        synchronized (Given.class) {
            boolean open = jdbc.sql("select exists (select 1 from fiscal_year where year = ?)")
                    .param(year)
                    .query(Boolean.class)
                    .single();
            return open ? year : fiscalYear(year, "false");
        }
    }

    /** That very year. */
    public int fiscalYear(int year) {
        return fiscalYear(year, "false");
    }

    private int fiscalYear(int year, String controlled) {
        jdbc.sql("insert into fiscal_year (year, allotment_controlled) values (?, cast(? as boolean))")
                .params(year, controlled)
                .update();
        for (String group : new String[] {"101", "201", "307"}) {
            jdbc.sql("insert into object_group (fiscal_year, code, name) values (?, ?, ?)")
                    .params(year, group, "목 " + group)
                    .update();
        }
        for (String code : new String[] {"101-04", "201-01", "307-05"}) {
            jdbc.sql("insert into object_code (fiscal_year, code, group_code, name) values (?, ?, ?, ?)")
                    .params(year, code, code.substring(0, 3), "통계목 " + code)
                    .update();
        }
        return year;
    }

    /** A division that exists for ever. */
    public long division(String name) {
        int number = CODES.incrementAndGet();
        return jdbc.sql("""
                        insert into department (code, name, kind, position, valid_from)
                        values (?, ?, 'DIVISION', ?, '2000-01-01') returning id
                        """)
                .params("T" + number, name, number)
                .query(Long.class)
                .single();
    }

    /** A detail programme of the year that the division answers for from 1 January on. */
    public long program(int year, long divisionId, String name) {
        int number = CODES.incrementAndGet();
        long policy = jdbc.sql("""
                        insert into policy_program (fiscal_year, code, name, kind)
                        values (?, ?, ?, 'POLICY') returning id
                        """)
                .params(year, "P" + number, "정책 " + number)
                .query(Long.class)
                .single();
        long unit = jdbc.sql("""
                        insert into unit_program (policy_program_id, fiscal_year, code, name)
                        values (?, ?, ?, ?) returning id
                        """)
                .params(policy, year, "U" + number, "단위 " + number)
                .query(Long.class)
                .single();
        long program = jdbc.sql("""
                        insert into detail_program (unit_program_id, fiscal_year, code, name, citizen_participation, position)
                        values (?, ?, ?, ?, false, ?) returning id
                        """)
                .params(unit, year, "D" + number, name, number)
                .query(Long.class)
                .single();
        entrust(program, divisionId, LocalDate.of(year, 1, 1));
        return program;
    }

    /** Makes the division answer for the programme from that day on. */
    public void entrust(long program, long divisionId, LocalDate from) {
        jdbc.sql("""
                        update program_responsibility set valid_until = cast(? as date) - 1
                        where detail_program_id = ? and valid_until is null
                        """).params(from, program).update();
        jdbc.sql("insert into program_responsibility (detail_program_id, department_id, valid_from) values (?, ?, ?)")
                .params(program, divisionId, from)
                .update();
    }

    /** A budget line of the programme. */
    public long line(int year, long program, String objectCode) {
        return jdbc.sql(
                        "insert into budget_line (detail_program_id, fiscal_year, object_code) values (?, ?, ?) returning id")
                .params(program, year, objectCode)
                .query(Long.class)
                .single();
    }

    /** A line of a programme and a division of its own. */
    public long line(int year) {
        return line(year, program(year, division("부서"), "사업"), "201-01");
    }

    private long batch() {
        return jdbc.sql("""
                        insert into import_batch (kind, state, file_name, file_sha256, file_size, uploaded_at)
                        values ('ENTRIES', 'POSTED', 'given.csv', '', 0, now()) returning id
                        """).query(Long.class).single();
    }

    /** Entries upon a line of that year. */
    public Posting on(int year, long line) {
        return new Posting(year, line);
    }

    /** Posts entries one by one, each in a statement of its own. */
    public final class Posting {

        private final int year;
        private final long line;
        private Instant recordedAt = Instant.parse("2019-01-01T00:00:00Z");

        Posting(int year, long line) {
            this.year = year;
            this.line = line;
        }

        public Posting recordedAt(Instant moment) {
            recordedAt = moment;
            return this;
        }

        public long original(String monthDay, long amount) {
            return post("APPROPRIATION", "ORIGINAL", monthDay, amount, null, null);
        }

        public long supplementary(String monthDay, long amount) {
            return post("APPROPRIATION", "SUPPLEMENTARY", monthDay, amount, null, null);
        }

        public long allotment(String monthDay, long amount) {
            return post("ALLOTMENT", "ALLOTMENT", monthDay, amount, null, null);
        }

        public long commitment(String monthDay, long amount) {
            return post("COMMITMENT", "COMMITMENT", monthDay, amount, -1L, null);
        }

        public long expenditure(String monthDay, long amount, long commitment) {
            return post("EXPENDITURE", "EXPENDITURE", monthDay, amount, commitment, null);
        }

        public long refund(String monthDay, long amount, long commitment) {
            return post("EXPENDITURE", "REFUND", monthDay, -amount, commitment, null);
        }

        public long reversal(String stage, String monthDay, long amount, @Nullable Long commitment, long corrects) {
            return post(stage, "REVERSAL", monthDay, amount, commitment, corrects);
        }

        private long post(
                String stage,
                String kind,
                String monthDay,
                long amount,
                @Nullable Long commitment,
                @Nullable Long corrects) {
            long id = jdbc.sql("select nextval('ledger_entry_id')")
                    .query(Long.class)
                    .single();
            jdbc.sql("""
                            insert into ledger_entry (id, fiscal_year, line_id, stage, kind, effective_date, amount,
                                document_no, commitment_id, corrects_id, source, batch_id, batch_row, recorded_at)
                            values (:id, :year, :line, :stage, :kind, :day, :amount, :document, :commitment, :corrects,
                                :source, :batch, :row, :recordedAt)
                            """)
                    .param("id", id)
                    .param("year", year)
                    .param("line", line)
                    .param("stage", stage)
                    .param("kind", kind)
                    .param("day", LocalDate.parse(year + "-" + monthDay))
                    .param("amount", amount)
                    .param("document", "T-" + id)
                    .param("commitment", commitment != null && commitment == -1L ? Long.valueOf(id) : commitment)
                    .param("corrects", corrects)
                    .param("source", corrects == null ? "IMPORT" : "CORRECTION")
                    .param("batch", corrects == null ? batch() : null)
                    .param("row", corrects == null ? 1L : null)
                    .param("recordedAt", Timestamp.from(recordedAt))
                    .update();
            return id;
        }
    }
}
