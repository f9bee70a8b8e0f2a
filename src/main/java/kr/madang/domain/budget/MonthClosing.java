package kr.madang.domain.budget;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import kr.madang.domain.shared.DomainRuleViolation;
import kr.madang.domain.shared.PersonalData;
import kr.madang.domain.shared.Signature;
import org.jspecify.annotations.Nullable;

/**
 * The closing of a month of a fiscal year (월 마감): from then on no entry may bear a day of it. Months are closed in
 * order; the last one closed can be reopened, with a reason, and closed again, which is a closing of its own.
 *
 * <p>December goes on until the books of the year are complete (지방회계법 §7), as refunds and corrections do.
 */
@Entity
public class MonthClosing {

    private static final int DECEMBER = 12;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    private int fiscalYear;

    private int month;

    private Instant closedAt;

    private long closedBy;

    @PersonalData
    private String closerName;

    private @Nullable Instant reopenedAt;

    private @Nullable Long reopenedBy;

    @PersonalData
    private @Nullable String reopenerName;

    private @Nullable String reopeningReason;

    @Version
    private int version;

    protected MonthClosing() {}

    private MonthClosing(int fiscalYear, int month, Instant at, long accountId, String name) {
        this.fiscalYear = fiscalYear;
        this.month = month;
        this.closedAt = at;
        this.closedBy = accountId;
        this.closerName = name;
    }

    /**
     * Closes the month after the last closed one.
     *
     * @param lastClosed the last month that is closed, 0 for none
     * @param wanted the month to close
     * @param on the day on which it is closed
     * @throws DomainRuleViolation when it is not this month's turn, or when the month is not over
     */
    public static MonthClosing close(int fiscalYear, int lastClosed, int wanted, LocalDate on, Signature by) {
        if (lastClosed >= DECEMBER) {
            throw new DomainRuleViolation("closing.allClosed", String.valueOf(fiscalYear));
        }
        if (wanted != lastClosed + 1) {
            throw new DomainRuleViolation("closing.outOfOrder", lastClosed + 1);
        }
        if (!on.isAfter(lastDayOf(fiscalYear, wanted))) {
            throw new DomainRuleViolation("closing.monthNotOver", lastDayOf(fiscalYear, wanted));
        }
        return new MonthClosing(fiscalYear, wanted, by.at(), by.accountId(), by.name());
    }

    /**
     * Reopens the month.
     *
     * @param lastClosed the last month that is closed
     * @throws DomainRuleViolation when a later month is closed or this one is open already
     */
    public void reopen(int lastClosed, Signature by, String reason) {
        if (reopenedAt != null) {
            throw new DomainRuleViolation("closing.alreadyReopened");
        }
        if (month != lastClosed) {
            throw new DomainRuleViolation("closing.onlyTheLastReopens", lastClosed);
        }
        reopenedAt = by.at();
        reopenedBy = by.accountId();
        reopenerName = by.name();
        reopeningReason = reason;
    }

    /** The last day an entry of the month may bear; for December the day by which the books are complete. */
    public static LocalDate lastDayOf(int fiscalYear, int month) {
        return month == DECEMBER
                ? FiscalYear.booksCompleteOn(fiscalYear)
                : LocalDate.of(fiscalYear, month, 1).plusMonths(1).minusDays(1);
    }

    public long id() {
        return id;
    }

    public int fiscalYear() {
        return fiscalYear;
    }

    public int month() {
        return month;
    }
}
