package kr.madang.domain.budget;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import kr.madang.domain.shared.Won;
import org.jspecify.annotations.Nullable;

/**
 * What a budget line plans to spend in one month (월별 집행계획), as written down at a moment. A later entry of the same
 * month takes its place; none is changed, by the database's own guard as well.
 */
@Entity
public class ExecutionPlanEntry {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    private long lineId;

    private int month;

    private Won amount;

    private Instant recordedAt;

    private @Nullable Long recordedBy;

    protected ExecutionPlanEntry() {}

    /**
     * Writes the plan of a month down.
     *
     * @param month 1 for January to 12 for December
     * @param amount zero or more; see {@link MonthlyPlan#MOST_A_MONTH}
     * @param recordedBy the account, or null for what was loaded without one
     */
    public ExecutionPlanEntry(long lineId, int month, Won amount, Instant recordedAt, @Nullable Long recordedBy) {
        MonthlyPlan.requireMonth(month);
        MonthlyPlan.requirePlausible(month, amount);
        this.lineId = lineId;
        this.month = month;
        this.amount = amount;
        this.recordedAt = recordedAt;
        this.recordedBy = recordedBy;
    }

    public long id() {
        return id;
    }

    public long lineId() {
        return lineId;
    }

    public int month() {
        return month;
    }

    public Won amount() {
        return amount;
    }

    public Instant recordedAt() {
        return recordedAt;
    }
}
