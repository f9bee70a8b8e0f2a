package kr.madang.domain.budget;

import org.springframework.data.jpa.repository.JpaRepository;

/** All policy programmes. */
public interface PolicyPrograms extends JpaRepository<PolicyProgram, Long> {}
