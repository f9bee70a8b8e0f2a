package kr.madang.domain.budget;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import java.time.Instant;
import java.time.LocalDate;
import kr.madang.domain.shared.DomainRuleViolation;
import kr.madang.domain.shared.Won;
import org.jspecify.annotations.Nullable;

/**
 * One record of the ledger (원장). It is never changed or removed, by the database's own guard as well; a mistake is taken
 * back by a {@linkplain EntryKind#REVERSAL reversal} that names it.
 */
@Entity
public class LedgerEntry {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "ledger_entry_id")
    @SequenceGenerator(name = "ledger_entry_id", sequenceName = "ledger_entry_id", allocationSize = 1)
    private long id;

    private int fiscalYear;

    private long lineId;

    @Enumerated(EnumType.STRING)
    private LedgerStage stage;

    @Enumerated(EnumType.STRING)
    private EntryKind kind;

    private LocalDate effectiveDate;

    private Won amount;

    private String documentNo;

    private @Nullable Long commitmentId;

    private @Nullable Long correctsId;

    private @Nullable String summary;

    @Enumerated(EnumType.STRING)
    private EntrySource source;

    private @Nullable Long batchId;

    private @Nullable Long batchRow;

    private @Nullable Long transferId;

    private @Nullable Long recordedBy;

    private Instant recordedAt;

    protected LedgerEntry() {}

    private LedgerEntry(LedgerEntry corrected, Won taken, LocalDate on, String documentNo, String reason) {
        fiscalYear = corrected.fiscalYear;
        lineId = corrected.lineId;
        stage = corrected.stage;
        kind = EntryKind.REVERSAL;
        effectiveDate = on;
        amount = corrected.amount.isNegative() ? taken : taken.negated();
        this.documentNo = documentNo;
        commitmentId = corrected.commitmentId;
        correctsId = corrected.id;
        summary = reason;
        source = EntrySource.CORRECTION;
        recordedAt = Instant.EPOCH;
    }

    private LedgerEntry(BudgetLine line, LedgerStage stage, Won amount, LocalDate on, String documentNo) {
        fiscalYear = line.fiscalYear();
        lineId = line.id();
        this.stage = stage;
        kind = stage == LedgerStage.ALLOTMENT ? EntryKind.ALLOTMENT : EntryKind.TRANSFER;
        effectiveDate = on;
        this.amount = amount;
        this.documentNo = documentNo;
        source = EntrySource.TRANSFER;
        recordedAt = Instant.EPOCH;
    }

    /**
     * What a transfer does to the appropriation of a line (전용).
     *
     * @param transferId the request that was executed
     * @param amount below zero where the line loses
     */
    public static LedgerEntry transferred(
            long transferId, BudgetLine line, Won amount, LocalDate on, String documentNo) {
        LedgerEntry entry = new LedgerEntry(line, LedgerStage.APPROPRIATION, amount, on, documentNo);
        entry.transferId = transferId;
        return entry;
    }

    /** The allotment (배정) that goes with a transfer from line to line. */
    public static LedgerEntry allottedWith(
            long transferId, BudgetLine line, Won amount, LocalDate on, String documentNo) {
        LedgerEntry entry = new LedgerEntry(line, LedgerStage.ALLOTMENT, amount, on, documentNo);
        entry.transferId = transferId;
        return entry;
    }

    /**
     * A reversal (정정) that takes back this entry, wholly or in part. How much is left after earlier reversals is for the
     * database to refuse, under lock.
     *
     * @param taken how much is taken back, more than zero and at most this entry's amount without its sign
     * @param on the accounting day of the reversal, not before this entry's own
     */
    public LedgerEntry takenBack(Won taken, LocalDate on, String documentNo, String reason) {
        if (source == EntrySource.TRANSFER) {
            throw new DomainRuleViolation("ledger.transferNotReversed");
        }
        if (kind == EntryKind.REVERSAL) {
            throw new DomainRuleViolation("ledger.reversalOfReversal");
        }
        if (taken.amount() <= 0 || taken.amount() > Math.abs(amount.amount())) {
            throw new DomainRuleViolation("ledger.reversalExceedsEntry", Math.abs(amount.amount()));
        }
        if (on.isBefore(effectiveDate)) {
            throw new DomainRuleViolation("ledger.reversalBeforeEntry", effectiveDate);
        }
        if (on.isAfter(FiscalYear.booksCompleteOn(fiscalYear))) {
            throw new DomainRuleViolation("ledger.booksComplete", FiscalYear.booksCompleteOn(fiscalYear));
        }
        return new LedgerEntry(this, taken, on, documentNo, reason);
    }

    /** Says who wrote the entry down and when; done once, after the line has been locked. */
    public void recorded(Instant at, long accountId) {
        recordedAt = at;
        recordedBy = accountId;
    }

    public long id() {
        return id;
    }

    public int fiscalYear() {
        return fiscalYear;
    }

    public long lineId() {
        return lineId;
    }

    public LedgerStage stage() {
        return stage;
    }

    public EntryKind kind() {
        return kind;
    }

    public LocalDate effectiveDate() {
        return effectiveDate;
    }

    public Won amount() {
        return amount;
    }

    public String documentNo() {
        return documentNo;
    }

    public @Nullable Long commitmentId() {
        return commitmentId;
    }

    public @Nullable Long correctsId() {
        return correctsId;
    }
}
