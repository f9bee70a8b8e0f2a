package kr.madang.domain.body;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

/** All seats, those beyond the present composition included. */
public interface Seats extends JpaRepository<Seat, Long> {

    @Query(
            "select seat from Seat seat where seat.category.bodyId = :bodyId order by seat.category.position, seat.number")
    List<Seat> ofBody(long bodyId);
}
