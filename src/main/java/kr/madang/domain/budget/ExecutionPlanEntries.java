package kr.madang.domain.budget;

import java.util.List;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Monthly plans as single entries; they are added and read, never changed. */
public interface ExecutionPlanEntries extends Repository<ExecutionPlanEntry, Long> {

    <E extends ExecutionPlanEntry> List<E> saveAll(Iterable<E> entries);

    /** All that was ever planned for the line, earliest record first. */
    @Query(
            "select entry from ExecutionPlanEntry entry where entry.lineId = :lineId order by entry.recordedAt, entry.id")
    List<ExecutionPlanEntry> history(long lineId);
}
