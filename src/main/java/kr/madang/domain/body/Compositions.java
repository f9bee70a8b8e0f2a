package kr.madang.domain.body;

import java.time.LocalDate;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

/** All compositions, ended ones included. */
public interface Compositions extends JpaRepository<Composition, Long> {

    /** The composition that holds for the body on the day. */
    @Query("""
            select composition from Composition composition
            where composition.bodyId = :bodyId and composition.validity.from <= :day
              and (composition.validity.until is null or composition.validity.until >= :day)
            """)
    Optional<Composition> inForceOn(long bodyId, LocalDate day);

    /** The one that nothing follows yet. */
    @Query("""
            select composition from Composition composition
            where composition.bodyId = :bodyId and composition.validity.until is null
            """)
    Optional<Composition> latest(long bodyId);
}
