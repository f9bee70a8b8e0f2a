package kr.madang.domain.office;

import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;

/** All departments, past and present. */
public interface Departments extends JpaRepository<Department, Long> {

    Optional<Department> findByCode(String code);
}
