package kr.madang.domain.office;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

/** All counts of staff apart, superseded ones included. */
public interface StaffApartCounts extends JpaRepository<StaffApart, Long> {

    /** The record of the department (or the whole office), kind and very day that no other supersedes. */
    @Query("select apart from StaffApart apart where apart.asOf = :day and apart.kind = :kind"
            + " and (apart.department = :department or :department is null and apart.department is null)"
            + " and not exists (select 1 from StaffApart later where later.supersedes = apart)")
    Optional<StaffApart> standingOn(@Nullable Department department, StaffApartKind kind, LocalDate day);
}
