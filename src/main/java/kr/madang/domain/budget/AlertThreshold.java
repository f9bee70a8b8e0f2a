package kr.madang.domain.budget;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import kr.madang.domain.shared.DomainRuleViolation;
import org.jspecify.annotations.Nullable;

/** From a day on, how much it takes for a warning (경고 기준); the next one of its kind ends it, none is changed. */
@Entity
public class AlertThreshold {

    private static final BigDecimal MOST_PERCENT = BigDecimal.valueOf(100);
    private static final BigDecimal MOST_DAYS = BigDecimal.valueOf(366);
    private static final int FIRST_YEAR = 1961;
    private static final int LAST_YEAR = 2200;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    @Enumerated(EnumType.STRING)
    private AlertKind kind;

    private BigDecimal amount;

    private LocalDate validFrom;

    private @Nullable Long recordedBy;

    private Instant recordedAt;

    protected AlertThreshold() {}

    /**
     * Sets a threshold.
     *
     * @param amount percentage points, per cent with one decimal at most, or whole days, as the kind has it
     */
    public AlertThreshold(
            AlertKind kind, BigDecimal amount, LocalDate validFrom, Instant recordedAt, @Nullable Long recordedBy) {
        requirePlausible(kind, amount);
        if (validFrom.getYear() < FIRST_YEAR || validFrom.getYear() > LAST_YEAR) {
            throw new DomainRuleViolation("threshold.implausibleDay", FIRST_YEAR, LAST_YEAR);
        }
        this.kind = kind;
        this.amount = amount.setScale(1);
        this.validFrom = validFrom;
        this.recordedAt = recordedAt;
        this.recordedBy = recordedBy;
    }

    private static void requirePlausible(AlertKind kind, BigDecimal amount) {
        BigDecimal plain = amount.stripTrailingZeros();
        boolean inDays = kind.isOfCommitment();
        BigDecimal most = inDays ? MOST_DAYS : MOST_PERCENT;
        if (plain.signum() < 0 || plain.compareTo(most) > 0 || plain.scale() > (inDays ? 0 : 1)) {
            throw inDays
                    ? new DomainRuleViolation("threshold.badDays", MOST_DAYS)
                    : new DomainRuleViolation("threshold.badPercent", MOST_PERCENT);
        }
    }

    public long id() {
        return id;
    }

    public AlertKind kind() {
        return kind;
    }

    public BigDecimal amount() {
        return amount;
    }

    public LocalDate validFrom() {
        return validFrom;
    }
}
