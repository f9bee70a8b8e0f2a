package kr.madang.domain.commission.pay;

import java.time.LocalDate;
import java.util.Optional;
import kr.madang.domain.body.BodyKind;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** All rules about attendance pay, ended ones included. */
public interface PayRules extends Repository<PayRule, Long> {

    PayRule saveAndFlush(PayRule rule);

    /** The body's own rule that nothing follows yet. */
    @Query("select rule from PayRule rule where rule.bodyId = :bodyId and rule.validity.until is null")
    Optional<PayRule> latestOfBody(long bodyId);

    /** The kind's rule that nothing follows yet. */
    @Query("select rule from PayRule rule where rule.bodyKind = :kind and rule.validity.until is null")
    Optional<PayRule> latestOfKind(BodyKind kind);

    /** The rule for the body on the day: its own, or that of its kind. */
    @Query("""
            select rule from PayRule rule, Body body
            where body.id = :bodyId and (rule.bodyId = body.id or rule.bodyKind = body.kind)
              and rule.validity.from <= :day and (rule.validity.until is null or rule.validity.until >= :day)
            order by rule.bodyId nulls last limit 1
            """)
    Optional<PayRule> inForceOn(long bodyId, LocalDate day);

    @Query("select count(rule) from PayRule rule where rule.bodyKind = :kind")
    long countOfKind(BodyKind kind);
}
