package kr.madang.domain.body;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

/** All rules about qualifications, ended ones included. */
public interface QualificationRules extends JpaRepository<QualificationRule, Long> {

    List<QualificationRule> findByBodyId(long bodyId);
}
