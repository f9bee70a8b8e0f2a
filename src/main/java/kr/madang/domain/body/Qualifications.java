package kr.madang.domain.body;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;

/** All qualifications, removed ones included. */
public interface Qualifications extends JpaRepository<Qualification, Long> {

    List<Qualification> findByMemberIdAndRemovedAtIsNull(long memberId);

    Optional<Qualification> findByIdAndMemberId(long id, long memberId);
}
