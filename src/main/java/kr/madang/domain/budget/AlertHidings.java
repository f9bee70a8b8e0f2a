package kr.madang.domain.budget;

import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Who hid warnings and showed them again; the records are added and read, never changed. */
public interface AlertHidings extends Repository<AlertHiding, Long> {

    AlertHiding save(AlertHiding hiding);

    Optional<AlertHiding> findById(long id);

    /** What was done last about the warning. */
    default Optional<AlertHiding> last(AlertHiding.Subject subject) {
        return last(subject.kind(), subject.lineId(), subject.entryId() == null ? 0 : subject.entryId());
    }

    /** The same; an entry of 0 stands for none. */
    @Query("select hiding from AlertHiding hiding where hiding.kind = :kind and hiding.lineId = :lineId"
            + " and coalesce(hiding.entryId, 0) = :entryId order by hiding.id desc limit 1")
    Optional<AlertHiding> last(AlertKind kind, long lineId, long entryId);
}
