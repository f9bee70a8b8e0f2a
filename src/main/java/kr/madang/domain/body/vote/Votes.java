package kr.madang.domain.body.vote;

import java.util.Optional;
import kr.madang.domain.shared.DomainRuleViolation;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** All votes; none is ever removed. */
public interface Votes extends Repository<Vote, Long> {

    Optional<Vote> findById(long id);

    /** The vote, held until the transaction ends: nobody votes while it is counted. */
    @Query(value = "select * from vote where id = :id for update", nativeQuery = true)
    Optional<Vote> hold(long id);

    boolean existsByEntryIdAndState(long entryId, VoteState state);

    /** @throws DomainRuleViolation while a vote on the item is under way */
    default void mustBeOver(long entryId) {
        if (existsByEntryIdAndState(entryId, VoteState.OPEN)) {
            throw new DomainRuleViolation("decision.voteUnderWay");
        }
    }

    Vote saveAndFlush(Vote vote);

    @Query("select coalesce(max(v.ordinal), 0) + 1 from Vote v where v.entryId = :entryId")
    int nextOrdinal(long entryId);
}
