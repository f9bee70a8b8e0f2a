package kr.madang.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.RequestDispatcher;
import java.sql.Timestamp;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import kr.madang.domain.office.Role;
import kr.madang.platform.time.BusinessClock;
import kr.madang.testing.PostgresTest;
import kr.madang.testing.SignedIn;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;

@PostgresTest
class FormTokenTest {

    private final String token = UUID.randomUUID().toString();
    private final String trial = UUID.randomUUID().toString();

    @Autowired
    private MockMvc browser;

    @Autowired
    private TrialController trials;

    @Autowired
    private FormTokens tokens;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private BusinessClock clock;

    private MockHttpServletResponse perform(AbstractMockHttpServletRequestBuilder<?> request, Role role)
            throws Exception {
        return browser.perform(request.with(SignedIn.as(role)).with(csrf()))
                .andReturn()
                .getResponse();
    }

    private MockHttpServletResponse send(String answer) throws Exception {
        return perform(post("/test/forms/" + trial).param("_formToken", token).param("answer", answer), Role.FINANCE);
    }

    private List<MockHttpServletResponse> sendTwiceAtOnce(String answer) throws Exception {
        CountDownLatch start = new CountDownLatch(1);
        ExecutorService people = Executors.newFixedThreadPool(2);
        try {
            List<Future<MockHttpServletResponse>> answers = Stream.of(1, 2)
                    .map(number -> people.submit(() -> {
                        start.await();
                        return send(answer);
                    }))
                    .toList();
            start.countDown();
            return List.of(answers.get(0).get(), answers.get(1).get());
        } finally {
            people.shutdownNow();
        }
    }

    @Test
    void runsOnceWhenSentTwiceAtOnceAndLeadsBothToTheSamePlace() throws Exception {
        List<MockHttpServletResponse> answers = sendTwiceAtOnce("");

        assertThat(trials.runsOf(trial)).isEqualTo(1);
        assertThat(answers).extracting(MockHttpServletResponse::getStatus).containsExactly(303, 303);
        assertThat(answers)
                .extracting(answer -> answer.getHeader("Location"))
                .containsExactly("/help?run=1&notice=saved", "/help?run=1&notice=saved");
    }

    @Test
    void leadsALaterRepetitionToWhereTheFirstOneLed() throws Exception {
        send("");
        MockHttpServletResponse again = send("");

        assertThat(trials.runsOf(trial)).isEqualTo(1);
        assertThat(again.getStatus()).isEqualTo(303);
        assertThat(again.getHeader("Location")).isEqualTo("/help?run=1&notice=saved");
    }

    @Test
    void letsAFailedFormBeSentAgain() throws Exception {
        assertThat(send("wrong").getStatus()).isEqualTo(409);
        assertThat(tokens.find(UUID.fromString(token))).isEmpty();
        assertThat(send("").getStatus()).isEqualTo(303);
        assertThat(trials.runsOf(trial)).isEqualTo(2);
    }

    @Test
    void leavesTheTurnToTheWaitingOneWhenTheFirstFails() throws Exception {
        assertThat(sendTwiceAtOnce("wrong at first"))
                .extracting(MockHttpServletResponse::getStatus)
                .containsExactlyInAnyOrder(409, 303);
        assertThat(trials.runsOf(trial)).isEqualTo(2);
    }

    @Test
    void refusesAFormThatIsStillBeingWorkedOn() throws Exception {
        tokens.claim(UUID.fromString(token), "finance", "/test/forms/" + trial);

        assertThat(send("").getStatus()).isEqualTo(409);
        assertThat(trials.runsOf(trial)).isZero();
    }

    @Test
    void refusesTheTokenOfAnotherPerson() throws Exception {
        send("");

        MockHttpServletResponse other = perform(post("/test/forms/" + trial).param("_formToken", token), Role.MANAGER);

        assertThat(other.getStatus()).isEqualTo(400);
        assertThat(other.getContentAsString()).contains("다른 사람이나 다른 화면의 양식입니다");
    }

    @Test
    void refusesTheTokenOfAnotherForm() throws Exception {
        send("");

        assertThat(perform(post("/test/forms/other" + trial).param("_formToken", token), Role.FINANCE)
                        .getStatus())
                .isEqualTo(400);
        assertThat(trials.runsOf("other" + trial)).isZero();
    }

    @Test
    void refusesAMalformedToken() throws Exception {
        for (String malformed : List.of("", "1-1-1-1-1", "not a token", "x".repeat(36), token + "0")) {
            assertThat(perform(post("/test/forms/" + trial).param("_formToken", malformed), Role.FINANCE)
                            .getStatus())
                    .as(malformed)
                    .isEqualTo(400);
        }
        assertThat(trials.runsOf(trial)).isZero();
    }

    @Test
    void runsAFormWithoutTokenEachTime() throws Exception {
        perform(post("/test/forms/" + trial), Role.FINANCE);
        perform(post("/test/forms/" + trial), Role.FINANCE);

        assertThat(trials.runsOf(trial)).isEqualTo(2);
    }

    @Test
    void guardsFormsWithFilesToo() throws Exception {
        for (int time = 0; time < 2; time++) {
            assertThat(perform(
                                    multipart("/test/forms/" + trial)
                                            .file("file", new byte[] {1})
                                            .param("_formToken", token),
                                    Role.FINANCE)
                            .getStatus())
                    .isEqualTo(303);
        }
        assertThat(trials.runsOf(trial)).isEqualTo(1);
    }

    @Test
    void showsTheErrorPageOfAFormWhoseTokenIsTaken() throws Exception {
        tokens.claim(UUID.fromString(token), "finance", "/test/forms/" + trial);

        MockHttpServletResponse page = perform(
                post("/error")
                        .param("_formToken", token)
                        .requestAttr(RequestDispatcher.ERROR_STATUS_CODE, 409)
                        .with(request -> {
                            request.setDispatcherType(DispatcherType.ERROR);
                            return request;
                        }),
                Role.FINANCE);

        assertThat(page.getStatus()).isEqualTo(409);
        assertThat(tokens.find(UUID.fromString(token))).isPresent();
    }

    @Test
    void survivesAnAddressLongerThanAnyOfOurs() throws Exception {
        assertThat(perform(post("/test/forms/x/" + "y".repeat(400)).param("_formToken", token), Role.FINANCE)
                        .getStatus())
                .isEqualTo(404);
    }

    @Test
    void forgetsTokensOlderThanTwoDays() {
        tokens.claim(UUID.fromString(token), "finance", "/old");
        age(Duration.ofHours(47));
        tokens.forgetOld();
        assertThat(tokens.find(UUID.fromString(token))).isPresent();

        age(Duration.ofHours(49));
        tokens.forgetOld();
        assertThat(tokens.find(UUID.fromString(token))).isEmpty();
    }

    private void age(Duration age) {
        jdbc.sql("update form_submission set created_at = :then where token = :token")
                .param("then", Timestamp.from(clock.now().minus(age)))
                .param("token", UUID.fromString(token))
                .update();
    }
}
