package kr.madang.domain.body.meeting;

import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** All meetings; none is ever removed. */
public interface Meetings extends Repository<Meeting, Long> {

    Optional<Meeting> findById(long id);

    /** The meeting, held until the transaction ends, so that its agenda and its votes change one at a time. */
    @Query(value = "select * from meeting where id = :id for update", nativeQuery = true)
    Optional<Meeting> hold(long id);

    Meeting saveAndFlush(Meeting meeting);

    /** Keeps others from taking a number of the body until the transaction ends. */
    @Query(
            value = "select 1 from (select pg_advisory_xact_lock(41, cast(:bodyId as integer))) taken",
            nativeQuery = true)
    int holdNumbers(long bodyId);

    /** The next number of body and year; held with {@link #holdNumbers}. */
    @Query("select coalesce(max(m.number), 0) + 1 from Meeting m where m.bodyId = :bodyId and m.year = :year")
    int nextNumber(long bodyId, int year);
}
