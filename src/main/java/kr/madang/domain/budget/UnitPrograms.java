package kr.madang.domain.budget;

import org.springframework.data.jpa.repository.JpaRepository;

/** All unit programmes. */
public interface UnitPrograms extends JpaRepository<UnitProgram, Long> {}
