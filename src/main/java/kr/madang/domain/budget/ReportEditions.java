package kr.madang.domain.budget;

import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** All issued editions; they are added and read, never changed. */
public interface ReportEditions extends Repository<ReportEdition, Long> {

    ReportEdition save(ReportEdition edition);

    Optional<ReportEdition> findById(long id);

    /** The number the next edition of the year gets; 1 for the first. Two issues at once are kept apart by the ledger lock. */
    @Query("select coalesce(max(edition.ordinal), 0) + 1 from ReportEdition edition where edition.fiscalYear = :year")
    int nextOrdinal(int year);
}
