package kr.madang.domain.office;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

/** All teams, past and present. */
public interface Teams extends JpaRepository<Team, Long> {

    List<Team> findByDepartmentId(long departmentId);

    /** Whether another team of the department without a last day has the name. */
    @Query("select count(team) > 0 from Team team where team.department.id = :departmentId and team.name = :name"
            + " and team.existence.until is null and team.id <> :except")
    boolean existsOpen(long departmentId, String name, long except);
}
