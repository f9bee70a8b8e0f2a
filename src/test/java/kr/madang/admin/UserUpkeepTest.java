package kr.madang.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import kr.madang.domain.office.Role;
import kr.madang.domain.office.StaffAccount;
import kr.madang.domain.office.StaffAccounts;
import kr.madang.domain.shared.DomainRuleViolation;
import kr.madang.testing.Accounts;
import kr.madang.testing.PostgresTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;

@PostgresTest
class UserUpkeepTest {

    @Autowired
    private UserUpkeep upkeep;

    @Autowired
    private StaffAccounts accounts;

    @Autowired
    private JdbcClient jdbc;

    private List<Long> suspended = List.of();
    private StaffAccount one;
    private StaffAccount other;

    @BeforeEach
    void leaveTwoAdministrators() {
        suspended = jdbc.sql("update staff_account set active = false where active returning id")
                .query(Long.class)
                .list();
        one = new Accounts(accounts).open(Role.ADMIN);
        other = new Accounts(accounts).open(Role.ADMIN);
    }

    @AfterEach
    void giveTheOthersBack() {
        jdbc.sql("update staff_account set active = false where id in (?, ?)")
                .params(one.id(), other.id())
                .update();
        suspended.forEach(id -> jdbc.sql("update staff_account set active = true where id = ?")
                .param(id)
                .update());
    }

    private UserForm asStaff(StaffAccount account) {
        return new UserForm(account.loginId(), account.displayName(), null, List.of(Role.STAFF), account.version());
    }

    private long administrators() {
        return accounts.countActiveAdministrators();
    }

    /** Runs both at the same moment and gives how many were refused as the last administrator. */
    private static long refusedOf(Runnable first, Runnable second) throws InterruptedException {
        ExecutorService pool = Executors.newFixedThreadPool(2);
        try {
            List<Callable<Boolean>> both = List.of(() -> isRefused(first), () -> isRefused(second));
            return pool.invokeAll(both).stream().filter(UserUpkeepTest::answer).count();
        } finally {
            pool.shutdown();
        }
    }

    private static boolean answer(Future<Boolean> future) {
        try {
            return future.get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean isRefused(Runnable duty) {
        try {
            duty.run();
            return false;
        } catch (DomainRuleViolation violation) {
            return violation.key().equals("staffAccount.lastAdministrator");
        }
    }

    @Test
    void keepsTheLastAdministrator() {
        upkeep.close(other.id());

        assertThatThrownBy(() -> upkeep.close(one.id())).hasMessage("staffAccount.lastAdministrator");
        assertThatThrownBy(() -> upkeep.change(one.id(), asStaff(one))).hasMessage("staffAccount.lastAdministrator");
        assertThat(administrators()).isOne();
    }

    @RepeatedTest(5)
    void letsTwoAdministratorsNotCloseEachOtherAtOnce() throws Exception {
        assertThat(refusedOf(() -> upkeep.close(one.id()), () -> upkeep.close(other.id())))
                .isOne();
        assertThat(administrators()).isOne();
    }

    @RepeatedTest(5)
    void letsTwoAdministratorsNotTakeTheRoleFromEachOtherAtOnce() throws Exception {
        assertThat(refusedOf(
                        () -> upkeep.change(one.id(), asStaff(one)), () -> upkeep.change(other.id(), asStaff(other))))
                .isOne();
        assertThat(administrators()).isOne();
    }

    @Test
    void countsNoDemoAdministratorInTheirPlace() {
        new Accounts(accounts).openForDemonstration(Role.ADMIN);
        upkeep.close(other.id());

        assertThatThrownBy(() -> upkeep.close(one.id())).hasMessage("staffAccount.lastAdministrator");
    }

    @Test
    void refusesAChangeToAnAccountThatChangedMeanwhile() {
        upkeep.change(other.id(), asStaff(other));

        assertThatThrownBy(() -> upkeep.change(other.id(), asStaff(other)))
                .isInstanceOf(OptimisticLockingFailureException.class);
    }

    @Test
    void refusesALoginIdThatIsTaken() {
        UserForm form = new UserForm(one.loginId(), "다른 사람", null, List.of(Role.STAFF), 0);

        assertThatThrownBy(() -> upkeep.open(form)).hasMessage("staffAccount.loginTaken");
    }

    @Test
    void asksForAChangeOfATemporaryPassword() {
        String password = upkeep.resetPassword(other.id());

        assertThat(password).hasSizeGreaterThanOrEqualTo(16);
        assertThat(accounts.findById(other.id()).orElseThrow().mustChangePassword())
                .isTrue();
    }
}
