package kr.madang.budget.edition;

import java.time.Instant;
import kr.madang.budget.execution.ExecutionQuestion;
import kr.madang.budget.ledger.PostingLock;
import kr.madang.domain.budget.ReportEdition;
import kr.madang.domain.budget.ReportEditions;
import kr.madang.domain.shared.DomainRuleViolation;
import kr.madang.platform.audit.AuditLog;
import kr.madang.platform.security.CurrentStaff;
import kr.madang.platform.security.SignedInStaff;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Issues editions of the execution report (발행): number, figures and files are frozen in one transaction. */
@Service
public class Issuing {

    private final ReportEditions editions;
    private final PostingLock lock;
    private final EditionPrinting printing;
    private final CurrentStaff current;
    private final AuditLog audit;

    Issuing(ReportEditions editions, PostingLock lock, EditionPrinting printing, CurrentStaff current, AuditLog audit) {
        this.editions = editions;
        this.lock = lock;
        this.printing = printing;
        this.current = current;
        this.audit = audit;
    }

    /**
     * Issues the report that is asked for, for all departments and in budget order, as known at the moment asked for or
     * else at the moment of issue.
     *
     * @return the id of the edition
     * @throws DomainRuleViolation when the moment of record lies in the future
     */
    @Transactional
    public long issue(ExecutionQuestion question) {
        Instant moment = lock.whenNobodyPosts();
        Instant knownAt = question.knownAt() == null ? moment : question.knownAt();
        if (knownAt.isAfter(moment)) {
            throw new DomainRuleViolation("edition.knownInTheFuture");
        }
        SignedInStaff issuer = current.get();
        ReportEdition edition = new ReportEdition(
                question.year(),
                editions.nextOrdinal(question.year()),
                question.asOf(),
                knownAt,
                question.unit(),
                new ReportEdition.Issuer(issuer.accountId(), issuer.displayName()),
                moment);
        printing.freeze(edition, question);
        ReportEdition saved = editions.save(edition);
        audit.record("EDITION_ISSUED", saved.number(), null);
        return saved.id();
    }
}
