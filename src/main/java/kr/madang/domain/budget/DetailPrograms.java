package kr.madang.domain.budget;

import org.springframework.data.jpa.repository.JpaRepository;

/** All detail programmes. */
public interface DetailPrograms extends JpaRepository<DetailProgram, Long> {}
