package kr.madang.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongConsumer;
import kr.madang.domain.office.Role;
import kr.madang.domain.office.StaffAccount;
import kr.madang.domain.office.StaffAccounts;
import kr.madang.domain.shared.DomainRuleViolation;
import kr.madang.testing.PostgresTest;
import kr.madang.testing.SignedIn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@PostgresTest
class LastAdministratorTest {

    private static final AtomicInteger NUMBERS = new AtomicInteger();

    @Autowired
    private MockMvc browser;

    @Autowired
    private UserUpkeep upkeep;

    @Autowired
    private StaffAccounts accounts;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private PlatformTransactionManager transactions;

    private List<Long> setAside = List.of();

    @BeforeEach
    void setOtherAdministratorsAside() {
        setAside = jdbc.sql("update staff_account set active = false where active and id in"
                        + " (select staff_account_id from staff_role where role = 'ADMIN') returning id")
                .query(Long.class)
                .list();
    }

    @AfterEach
    void bringThemBack() {
        jdbc.sql("update staff_account set active = false where login_id like 'last-admin-%'")
                .update();
        setAside.forEach(id -> jdbc.sql("update staff_account set active = true where id = ?")
                .param(id)
                .update());
    }

    private long administrator() {
        return accounts.saveAndFlush(new StaffAccount(
                        "last-admin-" + NUMBERS.incrementAndGet(), "{noop}x", "관리자", null, Set.of(Role.ADMIN)))
                .id();
    }

    private void demote(long id) {
        UserForm form = upkeep.form(id);
        upkeep.change(id, new UserForm(form.loginId(), form.displayName(), null, List.of(Role.STAFF), form.version()));
    }

    @Test
    void cannotBeClosed() {
        long only = administrator();

        assertThatThrownBy(() -> upkeep.close(only))
                .isInstanceOf(DomainRuleViolation.class)
                .hasMessage("staffAccount.lastAdministrator");
        assertThat(accounts.findById(only).orElseThrow().isActive()).isTrue();
    }

    @Test
    void cannotLoseTheRole() {
        long only = administrator();

        assertThatThrownBy(() -> demote(only))
                .isInstanceOf(DomainRuleViolation.class)
                .hasMessage("staffAccount.lastAdministrator");
        assertThat(accounts.findById(only).orElseThrow().roles()).containsExactly(Role.ADMIN);
    }

    @Test
    void isToldSoOnAPageOfItsOwn() throws Exception {
        long only = administrator();

        browser.perform(post("/admin/users/" + only + "/closing")
                        .with(SignedIn.as(Role.ADMIN))
                        .with(csrf()))
                .andExpect(status().isConflict());
    }

    @Test
    void isNotWhoeverHasAnotherBeside() {
        long leaving = administrator();
        administrator();

        upkeep.close(leaving);

        assertThat(accounts.findById(leaving).orElseThrow().isActive()).isFalse();
    }

    @Test
    void remainsWhenTwoCloseOneAnotherAtTheSameMoment() {
        oneOfTwoRemains(upkeep::close);
    }

    @Test
    void remainsWhenTwoTakeTheRoleFromOneAnotherAtTheSameMoment() {
        oneOfTwoRemains(this::demote);
    }

    /** The second one starts while the first has done all but commit. */
    private void oneOfTwoRemains(LongConsumer removal) {
        long first = administrator();
        long second = administrator();
        CompletableFuture<Void> other = new TransactionTemplate(transactions)
                .<CompletableFuture<Void>>execute(status -> {
                    removal.accept(first);
                    accounts.flush();
                    CompletableFuture<Void> started = CompletableFuture.runAsync(() -> removal.accept(second));
                    waitUntilSomebodyWaits();
                    return started;
                });

        assertThatThrownBy(() -> other.orTimeout(20, TimeUnit.SECONDS).join())
                .isInstanceOf(CompletionException.class)
                .hasCauseInstanceOf(DomainRuleViolation.class);
        assertThat(accounts.countActiveAdministrators()).isOne();
    }

    private void waitUntilSomebodyWaits() {
        for (int tries = 0; tries < 200; tries++) {
            int waiting = jdbc.sql("select count(*) from pg_locks where not granted")
                    .query(Integer.class)
                    .single();
            if (waiting > 0) {
                return;
            }
            pause();
        }
        throw new IllegalStateException("nobody waits");
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(50);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
