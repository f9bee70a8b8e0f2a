package kr.madang.budget.transfer;

import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import kr.madang.domain.budget.transfer.StatementDuty;
import kr.madang.domain.budget.transfer.TransferKind;
import kr.madang.domain.shared.DomainRuleViolation;
import kr.madang.domain.shared.Signature;
import kr.madang.domain.shared.Won;
import kr.madang.platform.audit.AuditLog;
import kr.madang.platform.security.Signing;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The quarterly statements to the council: what each has to hold, by when it is due and when it was handed in. */
@Service
class Statements {

    private final JdbcClient jdbc;
    private final Signing signing;
    private final AuditLog audit;

    Statements(JdbcClient jdbc, Signing signing, AuditLog audit) {
        this.jdbc = jdbc;
        this.signing = signing;
        this.audit = audit;
    }

    /**
     * A quarter.
     *
     * @param moved how many moves it has to list; a quarter without any is owed nothing
     * @param submittedOn when the statement was handed in
     */
    public record Quarter(
            StatementDuty duty,
            long moved,
            Won amount,
            @Nullable LocalDate submittedOn,
            @Nullable String documentNo) {

        /** Whether the council still waits for it, the quarter being over. */
        public boolean isOwed(LocalDate today) {
            return moved > 0 && submittedOn == null && today.isAfter(duty.lastDay());
        }

        public boolean isOverdue(LocalDate today) {
            return isOwed(today) && today.isAfter(duty.dueOn());
        }
    }

    /** The quarters of a year. */
    @Transactional(readOnly = true)
    public List<Quarter> of(int year) {
        return quarters(List.of(year));
    }

    /** The quarters of all years that are owed. */
    @Transactional(readOnly = true)
    public List<Quarter> owed() {
        LocalDate today = signing.today();
        List<Integer> years = jdbc.sql("select distinct fiscal_year from budget_transfer where state = 'EXECUTED'")
                .query(Integer.class)
                .list();
        return quarters(years).stream().filter(quarter -> quarter.isOwed(today)).toList();
    }

    /**
     * Writes down that a statement was handed in.
     *
     * @throws DomainRuleViolation when it has been already, or the day cannot be
     */
    @Transactional
    public void submitted(int year, int quarter, LocalDate on, String documentNo) {
        StatementDuty duty = new StatementDuty(year, quarter);
        if (!on.isAfter(duty.lastDay()) || on.isAfter(signing.today())) {
            throw new DomainRuleViolation(
                    "statement.dayImpossible", duty.lastDay().plusDays(1));
        }
        if (of(year).get(quarter - 1).submittedOn() != null) {
            throw new DomainRuleViolation("statement.already");
        }
        Signature by = signing.now();
        jdbc.sql("insert into transfer_statement values (?, ?, ?, ?, ?, ?)")
                .params(year, quarter, on, documentNo, by.accountId(), Timestamp.from(by.at()))
                .update();
        audit.record("TRANSFER_STATEMENT", year + "-" + quarter, documentNo);
    }

    /** All quarters of the years, in two statements however many there are. */
    private List<Quarter> quarters(List<Integer> years) {
        if (years.isEmpty()) {
            return List.of();
        }
        List<Moved> moved = moved(years);
        List<Submission> submissions = jdbc.sql(
                        "select fiscal_year, quarter, submitted_on, document_no from transfer_statement where fiscal_year in (:years)")
                .param("years", years)
                .query(Submission.class)
                .list();
        return years.stream()
                .sorted()
                .flatMap(year -> IntStream.rangeClosed(1, 4).mapToObj(quarter -> new StatementDuty(year, quarter)))
                .map(duty -> quarter(duty, moved, submissions))
                .toList();
    }

    private static Quarter quarter(StatementDuty duty, List<Moved> moved, List<Submission> submissions) {
        List<Moved> due = moved.stream().filter(sum -> sum.belongsTo(duty)).toList();
        Submission submission = submissions.stream()
                .filter(made -> made.fiscalYear() == duty.fiscalYear() && made.quarter() == duty.quarter())
                .findFirst()
                .orElse(null);
        return new Quarter(
                duty,
                due.stream().mapToLong(Moved::count).sum(),
                Won.sum(due.stream().map(Moved::amount)),
                submission == null ? null : submission.submittedOn(),
                submission == null ? null : submission.documentNo());
    }

    private List<Moved> moved(List<Integer> years) {
        return jdbc.sql("""
                        select t.fiscal_year, cast(extract(quarter from t.effective_date) as integer) as quarter, t.kind,
                               count(distinct t.id) as transfers, sum(m.amount) as amount
                        from budget_transfer t
                        join budget_transfer_move m on m.transfer_id = t.id and m.direction = 'DECREASE'
                        where t.state = 'EXECUTED' and t.fiscal_year in (:years)
                        group by t.fiscal_year, quarter, t.kind
                        """)
                .param("years", years)
                .query((row, number) -> new Moved(
                        row.getInt("fiscal_year"),
                        row.getInt("quarter"),
                        TransferKind.valueOf(row.getString("kind")),
                        row.getLong("transfers"),
                        Won.of(row.getBigDecimal("amount").longValueExact())))
                .list();
    }

    private record Moved(int fiscalYear, int quarter, TransferKind kind, long count, Won amount) {

        boolean belongsTo(StatementDuty duty) {
            return fiscalYear == duty.fiscalYear() && quarter == duty.quarter() && duty.covers(kind);
        }
    }

    private record Submission(int fiscalYear, int quarter, LocalDate submittedOn, String documentNo) {}
}
