package kr.madang.domain.office;

import java.time.LocalDate;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

/** All headcounts, superseded ones included. */
public interface Headcounts extends JpaRepository<Headcount, Long> {

    /** The record of the department and the very day that no other supersedes. */
    @Query("select count from Headcount count where count.department = :department and count.asOf = :day"
            + " and not exists (select 1 from Headcount later where later.supersedes = count)")
    Optional<Headcount> standingOn(Department department, LocalDate day);
}
