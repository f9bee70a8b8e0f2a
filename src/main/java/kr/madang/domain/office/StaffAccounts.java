package kr.madang.domain.office;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

/** All accounts, closed ones included. */
public interface StaffAccounts extends JpaRepository<StaffAccount, Long> {

    Optional<StaffAccount> findByLoginId(String loginId);

    /** The account, kept from others until the transaction ends, so that no failed sign-in goes uncounted. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select account from StaffAccount account where account.loginId = :loginId")
    Optional<StaffAccount> findLockedByLoginId(String loginId);

    @Query("select count(account) from StaffAccount account join account.roles role"
            + " where role = kr.madang.domain.office.Role.ADMIN and account.active = true and account.demo = false")
    long countActiveAdministrators();
}
