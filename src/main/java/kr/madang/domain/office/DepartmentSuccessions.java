package kr.madang.domain.office;

import org.springframework.data.jpa.repository.JpaRepository;

/** All handovers between departments. */
public interface DepartmentSuccessions extends JpaRepository<DepartmentSuccession, Long> {

    boolean existsByPredecessorAndSuccessor(Department predecessor, Department successor);
}
