package kr.madang.domain.body;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

/** All categories of seats. */
public interface SeatCategories extends JpaRepository<SeatCategory, Long> {

    List<SeatCategory> findByBodyIdOrderByPosition(long bodyId);
}
