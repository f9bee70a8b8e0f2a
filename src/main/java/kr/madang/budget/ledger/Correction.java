package kr.madang.budget.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import kr.madang.domain.budget.LedgerEntries;
import kr.madang.domain.budget.LedgerEntry;
import kr.madang.domain.shared.Won;
import kr.madang.platform.audit.AuditLog;
import kr.madang.platform.security.CurrentStaff;
import kr.madang.platform.web.NotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes ledger entries back (정정): the entry stays, a reversal that names it is added. */
@Service
public class Correction {

    private final LedgerEntries entries;
    private final PostingLock lock;
    private final CurrentStaff current;
    private final AuditLog audit;

    Correction(LedgerEntries entries, PostingLock lock, CurrentStaff current, AuditLog audit) {
        this.entries = entries;
        this.lock = lock;
        this.current = current;
        this.audit = audit;
    }

    /**
     * Takes an entry back, wholly or in part.
     *
     * @return the id of the reversal
     * @throws kr.madang.domain.shared.DomainRuleViolation when more is taken back than is left of the entry, or when
     *     what depends on it would stand without cover
     */
    @Transactional
    public long takeBack(long entryId, Won amount, LocalDate on, String reason) {
        LedgerEntry entry = entries.findById(entryId).orElseThrow(NotFound::new);
        Instant moment = lock.forPosting(List.of(entry.lineId()));
        String documentNo = documentNo(entry);
        LedgerEntry reversal = entry.takenBack(amount, on, documentNo, reason);
        reversal.recorded(moment, current.get().accountId());
        LedgerEntry saved = LedgerRules.translated(() -> entries.saveAndFlush(reversal));
        audit.record("LEDGER_CORRECTED", entry.documentNo(), documentNo);
        return saved.id();
    }

    /** The entry's own number with the count of its reversals behind it: unique, since the line is locked. */
    private String documentNo(LedgerEntry entry) {
        return entry.documentNo() + "#" + (entries.countByCorrectsId(entry.id()) + 1);
    }
}
