package kr.madang.domain.budget;

import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** All closings of months; they are added and reopened, never removed. */
public interface MonthClosings extends Repository<MonthClosing, Long> {

    Optional<MonthClosing> findById(long id);

    MonthClosing saveAndFlush(MonthClosing closing);

    /** The last month of the year that is closed, 0 while none is. */
    @Query("select coalesce(max(c.month), 0) from MonthClosing c where c.fiscalYear = :year and c.reopenedAt is null")
    int lastClosedOf(int year);
}
