package kr.madang.platform.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrlPattern;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
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
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@PostgresTest
class SignInPageTest {

    private static final AtomicInteger ADDRESSES = new AtomicInteger();

    @Autowired
    private MockMvc browser;

    @Autowired
    private StaffAccounts accounts;

    @Autowired
    private SignInCounter counter;

    @Autowired
    private JdbcClient jdbc;

    private Accounts given;
    private String address;

    @BeforeEach
    void prepare() {
        given = new Accounts(accounts);
        address = "192.0.2." + ADDRESSES.incrementAndGet();
    }

    private ResultActions signIn(String loginId, String password, Cookie... cookies) throws Exception {
        MockHttpServletRequestBuilder request = post("/login")
                .param("username", loginId)
                .param("password", password)
                .with(csrf())
                .with(made -> {
                    made.setRemoteAddr(address);
                    return made;
                });
        return browser.perform(cookies.length == 0 ? request : request.cookie(cookies));
    }

    private Cookie signedIn(StaffAccount account) throws Exception {
        return sessionOf(signIn(account.loginId(), Accounts.PASSWORD));
    }

    private static Cookie sessionOf(ResultActions actions) {
        return Objects.requireNonNull(actions.andReturn().getResponse().getCookie("SESSION"));
    }

    private List<String> actionsOn(String subject) {
        return jdbc.sql("select action from audit_entry where subject = ? order by id")
                .param(subject)
                .query(String.class)
                .list();
    }

    @Test
    void leadsWhoeverIsNotSignedInToTheSignInPage() throws Exception {
        browser.perform(get("/account")).andExpect(status().isFound()).andExpect(redirectedUrl("/login"));
        browser.perform(get("/no-such-page")).andExpect(redirectedUrl("/login"));
    }

    @Test
    void leadsBackToThePageThatWasAskedFor() throws Exception {
        Cookie session = sessionOf(browser.perform(get("/help?part=budget")));

        signIn(given.open(Role.STAFF).loginId(), Accounts.PASSWORD, session)
                .andExpect(redirectedUrl("http://localhost/help?part=budget"));
    }

    @Test
    void sendsWholePageToTheSignInWhenAPartOfItIsRefreshed() throws Exception {
        browser.perform(get("/account").header("HX-Request", "true"))
                .andExpect(status().isUnauthorized())
                .andExpect(header().string("HX-Redirect", "/login?sessionEnded"));
    }

    @Test
    void setsTheHeadersThatProtectBrowsers() throws Exception {
        MockHttpServletResponse page =
                browser.perform(get("/login")).andReturn().getResponse();

        assertThat(page.getHeader("Content-Security-Policy"))
                .contains("default-src 'none'")
                .contains("frame-ancestors 'none'")
                .doesNotContain("unsafe");
        assertThat(page.getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(page.getHeader("X-Frame-Options")).isEqualTo("DENY");
        assertThat(page.getHeader("Referrer-Policy")).isEqualTo("same-origin");
        assertThat(page.getHeader("Cache-Control")).contains("no-store");
        assertThat(page.getHeader("Permissions-Policy")).contains("camera=()");
    }

    @Test
    void startsAnotherSessionAtTheSignIn() throws Exception {
        Cookie before = sessionOf(browser.perform(get("/account")));
        Cookie after = sessionOf(signIn(given.open(Role.STAFF).loginId(), Accounts.PASSWORD, before));

        assertThat(after.getValue()).isNotEqualTo(before.getValue());
        browser.perform(get("/account").cookie(before)).andExpect(redirectedUrl("/login"));
        browser.perform(get("/account").cookie(after)).andExpect(status().isOk());
    }

    @Test
    void saysTheSameOfAnUnknownLoginIdAndAWrongPassword() throws Exception {
        signIn("nobody-at-all", "wrong").andExpect(redirectedUrl("/login?error"));
        signIn(given.open(Role.STAFF).loginId(), "wrong").andExpect(redirectedUrl("/login?error"));
    }

    @Test
    void takesTheLoginIdInCapitalsAndWithBlanks() throws Exception {
        String loginId = given.open(Role.STAFF).loginId();

        signIn(" " + loginId.toUpperCase(Locale.ROOT) + " ", Accounts.PASSWORD).andExpect(redirectedUrl("/"));
    }

    @Test
    void refusesAClosedAccountLikeAWrongPassword() throws Exception {
        StaffAccount account = given.open(Role.STAFF);
        account.close();
        accounts.saveAndFlush(account);

        signIn(account.loginId(), Accounts.PASSWORD).andExpect(redirectedUrl("/login?error"));
    }

    @Test
    void refusesDemoAccountsOutsideTheDemoProfile() throws Exception {
        StaffAccount account = given.openForDemonstration(Role.ADMIN);

        signIn(account.loginId(), Accounts.PASSWORD).andExpect(redirectedUrl("/login?error"));
    }

    @Test
    void locksTheAccountAtTheFifthWrongPasswordAndSaysUntilWhen() throws Exception {
        String loginId = given.open(Role.STAFF).loginId();
        for (int failure = 1; failure < 5; failure++) {
            signIn(loginId, "wrong").andExpect(redirectedUrl("/login?error"));
        }

        signIn(loginId, "wrong").andExpect(redirectedUrlPattern("/login?locked=??:??"));
        signIn(loginId, Accounts.PASSWORD).andExpect(redirectedUrlPattern("/login?locked=??:??"));
        assertThat(actionsOn(loginId))
                .contains("SIGN_IN_FAILED", "ACCOUNT_LOCKED")
                .doesNotContain("SIGN_IN");
    }

    @Test
    void countsWrongPasswordsThatArriveAtTheSameMoment() throws Exception {
        String loginId = given.open(Role.STAFF).loginId();
        ExecutorService guessers = Executors.newFixedThreadPool(4);
        try {
            guessers.invokeAll(IntStream.range(0, 4)
                    .<Callable<Object>>mapToObj(number -> () -> String.valueOf(counter.failed(loginId, address)))
                    .toList());
        } finally {
            guessers.shutdown();
        }

        assertThat(jdbc.sql("select failed_sign_ins from staff_account where login_id = ?")
                        .param(loginId)
                        .query(Integer.class)
                        .single())
                .isEqualTo(4);
    }

    @Test
    void triesNoMorePasswordsFromAnAddressThatFailedTwentyTimes() throws Exception {
        String loginId = given.open(Role.STAFF).loginId();
        for (int failure = 0; failure < SignInCounter.MOST_FAILURES_FROM_ONE_ADDRESS; failure++) {
            counter.failed("", address);
        }

        signIn(loginId, Accounts.PASSWORD).andExpect(redirectedUrl("/login?tooMany"));
        address = "192.0.2.250";
        signIn(loginId, Accounts.PASSWORD).andExpect(redirectedUrl("/"));
    }

    @Test
    void leavesTheVersionOfTheAccountAlone() throws Exception {
        StaffAccount account = given.open(Role.STAFF);

        signIn(account.loginId(), "wrong");
        signIn(account.loginId(), Accounts.PASSWORD);

        assertThat(accounts.findById(account.id()).orElseThrow().version()).isEqualTo(account.version());
    }

    @Test
    void keepsThePasswordHashOutOfTheSession() throws Exception {
        StaffAccount account = given.open(Role.STAFF);
        signedIn(account);

        List<byte[]> attributes =
                jdbc.sql("""
                        select attribute_bytes from spring_session_attributes
                        join spring_session on primary_id = session_primary_id where principal_name = ?
                        """).param(account.loginId()).query(byte[].class).list();

        assertThat(attributes)
                .isNotEmpty()
                .allSatisfy(bytes -> assertThat(new String(bytes, StandardCharsets.ISO_8859_1))
                        .doesNotContain(account.passwordHash()));
    }

    @Test
    void writesDownNoPasswordThatWasTypedAsLoginId() throws Exception {
        signIn("My Secret Word!", "x").andExpect(redirectedUrl("/login?error"));

        assertThat(actionsOn("My Secret Word!")).isEmpty();
        assertThat(actionsOn("?")).contains("SIGN_IN_FAILED");
    }

    @Test
    void refusesLettersThatNoKeyboardTypes() throws Exception {
        signIn("sta\0ff", "x").andExpect(status().isBadRequest());
        browser.perform(get("/budget/entries").param("q", "a\0b").with(SignedIn.as(Role.FINANCE)))
                .andExpect(status().isBadRequest());
    }

    @Test
    void recordsSigningInAndOut() throws Exception {
        StaffAccount account = given.open(Role.STAFF);
        Cookie session = signedIn(account);

        browser.perform(post("/logout").with(csrf()).cookie(session)).andExpect(redirectedUrl("/login?signedOut"));

        assertThat(actionsOn(account.loginId())).containsExactly("SIGN_IN", "SIGN_OUT");
        browser.perform(get("/account").cookie(session)).andExpect(redirectedUrl("/login"));
    }

    @Test
    void recordsRefusedAccess() throws Exception {
        browser.perform(get("/admin/users").with(SignedIn.as(Role.COMMISSIONER)))
                .andExpect(status().isForbidden());

        assertThat(actionsOn("GET /admin/users")).contains("ACCESS_REFUSED");
    }

    @Test
    void saysThatTheSessionEndedToAFormSentAfterwards() throws Exception {
        browser.perform(post("/account/password")).andExpect(redirectedUrl("/login?sessionEnded"));
        browser.perform(get("/login").param("sessionEnded", ""))
                .andExpect(content().string(containsString("접속이 끊겼습니다")));
    }

    @Test
    void asksToOpenAFormOfAnEarlierSignInAgain() throws Exception {
        Object words = browser.perform(post("/account/password").with(SignedIn.as(Role.STAFF)))
                .andExpect(status().isForbidden())
                .andReturn()
                .getRequest()
                .getAttribute("kr.madang.platform.web.ErrorSentence");

        browser.perform(get("/error")
                        .requestAttr(RequestDispatcher.ERROR_STATUS_CODE, 403)
                        .requestAttr("kr.madang.platform.web.ErrorSentence", Objects.requireNonNull(words)))
                .andExpect(status().isForbidden())
                .andExpect(content().string(containsString("양식을 다시 열어 주세요")));
    }
}
