package kr.madang.platform.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import kr.madang.domain.office.Role;
import kr.madang.domain.shared.DomainRuleViolation;
import kr.madang.testing.Person;
import kr.madang.testing.PostgresTest;
import kr.madang.testing.Staff;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

/** What the outbox promises, tried against a real mail server on this machine. */
@PostgresTest
class OutboxTest {

    private static final AtomicInteger ADDRESSES = new AtomicInteger();

    @Autowired
    private Outbox outbox;

    @Autowired
    private OutboxTable table;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private MockMvc browser;

    private final GreenMail greenMail = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private final String address = "reader" + ADDRESSES.incrementAndGet() + "@example.kr";
    private int port;

    @BeforeEach
    void start() {
        jdbc.sql("update mail_outbox set state = 'GIVEN_UP', settled_at = now() where state = 'WAITING'")
                .update();
        greenMail.start();
        port = greenMail.getSmtp().getPort();
    }

    @AfterEach
    void stop() {
        greenMail.stop();
    }

    private MailDispatch dispatch(int atPort) {
        JavaMailSenderImpl sender = new JavaMailSenderImpl();
        sender.setHost("127.0.0.1");
        sender.setPort(atPort);
        sender.setDefaultEncoding(StandardCharsets.UTF_8.name());
        return new MailDispatch(table, new MailServer(sender, "madang@example.kr"));
    }

    private long put(String subject) {
        return transaction.execute(
                status -> outbox.put(MailMessage.toAddress(address, "MEETING_NOTICE", subject, "회의를 알려 드립니다.\n끝.")));
    }

    private String state(long id) {
        return jdbc.sql("select state from mail_outbox where id = ?")
                .param(id)
                .query(String.class)
                .single();
    }

    private void makeDue(long id) {
        jdbc.sql("update mail_outbox set due_at = now() - interval '1 second' where id = ?")
                .param(id)
                .update();
    }

    @Test
    void deliversAMailWithAKoreanSubject() throws Exception {
        long id = put("제3차 정기회 개최 통지");

        dispatch(port).sendDue();

        MimeMessage received = greenMail.getReceivedMessages()[0];
        assertThat(received.getSubject()).isEqualTo("제3차 정기회 개최 통지");
        assertThat(received.getContent().toString()).contains("회의를 알려 드립니다.");
        assertThat(received.getAllRecipients()[0].toString()).isEqualTo(address);
        assertThat(received.getMessageID()).endsWith("@madang>");
        assertThat(GreenMailUtil.getHeaders(received)).contains("=?UTF-8?");
        assertThat(state(id)).isEqualTo("SENT");
    }

    @Test
    void sendsNothingOfWorkThatWasRolledBack() {
        transaction.executeWithoutResult(status -> {
            outbox.put(MailMessage.toAddress(address, "MEETING_NOTICE", "없던 일", "본문"));
            status.setRollbackOnly();
        });

        dispatch(port).sendDue();

        assertThat(greenMail.getReceivedMessages()).isEmpty();
    }

    @Test
    void takesMailsInsideOfATransactionAlone() {
        assertThatThrownBy(() -> outbox.put(MailMessage.toAddress(address, "MEETING_NOTICE", "제목", "본문")))
                .isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void keepsAMailWhileTheServerIsDownAndSendsItWhenItIsUpAgain() {
        greenMail.stop();
        long id = put("기다리는 메일");
        dispatch(port).sendDue();
        assertThat(state(id)).isEqualTo("WAITING");
        assertThat(jdbc.sql("select due_at > now() + interval '50 seconds' and tries = 1 from mail_outbox where id = ?")
                        .param(id)
                        .query(Boolean.class)
                        .single())
                .isTrue();

        GreenMail again = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        again.start();
        try {
            dispatch(again.getSmtp().getPort()).sendDue();
            assertThat(again.getReceivedMessages()).isEmpty();

            makeDue(id);
            dispatch(again.getSmtp().getPort()).sendDue();
            assertThat(again.getReceivedMessages()).hasSize(1);
        } finally {
            again.stop();
        }
        assertThat(state(id)).isEqualTo("SENT");
    }

    @Test
    void givesUpAfterTenTriesAndTriesAgainWhenAsked() throws Exception {
        long id = put("닿지 않는 메일");
        greenMail.stop();
        for (int i = 0; i < 10; i++) {
            assertThat(state(id)).isEqualTo("WAITING");
            makeDue(id);
            dispatch(port).sendDue();
        }
        assertThat(state(id)).isEqualTo("GIVEN_UP");

        Person admin = Person.with(jdbc, Role.ADMIN, null);
        String page = browser.perform(
                        get("/admin/mails").param("state", "GIVEN_UP").with(admin.signedIn()))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
        assertThat(page)
                .contains("닿지 않는 메일", "r***@***.kr", "메일 서버가 설정되지 않았습니다")
                .doesNotContain(address, "회의를 알려 드립니다");
        int answer = browser.perform(
                        post("/admin/mails/" + id + "/retry").with(csrf()).with(admin.signedIn()))
                .andReturn()
                .getResponse()
                .getStatus();
        assertThat(answer).isEqualTo(303);
        assertThat(state(id)).isEqualTo("WAITING");
    }

    @Test
    void sendsEachMailOnceWhenTwoServersSendAtOnce() {
        for (int i = 0; i < 40; i++) {
            put("한 통 " + i);
        }
        MailDispatch one = dispatch(port);
        MailDispatch other = dispatch(port);

        CompletableFuture.allOf(CompletableFuture.runAsync(one::sendDue), CompletableFuture.runAsync(other::sendDue))
                .join();

        assertThat(greenMail.getReceivedMessages()).hasSize(40);
    }

    @Test
    void leavesAMailToItsHolderUntilTheClaimHasRunOut() {
        long id = put("잡힌 메일");
        assertThat(table.claim()).isPresent();
        dispatch(port).sendDue();
        assertThat(greenMail.getReceivedMessages()).isEmpty();

        jdbc.sql("update mail_outbox set leased_until = now() - interval '1 second' where id = ?")
                .param(id)
                .update();
        dispatch(port).sendDue();
        assertThat(greenMail.getReceivedMessages()).hasSize(1);
    }

    @Test
    void findsTheAddressOfAnAccountWhenItSends() throws Exception {
        Person reader = Person.with(jdbc, Role.COMMISSIONER, null);
        browser.perform(post("/account/mail")
                        .param("address", address)
                        .with(csrf())
                        .with(reader.signedIn()))
                .andReturn();
        long id = transaction.execute(
                status -> outbox.put(MailMessage.toAccount(reader.accountId(), "MEETING_NOTICE", "제목", "본문")));
        long nowhere = transaction.execute(
                status -> outbox.put(MailMessage.toAccount(Staff.account(jdbc), "MEETING_NOTICE", "제목", "본문")));

        dispatch(port).sendDue();

        assertThat(greenMail.getReceivedMessages()).hasSize(1);
        assertThat(state(id)).isEqualTo("SENT");
        assertThat(state(nowhere)).isEqualTo("GIVEN_UP");
    }

    @ParameterizedTest
    @ValueSource(strings = {"제목\r\nBcc: other@example.kr", "제목\nX: y", "제목\u2028다음", " "})
    void refusesASubjectThatBeginsAnotherHeader(String subject) {
        assertThatThrownBy(() -> MailMessage.toAddress(address, "MEETING_NOTICE", subject, "본문"))
                .isInstanceOf(DomainRuleViolation.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a@b.kr\r\nBcc: c@d.kr",
                "a@b.kr, c@d.kr",
                "이름 <a@b.kr>",
                "a",
                "a@",
                "@b.kr",
                "a@b.kr\n",
                "a@b@c.kr",
                "a b@c.kr"
            })
    void refusesWhatIsNotOnePlainAddress(String wrong) {
        assertThatThrownBy(() -> MailMessage.toAddress(wrong, "MEETING_NOTICE", "제목", "본문"))
                .isInstanceOf(DomainRuleViolation.class);
    }
}
