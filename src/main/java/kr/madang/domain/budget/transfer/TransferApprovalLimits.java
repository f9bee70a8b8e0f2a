package kr.madang.domain.budget.transfer;

import java.time.LocalDate;
import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** All approval limits; a new one is added, none is changed. */
public interface TransferApprovalLimits extends Repository<TransferApprovalLimit, Long> {

    TransferApprovalLimit saveAndFlush(TransferApprovalLimit limit);

    /** The limit in force on the day. */
    @Query("select l from TransferApprovalLimit l where l.validFrom ="
            + " (select max(m.validFrom) from TransferApprovalLimit m where m.validFrom <= :day)")
    Optional<TransferApprovalLimit> inForceOn(LocalDate day);

    boolean existsByValidFrom(LocalDate day);
}
