package kr.madang.budget.transfer;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import kr.madang.domain.budget.transfer.TransferKind;
import kr.madang.domain.budget.transfer.TransferMove.Direction;
import kr.madang.domain.budget.transfer.TransferState;
import kr.madang.domain.budget.transfer.TransferStep.Deed;
import kr.madang.domain.shared.Won;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads a request to move budget with its lines, its way through the office and the answers given. */
@Component
@Transactional(readOnly = true)
class TransferQuery {

    private final JdbcClient jdbc;

    TransferQuery(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Detail> find(long id) {
        return jdbc.sql("""
                        select t.*, d.name as department_name
                        from budget_transfer t join department d on d.id = t.department_id where t.id = :id
                        """).param("id", id).query((row, number) -> detail(row)).optional();
    }

    /** The lines, those that lose first, as they are printed. */
    List<Move> moves(long id) {
        return jdbc.sql(MoveRows.SELECT + " where t.id = :id " + MoveRows.ORDER)
                .param("id", id)
                .query((row, number) -> MoveRows.read(row))
                .list();
    }

    List<Step> steps(long id) {
        return jdbc.sql("""
                        select deed, taker_name, taken_at, comment from budget_transfer_step
                        where transfer_id = :id order by step_no
                        """)
                .param("id", id)
                .query((row, number) -> new Step(
                        Deed.valueOf(row.getString("deed")),
                        row.getString("taker_name"),
                        row.getTimestamp("taken_at").toInstant(),
                        row.getString("comment")))
                .list();
    }

    List<Answer> answers(long id) {
        return jdbc.sql("""
                        select a.rule_id, r.explanation, r.legal_basis, a.answer
                        from budget_transfer_answer a join transfer_rule r on r.id = a.rule_id
                        where a.transfer_id = :id order by a.rule_id
                        """).param("id", id).query(Answer.class).list();
    }

    private static Detail detail(ResultSet row) throws SQLException {
        return new Detail(
                row.getLong("id"),
                row.getInt("version"),
                row.getInt("fiscal_year"),
                row.getInt("fiscal_year") + "-" + row.getInt("ordinal"),
                TransferKind.valueOf(row.getString("kind")),
                TransferState.valueOf(row.getString("state")),
                row.getObject("effective_date", LocalDate.class),
                row.getString("reason"),
                row.getString("basis"),
                row.getLong("department_id"),
                row.getString("department_name"),
                row.getLong("drafted_by"));
    }

    /** A request. */
    public record Detail(
            long id,
            int version,
            int fiscalYear,
            String number,
            TransferKind kind,
            TransferState state,
            LocalDate effectiveDate,
            String reason,
            @Nullable String basis,
            long departmentId,
            String departmentName,
            long draftedBy) {}

    /**
     * A line of a request.
     *
     * @param before its appropriation before the move: as written down when it was made, until then as it stands now
     * @param available what could be moved away now
     */
    public record Move(
            long transferId,
            long lineId,
            String policyName,
            String unitName,
            String programCode,
            String programName,
            String groupName,
            String objectName,
            String objectCode,
            Direction direction,
            Won amount,
            Won before,
            Won available) {

        public boolean isDecrease() {
            return direction == Direction.DECREASE;
        }

        public Won decrease() {
            return isDecrease() ? amount : Won.ZERO;
        }

        public Won increase() {
            return isDecrease() ? Won.ZERO : amount;
        }

        public Won after() {
            return before.plus(increase()).minus(decrease());
        }
    }

    /** Something done with a request. */
    public record Step(
            Deed deed, String name, Instant at, @Nullable String comment) {}

    /** An answer to a rule. */
    public record Answer(long ruleId, String explanation, String legalBasis, String answer) {}
}
