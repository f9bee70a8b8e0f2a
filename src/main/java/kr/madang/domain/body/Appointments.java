package kr.madang.domain.body;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

/** All appointments; none is ever removed. */
public interface Appointments extends JpaRepository<Appointment, Long> {

    /** All of the body, those that are over included, with their seats. */
    @Query("""
            select appointment from Appointment appointment left join fetch appointment.seat
            where appointment.bodyId = :bodyId order by appointment.tenure.firstDay, appointment.id
            """)
    List<Appointment> ofBody(long bodyId);

    /** Those to subcommittees that rest on the appointment. */
    List<Appointment> findByThroughIdOrderById(long throughId);

    /** Keeps others from appointing to the body until the transaction ends, as the database itself does. */
    @Query(
            value = "select 1 from (select pg_advisory_xact_lock(hashtext('body'), cast(:bodyId as integer))) taken",
            nativeQuery = true)
    int holdBody(long bodyId);
}
