package kr.madang.domain.office;

import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

/** All accounts, closed ones included. */
public interface StaffAccounts extends JpaRepository<StaffAccount, Long> {

    Optional<StaffAccount> findByLoginId(String loginId);

    @Query("select count(account) from StaffAccount account join account.roles role"
            + " where role = kr.madang.domain.office.Role.ADMIN and account.active = true and account.demo = false")
    long countActiveAdministrators();
}
