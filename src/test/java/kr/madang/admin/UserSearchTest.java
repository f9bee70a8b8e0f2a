package kr.madang.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import kr.madang.domain.office.Role;
import kr.madang.domain.office.StaffAccount;
import kr.madang.domain.office.StaffAccounts;
import kr.madang.testing.PostgresTest;
import kr.madang.testing.SignedIn;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

@PostgresTest
class UserSearchTest {

    private static final AtomicInteger NUMBERS = new AtomicInteger();

    @Autowired
    private MockMvc browser;

    @Autowired
    private StaffAccounts accounts;

    private String prefix = "";

    @BeforeEach
    void prepare() {
        prefix = "search" + NUMBERS.incrementAndGet() + "-";
    }

    private StaffAccount given(String name, Role role) {
        return accounts.saveAndFlush(new StaffAccount(prefix + name, "{noop}x", "찾을 사람", null, Set.of(role)));
    }

    private ResultActions list(String query) throws Exception {
        return browser.perform(get("/admin/users?q=" + prefix + "&" + query).with(SignedIn.as(Role.ADMIN)));
    }

    @Test
    void showsOpenAccountsOrClosedOnesOrBoth() throws Exception {
        given("open", Role.STAFF);
        StaffAccount closed = given("closed", Role.STAFF);
        closed.close();
        accounts.saveAndFlush(closed);

        list("state=OPEN")
                .andExpect(content()
                        .string(allOf(containsString(prefix + "open<"), not(containsString(prefix + "closed<")))));
        list("state=CLOSED")
                .andExpect(content()
                        .string(allOf(containsString(prefix + "closed<"), not(containsString(prefix + "open<")))));
        list("state=&role=")
                .andExpect(
                        content().string(allOf(containsString(prefix + "closed<"), containsString(prefix + "open<"))));
    }

    @Test
    void narrowsToARole() throws Exception {
        given("one", Role.STAFF);
        given("two", Role.AUDITOR);

        list("role=AUDITOR")
                .andExpect(
                        content().string(allOf(containsString(prefix + "two<"), not(containsString(prefix + "one<")))));
    }

    @Test
    void takesWhatIsTypedLetterByLetter() throws Exception {
        assertThat(SearchText.containing(" 50%_\\ ")).isEqualTo("%50\\%\\_\\\\%");
        assertThat(SearchText.containing("  ")).isNull();
        browser.perform(get("/admin/users?q=\\").with(SignedIn.as(Role.ADMIN))).andExpect(status().isOk());
    }

    @Test
    void isABadRequestForAStateThatDoesNotExist() throws Exception {
        list("state=LOST").andExpect(status().isBadRequest());
    }

    @Test
    void offersToCloseAnOpenAccountAndToReopenAClosedOne() throws Exception {
        StaffAccount account = given("person", Role.STAFF);

        edit(account).andExpect(content().string(allOf(containsString("/closing"), not(containsString("/reopening")))));
        browser.perform(post("/admin/users/" + account.id() + "/closing")
                        .with(SignedIn.as(Role.ADMIN))
                        .with(csrf()))
                .andExpect(status().isSeeOther());
        edit(account).andExpect(content().string(allOf(containsString("/reopening"), not(containsString("/closing")))));
    }

    private ResultActions edit(StaffAccount account) throws Exception {
        return browser.perform(get("/admin/users/" + account.id()).with(SignedIn.as(Role.ADMIN)));
    }

    @Test
    void tellsTheSecondOfTwoWhoEditTheSameAccount() throws Exception {
        StaffAccount account = given("edited", Role.STAFF);

        save(account, account.version(), "먼저").andExpect(status().isSeeOther());
        save(account, account.version(), "나중").andExpect(status().isConflict());

        assertThat(accounts.findById(account.id()).orElseThrow().displayName()).isEqualTo("먼저");
    }

    private ResultActions save(StaffAccount account, int version, String name) throws Exception {
        return browser.perform(post("/admin/users/" + account.id())
                .param("loginId", account.loginId())
                .param("displayName", name)
                .param("roles", "STAFF")
                .param("version", String.valueOf(version))
                .with(SignedIn.as(Role.ADMIN))
                .with(csrf()));
    }
}
