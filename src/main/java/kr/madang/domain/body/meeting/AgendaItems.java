package kr.madang.domain.body.meeting;

import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** All agenda items; none is ever removed. */
public interface AgendaItems extends Repository<AgendaItem, Long> {

    Optional<AgendaItem> findById(long id);

    AgendaItem saveAndFlush(AgendaItem item);

    /** Keeps others from taking a number of the body until the transaction ends. */
    @Query(
            value = "select 1 from (select pg_advisory_xact_lock(42, cast(:bodyId as integer))) taken",
            nativeQuery = true)
    int holdNumbers(long bodyId);

    /** The next number of body and year; held with {@link #holdNumbers}. */
    @Query("select coalesce(max(i.ordinal), 0) + 1 from AgendaItem i where i.bodyId = :bodyId and i.year = :year")
    int nextOrdinal(long bodyId, int year);
}
