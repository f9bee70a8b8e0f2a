package kr.madang.domain.budget;

import org.springframework.data.jpa.repository.JpaRepository;

/** The fiscal years that are open in Madang. */
public interface FiscalYears extends JpaRepository<FiscalYear, Integer> {}
