package kr.madang.domain.commission.pay;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import kr.madang.domain.body.BodyKind;
import kr.madang.domain.shared.DomainRuleViolation;
import kr.madang.domain.shared.Period;
import kr.madang.domain.shared.Signature;
import org.jspecify.annotations.Nullable;

/**
 * What attending a body, or any body of a kind, is worth on the days in which the rule holds (수당 규정). It is ended and
 * followed by another, never rewritten.
 */
@Entity
public class PayRule {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    private @Nullable Long bodyId;

    @Enumerated(EnumType.STRING)
    private @Nullable BodyKind bodyKind;

    @Embedded
    private Period validity;

    @Embedded
    private PayTerms terms;

    private @Nullable Long recordedBy;

    private Instant recordedAt;

    protected PayRule() {}

    private PayRule(
            @Nullable Long bodyId, @Nullable BodyKind bodyKind, LocalDate validFrom, PayTerms terms, Signature by) {
        this.bodyId = bodyId;
        this.bodyKind = bodyKind;
        this.validity = Period.since(validFrom);
        this.terms = terms;
        this.recordedBy = by.accountId();
        this.recordedAt = by.at();
    }

    /** A rule for one body, which goes before that of its kind. */
    public static PayRule ofBody(long bodyId, LocalDate validFrom, PayTerms terms, Signature by) {
        return new PayRule(bodyId, null, validFrom, terms, by);
    }

    /** A rule for every body of the kind that has none of its own. */
    public static PayRule ofKind(BodyKind kind, LocalDate validFrom, PayTerms terms, Signature by) {
        return new PayRule(null, kind, validFrom, terms, by);
    }

    /**
     * Ends it on the day before another begins.
     *
     * @throws DomainRuleViolation when the other does not begin later
     */
    public void followedFrom(LocalDate day) {
        if (!day.isAfter(validity.from())) {
            throw new DomainRuleViolation("pay.ruleFollowedTooEarly", validity.from());
        }
        validity = validity.endingOn(day.minusDays(1));
    }

    public long id() {
        return id;
    }

    public @Nullable Long bodyId() {
        return bodyId;
    }

    public @Nullable BodyKind bodyKind() {
        return bodyKind;
    }

    public Period validity() {
        return validity;
    }

    public PayTerms terms() {
        return terms;
    }
}
