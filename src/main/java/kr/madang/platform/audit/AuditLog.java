package kr.madang.platform.audit;

import java.time.Instant;
import java.util.Optional;
import kr.madang.platform.security.CurrentStaff;
import kr.madang.platform.security.SignedInStaff;
import kr.madang.platform.time.BusinessClock;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * Who did what, when and from where (접속기록, 감사 기록).
 *
 * <p>An entry stands or falls with the transaction that did the thing: it is written just before the commit, because
 * writers queue for the end of the chain and the queue must stay short.
 */
@Component
public class AuditLog {

    private final AuditChain chain;
    private final CurrentStaff currentStaff;
    private final BusinessClock clock;
    private final TransactionTemplate separately;

    AuditLog(
            AuditChain chain, CurrentStaff currentStaff, BusinessClock clock, PlatformTransactionManager transactions) {
        this.chain = chain;
        this.currentStaff = currentStaff;
        this.clock = clock;
        this.separately = new TransactionTemplate(transactions);
        this.separately.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /**
     * Records what the person signed in does, in the current transaction; without one, or in one that only reads, in a
     * transaction of its own.
     *
     * @param action a word such as {@code USER_CHANGED}; its label is {@code audit.action.USER_CHANGED}
     * @param subject what it was done to, e.g. a login id or a document number
     * @param detail what was different before and after, or what was asked for
     */
    public void record(String action, String subject, @Nullable String detail) {
        write(entry(currentStaff.find(), action, subject, detail));
    }

    /** Records what somebody does who is not, or no longer, the person signed in: signing in and out. */
    public void recordAs(SignedInStaff who, String action, String subject, @Nullable String detail) {
        write(entry(Optional.of(who), action, subject, detail));
    }

    /** Records even if the current transaction is rolled back: refusals, failures. */
    public void recordSeparately(String action, String subject, @Nullable String detail) {
        AuditEntry entry = entry(currentStaff.find(), action, subject, detail);
        separately.executeWithoutResult(transaction -> chain.append(entry));
    }

    private void write(AuditEntry entry) {
        if (TransactionSynchronizationManager.isActualTransactionActive()
                && !TransactionSynchronizationManager.isCurrentTransactionReadOnly()) {
            TransactionSynchronizationManager.registerSynchronization(new AtCommit(chain, entry));
        } else {
            separately.executeWithoutResult(transaction -> chain.append(entry));
        }
    }

    private AuditEntry entry(Optional<SignedInStaff> who, String action, String subject, @Nullable String detail) {
        Instant at = clock.now();
        return new AuditEntry(
                at,
                who.map(SignedInStaff::loginId).orElse(null),
                who.map(SignedInStaff::accountId).orElse(null),
                address(),
                action,
                AuditEntry.fitted(subject, AuditEntry.LONGEST_SUBJECT),
                detail == null ? null : AuditEntry.fitted(detail, AuditEntry.LONGEST_DETAIL));
    }

    private static @Nullable String address() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes
                ? attributes.getRequest().getRemoteAddr()
                : null;
    }

    /** Comes last of all, so that nothing else waits while the end of the chain is held. */
    private record AtCommit(AuditChain chain, AuditEntry entry) implements TransactionSynchronization {

        @Override
        public int getOrder() {
            return Ordered.LOWEST_PRECEDENCE;
        }

        @Override
        public void beforeCommit(boolean readOnly) {
            chain.append(entry);
        }
    }
}
