package kr.madang.budget.transfer;

import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import kr.madang.budget.Signing;
import kr.madang.domain.budget.transfer.StatementDuty;
import kr.madang.domain.budget.transfer.TransferKind;
import kr.madang.domain.shared.DomainRuleViolation;
import kr.madang.domain.shared.Signature;
import kr.madang.domain.shared.Won;
import kr.madang.platform.audit.AuditLog;
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
        List<Quarter> quarters = new ArrayList<>();
        for (int quarter = 1; quarter <= 4; quarter++) {
            quarters.add(quarter(new StatementDuty(year, quarter)));
        }
        return quarters;
    }

    /** The quarters of all open years that are owed. */
    @Transactional(readOnly = true)
    public List<Quarter> owed() {
        LocalDate today = signing.today();
        return jdbc
                .sql("select distinct fiscal_year from budget_transfer where state = 'EXECUTED' order by 1")
                .query(Integer.class)
                .list()
                .stream()
                .flatMap(year -> of(year).stream())
                .filter(quarter -> quarter.isOwed(today))
                .toList();
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
        if (quarter(duty).submittedOn() != null) {
            throw new DomainRuleViolation("statement.already");
        }
        Signature by = signing.now();
        jdbc.sql("insert into transfer_statement values (?, ?, ?, ?, ?, ?)")
                .params(year, quarter, on, documentNo, by.accountId(), Timestamp.from(by.at()))
                .update();
        audit.record("TRANSFER_STATEMENT", year + "-" + quarter, documentNo);
    }

    private Quarter quarter(StatementDuty duty) {
        List<String> kinds = Arrays.stream(TransferKind.values())
                .filter(duty::covers)
                .map(Enum::name)
                .toList();
        Optional<Quarter> found = jdbc.sql("""
                        select (select count(*) from budget_transfer t where t.state = 'EXECUTED' and t.fiscal_year = :year
                                and t.kind in (:kinds) and t.effective_date between :from and :until) as moved,
                               (select coalesce(sum(m.amount), 0) from budget_transfer t
                                join budget_transfer_move m on m.transfer_id = t.id and m.direction = 'DECREASE'
                                where t.state = 'EXECUTED' and t.fiscal_year = :year and t.kind in (:kinds)
                                  and t.effective_date between :from and :until) as amount,
                               s.submitted_on, s.document_no
                        from (values (1)) one left join transfer_statement s on s.fiscal_year = :year and s.quarter = :quarter
                        """)
                .param("year", duty.fiscalYear())
                .param("quarter", duty.quarter())
                .param("kinds", kinds)
                .param("from", duty.firstDay())
                .param("until", duty.lastDay())
                .query((row, number) -> new Quarter(
                        duty,
                        row.getLong("moved"),
                        Won.of(row.getBigDecimal("amount").longValueExact()),
                        row.getObject("submitted_on", LocalDate.class),
                        row.getString("document_no")))
                .optional();
        return found.orElseThrow();
    }
}
