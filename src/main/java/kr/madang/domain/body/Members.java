package kr.madang.domain.body;

import org.springframework.data.jpa.repository.JpaRepository;

/** All persons who sit, sat or may sit on bodies. */
public interface Members extends JpaRepository<Member, Long> {

    boolean existsByStaffAccountIdAndIdNot(Long staffAccountId, long id);
}
