package kr.madang.domain.body;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;

/** All bodies, dissolved ones included. */
public interface Bodies extends JpaRepository<Body, Long> {

    Optional<Body> findByCode(String code);

    List<Body> findByParentIdOrderById(long parentId);
}
