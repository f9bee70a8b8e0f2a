package kr.madang.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
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
import kr.madang.testing.SignedIn;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@PostgresTest
class UserPagesTest {

    @Autowired
    private MockMvc browser;

    @Autowired
    private StaffAccounts accounts;

    @Autowired
    private JdbcClient jdbc;

    private Accounts given;

    @BeforeEach
    void prepare() {
        given = new Accounts(accounts);
    }

    private ResultActions asAdministrator(MockHttpServletRequestBuilder request) throws Exception {
        return browser.perform(request.with(SignedIn.as(Role.ADMIN)).with(csrf()));
    }

    private static MockHttpServletRequestBuilder save(StaffAccount account, String name) {
        return post("/admin/users/" + account.id())
                .param("loginId", account.loginId())
                .param("displayName", name)
                .param("roles", "STAFF")
                .param("version", String.valueOf(account.version()));
    }

    @Test
    void findsAnAccountByPartOfItsLoginId() throws Exception {
        StaffAccount wanted = given.open(Role.STAFF);

        asAdministrator(get("/admin/users").param("q", wanted.loginId()).param("sort", "displayName,desc"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString(wanted.loginId())));
    }

    @Test
    void showsATemporaryPasswordOnceAndRecordsIt() throws Exception {
        StaffAccount account = given.open(Role.STAFF);

        asAdministrator(post("/admin/users/" + account.id() + "/password"))
                .andExpect(content().string(containsString("임시 비밀번호")));

        assertThat(jdbc.sql("select login_id from audit_entry where action = 'PASSWORD_RESET' and subject = ?")
                        .param(account.loginId())
                        .query(String.class)
                        .list())
                .containsExactly("admin");
    }

    @Test
    void keepsWhatWasTypedWhenSomebodyElseWasQuicker() throws Exception {
        StaffAccount account = given.open(Role.STAFF);
        asAdministrator(save(account, "먼저 고친 이름")).andExpect(status().isSeeOther());

        asAdministrator(save(account, "나중에 고친 이름"))
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("먼저 고친 이름")))
                .andExpect(content().string(containsString("나중에 고친 이름")));
    }

    @Test
    void endsTheSessionsOfAnAccountThatIsClosed() throws Exception {
        StaffAccount account = given.open(Role.STAFF);
        Cookie session = Objects.requireNonNull(browser.perform(post("/login")
                        .param("username", account.loginId())
                        .param("password", Accounts.PASSWORD)
                        .with(csrf()))
                .andReturn()
                .getResponse()
                .getCookie("SESSION"));
        browser.perform(get("/account").cookie(session)).andExpect(status().isOk());

        asAdministrator(post("/admin/users/" + account.id() + "/closing")).andExpect(status().isSeeOther());

        browser.perform(get("/account").cookie(session)).andExpect(redirectedUrl("/login"));
    }

    @Test
    void refusesUnknownAccountsAndWrongForms() throws Exception {
        asAdministrator(get("/admin/users/999999")).andExpect(status().isNotFound());
        asAdministrator(post("/admin/users").param("loginId", "한글").param("displayName", "x"))
                .andExpect(status().isUnprocessableContent());
        asAdministrator(get("/admin/users").param("role", "KING")).andExpect(status().isBadRequest());
    }

    @Test
    void searchesAndExportsTheAuditLogWithoutFormulas() throws Exception {
        jdbc.sql("select 1").query().singleRow();
        browser.perform(get("/admin/audit.csv").param("q", "=1+1").with(SignedIn.as(Role.AUDITOR)));

        asAdministrator(get("/admin/audit").param("login", "auditor").param("action", "DOWNLOAD"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("내려받기")));
        asAdministrator(get("/admin/audit").param("from", "3019-01-01"))
                .andExpect(content().string(containsString("조건에 맞는 기록이 없습니다")));
        asAdministrator(get("/admin/audit").param("from", "yesterday")).andExpect(status().isBadRequest());
    }

    @Test
    void findsTheChainOfTheAuditLogIntact() throws Exception {
        browser.perform(get("/admin/audit/check").with(SignedIn.as(Role.AUDITOR)))
                .andExpect(content().string(containsString("모두 이어져 있습니다")))
                .andExpect(content().string(not(containsString("빠졌거나"))));
    }
}
