package kr.madang.domain.body;

import java.time.LocalDate;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

/** All rules of sitting, ended ones included. */
public interface SittingRules extends JpaRepository<SittingRule, Long> {

    /** The rule that holds for the body on the day; a subcommittee has its own or none. */
    @Query("""
            select rule from SittingRule rule
            where rule.bodyId = :bodyId and rule.validity.from <= :day
              and (rule.validity.until is null or rule.validity.until >= :day)
            """)
    Optional<SittingRule> inForceOn(long bodyId, LocalDate day);
}
