package kr.madang.domain.office;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

/** All duties, past and present. */
public interface Duties extends JpaRepository<Duty, Long> {

    List<Duty> findByDepartmentId(long departmentId);
}
