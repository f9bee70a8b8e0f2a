package kr.madang.platform.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.http.Cookie;
import java.util.Objects;
import kr.madang.domain.office.Role;
import kr.madang.domain.office.StaffAccount;
import kr.madang.domain.office.StaffAccounts;
import kr.madang.testing.Accounts;
import kr.madang.testing.PostgresTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

@PostgresTest
class AccountPageTest {

    private static final String CHOSEN = "Sonamu-2020-gil!";

    @Autowired
    private MockMvc browser;

    @Autowired
    private StaffAccounts accounts;

    private Accounts given;

    @BeforeEach
    void prepare() {
        given = new Accounts(accounts);
    }

    private Cookie signIn(StaffAccount account, String password) throws Exception {
        return Objects.requireNonNull(browser.perform(post("/login")
                        .param("username", account.loginId())
                        .param("password", password)
                        .with(csrf()))
                .andExpect(redirectedUrl("/"))
                .andReturn()
                .getResponse()
                .getCookie("SESSION"));
    }

    private ResultActions change(Cookie session, String present, String chosen, String repeated) throws Exception {
        return browser.perform(post("/account/password")
                .cookie(session)
                .with(csrf())
                .param("present", present)
                .param("chosen", chosen)
                .param("repeated", repeated));
    }

    @Test
    void leadsFromEveryPageToTheChangeOfAFirstPasswordUntilItIsDone() throws Exception {
        Cookie session = signIn(given.openWithFirstPassword(Role.STAFF), Accounts.PASSWORD);

        browser.perform(get("/").cookie(session)).andExpect(redirectedUrl("/account/password"));
        browser.perform(get("/budget/execution").cookie(session)).andExpect(redirectedUrl("/account/password"));
        change(session, Accounts.PASSWORD, CHOSEN, CHOSEN).andExpect(status().isSeeOther());
        browser.perform(get("/account").cookie(session)).andExpect(status().isOk());
    }

    @Test
    void changesThePasswordAndEndsTheOtherSessions() throws Exception {
        StaffAccount account = given.open(Role.STAFF);
        Cookie elsewhere = signIn(account, Accounts.PASSWORD);
        Cookie here = signIn(account, Accounts.PASSWORD);

        change(here, Accounts.PASSWORD, CHOSEN, CHOSEN).andExpect(redirectedUrl("/account?notice=passwordChanged"));

        browser.perform(get("/account").cookie(elsewhere)).andExpect(redirectedUrl("/login"));
        browser.perform(get("/account").cookie(here)).andExpect(status().isOk());
        assertThat(signIn(account, CHOSEN).getValue()).isNotEmpty();
    }

    @Test
    void refusesAWrongPresentAnUnrepeatedTheSameAndAWeakPassword() throws Exception {
        Cookie session = signIn(given.open(Role.STAFF), Accounts.PASSWORD);

        change(session, "wrong", CHOSEN, CHOSEN)
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("지금 비밀번호가 맞지 않습니다")));
        change(session, Accounts.PASSWORD, CHOSEN, "other").andExpect(content().string(containsString("서로 다릅니다")));
        change(session, Accounts.PASSWORD, Accounts.PASSWORD, Accounts.PASSWORD)
                .andExpect(content().string(containsString("지금과 같은 비밀번호")));
        change(session, Accounts.PASSWORD, "short", "short").andExpect(content().string(containsString("비밀번호가 짧습니다")));
        change(session, "", "", "").andExpect(status().isUnprocessableContent());
    }

    @Test
    void showsNoTypedPasswordAgain() throws Exception {
        Cookie session = signIn(given.open(Role.STAFF), Accounts.PASSWORD);

        String page = change(session, "wrong-but-secret", CHOSEN, CHOSEN)
                .andReturn()
                .getResponse()
                .getContentAsString();

        assertThat(page).doesNotContain("wrong-but-secret").doesNotContain(CHOSEN);
    }

    @Test
    void endsTheOtherSessionsOnly() throws Exception {
        StaffAccount account = given.open(Role.STAFF);
        Cookie elsewhere = signIn(account, Accounts.PASSWORD);
        Cookie here = signIn(account, Accounts.PASSWORD);

        browser.perform(get("/account").cookie(here)).andExpect(content().string(containsString("다른 접속 모두 끊기")));
        browser.perform(post("/account/sessions/end").cookie(here).with(csrf())).andExpect(status().isSeeOther());

        browser.perform(get("/account").cookie(elsewhere)).andExpect(redirectedUrl("/login"));
        browser.perform(get("/account").cookie(here)).andExpect(status().isOk());
    }
}
