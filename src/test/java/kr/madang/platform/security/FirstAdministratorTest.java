package kr.madang.platform.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.Set;
import kr.madang.domain.office.Departments;
import kr.madang.domain.office.Role;
import kr.madang.domain.office.StaffAccount;
import kr.madang.domain.office.StaffAccounts;
import kr.madang.testing.Accounts;
import kr.madang.testing.Given;
import kr.madang.testing.PostgresTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.transaction.annotation.Transactional;

@PostgresTest
@Transactional
class FirstAdministratorTest {

    private static final String PASSWORD = "Sonamu-2020-gil!";

    @Autowired
    private MockMvc browser;

    @Autowired
    private FirstAdministrator first;

    @Autowired
    private StaffAccounts accounts;

    @Autowired
    private Departments departments;

    @Autowired
    private PasswordEncoder encoder;

    @Autowired
    private MessageSource messages;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void leaveNoAdministrator() {
        jdbc.sql("update staff_account set active = false where active").update();
    }

    private ResultActions register(String token, String loginId, String password) throws Exception {
        return browser.perform(post("/setup")
                .with(csrf())
                .param("token", token)
                .param("loginId", loginId)
                .param("displayName", "첫관리자")
                .param("password", password)
                .param("repeated", password));
    }

    @Test
    void letsTheHolderOfTheTokenRegisterOnce() throws Exception {
        String token = first.drawToken();

        browser.perform(get("/setup").param("token", token)).andExpect(status().isOk());
        register(token, "t-first", "weak").andExpect(status().isUnprocessableContent());
        register(token, "t-first", PASSWORD).andExpect(redirectedUrl("/login"));

        assertThat(first.isMissing()).isFalse();
        browser.perform(get("/setup").param("token", token)).andExpect(status().isNotFound());
        register(token, "t-second", PASSWORD).andExpect(status().isNotFound());
    }

    @Test
    void hidesThePageFromEverybodyElse() throws Exception {
        first.drawToken();

        browser.perform(get("/setup")).andExpect(status().isNotFound());
        browser.perform(get("/setup").param("token", "guess")).andExpect(status().isNotFound());
    }

    @Test
    void keepsOnlyTheHashOfTheToken() {
        String token = first.drawToken();

        assertThat(jdbc.sql("select hash from setup_token").query(String.class).single())
                .isNotEqualTo(token)
                .hasSize(64);
    }

    @Test
    void forgetsTheTokenAfterADayAndOnceThereIsAnAdministrator() {
        String old = first.drawToken();
        jdbc.sql("update setup_token set created_at = created_at - interval '25 hours'")
                .update();
        assertThat(first.knows(old)).isFalse();

        String token = first.drawToken();
        assertThat(first.knows(token)).isTrue();
        first.openWithTemporaryPassword("t-other", "관리자", PASSWORD);
        accounts.flush();
        assertThat(first.knows(token)).isFalse();
    }

    @Test
    void saysThatALoginIdIsTaken() throws Exception {
        StaffAccount taken = new Accounts(accounts).open(Role.STAFF);

        register(first.drawToken(), taken.loginId(), PASSWORD).andExpect(status().isUnprocessableContent());
    }

    @Test
    void takesTheAdministratorOfTheEnvironmentWhoMustChangeThePassword() {
        first.openWithTemporaryPassword("t-env", "관리자", PASSWORD);

        StaffAccount account = accounts.findByLoginId("t-env").orElseThrow();
        assertThat(account.mustChangePassword()).isTrue();
        assertThat(account.roles()).containsExactly(Role.ADMIN);
    }

    @Test
    void takesAClosedAdministratorUpAgain() {
        StaffAccount account = new Accounts(accounts).open(Role.STAFF);
        account.close();

        first.openWithTemporaryPassword(account.loginId(), "관리자", PASSWORD);

        assertThat(account.isActive()).isTrue();
        assertThat(account.roles()).containsExactlyInAnyOrder(Role.STAFF, Role.ADMIN);
        assertThat(account.mustChangePassword()).isTrue();
    }

    @Test
    void refusesAWeakPasswordAndADemoAccountFromTheEnvironment() {
        StaffAccount demo = new Accounts(accounts).openForDemonstration(Role.ADMIN);

        assertThatThrownBy(() -> first.openWithTemporaryPassword("t-env", "관리자", "admin"))
                .hasMessage("password.tooShort");
        assertThatThrownBy(() -> first.openWithTemporaryPassword(demo.loginId(), "관리자", PASSWORD))
                .hasMessage("staffAccount.loginTaken");
        assertThatThrownBy(() -> first.openWithTemporaryPassword("관리자", "관리자", PASSWORD))
                .hasMessage("setup.loginUnusable");
    }

    @Test
    void countsDemoAdministratorsAsNone() {
        new DemoAccounts(accounts, departments, encoder, messages).createMissing();
        accounts.flush();

        assertThat(first.isMissing()).isTrue();
    }

    @Test
    void opensOneDemoAccountForEachRole() {
        new Given(jdbc).division("시험담당관");
        DemoAccounts demo = new DemoAccounts(accounts, departments, encoder, messages);

        demo.createMissing();
        demo.createMissing();

        for (Role role : Role.values()) {
            StaffAccount account = accounts.findByLoginId(role.name().toLowerCase(java.util.Locale.ROOT))
                    .orElseThrow();
            assertThat(account.isDemo()).isTrue();
            assertThat(account.roles()).isEqualTo(Set.of(role));
            assertThat(account.mustChangePassword()).isFalse();
            assertThat(encoder.matches(DemoAccounts.PASSWORD, account.passwordHash()))
                    .isTrue();
        }
    }
}
