package kr.madang.domain.body.vote;

import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** All decisions; they are added, never changed. */
public interface BodyDecisions extends Repository<Decision, Long> {

    Optional<Decision> findById(long id);

    Decision saveAndFlush(Decision decision);

    /** The one that holds for the item: the one that no other corrects. */
    @Query("""
            select d from Decision d where d.entryId = :entryId
              and not exists (select 1 from Decision later where later.correctsId = d.id)
            """)
    Optional<Decision> standingOn(long entryId);
}
