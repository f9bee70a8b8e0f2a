package kr.madang.budget.closing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import kr.madang.domain.office.Role;
import kr.madang.testing.Given;
import kr.madang.testing.PostgresTest;
import kr.madang.testing.SignedIn;
import kr.madang.testing.Staff;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A closed month takes no entry, whoever posts and however; months close in order, and the last one reopens. */
@PostgresTest
class ClosingTest {

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private MockMvc browser;

    @Autowired
    private PlatformTransactionManager transactions;

    private Given given;
    private int year;
    private long line;
    private long account;

    @BeforeEach
    void aYearThatIsOver() {
        given = new Given(jdbc);
        account = Staff.account(jdbc);
        year = given.pastFiscalYear();
        line = given.line(year);
        given.on(year, line).original("01-01", 1_000_000);
    }

    private MockHttpServletResponse as(Role role, String path, String... parameters) throws Exception {
        var request = post(path).with(SignedIn.as(role, null, account)).with(csrf());
        for (int i = 0; i < parameters.length; i += 2) {
            request.param(parameters[i], parameters[i + 1]);
        }
        MockHttpServletResponse response = browser.perform(request).andReturn().getResponse();
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        return response;
    }

    private int close(int month) throws Exception {
        return as(Role.FINANCE, "/budget/closings/" + year + "/" + month).getStatus();
    }

    private long standing(int month) {
        return jdbc.sql("select id from month_closing where fiscal_year = ? and month = ? and reopened_at is null")
                .params(year, month)
                .query(Long.class)
                .single();
    }

    @Test
    void refusesAnEntryInAClosedMonth() throws Exception {
        assertThat(close(1)).isEqualTo(303);

        assertThatThrownBy(() -> given.on(year, line).commitment("01-31", 1)).hasMessageContaining("-01-31");
        given.on(year, line).commitment("02-01", 1);
    }

    @Test
    void refusesAnEntryAfterTheYearOnceDecemberIsClosed() throws Exception {
        long commitment = given.on(year, line).commitment("12-01", 10);
        given.on(year, line).expenditure("12-02", 10, commitment);
        for (int month = 1; month <= 12; month++) {
            assertThat(close(month)).isEqualTo(303);
        }

        assertThatThrownBy(() ->
                        jdbc.sql("""
                        insert into ledger_entry (fiscal_year, line_id, stage, kind, effective_date, amount, document_no,
                                                  commitment_id, source, recorded_at)
                        values (?, ?, 'EXPENDITURE', 'REFUND', make_date(?, 2, 1), -1, 'late', ?, 'CORRECTION', now())
                        """).params(year, line, year + 1, commitment).update())
                .hasMessageContaining("-02-01");
        assertThat(as(Role.FINANCE, "/budget/closings/" + year + "/12").getContentAsString())
                .contains("열두 달이 모두 마감");
    }

    @Test
    void closesMonthsInOrderAlone() throws Exception {
        MockHttpServletResponse early = as(Role.FINANCE, "/budget/closings/" + year + "/2");

        assertThat(early.getStatus()).isEqualTo(422);
        assertThat(early.getContentAsString()).contains("1월을 먼저 마감");
        assertThatThrownBy(() -> jdbc.sql("""
                        insert into month_closing (fiscal_year, month, closed_at, closed_by, closer_name)
                        values (?, 2, now(), ?, '시험')
                        """).params(year, account).update()).hasMessageContaining(year + "-2");
    }

    @Test
    void refusesToCloseAMonthThatIsNotOver() throws Exception {
        int future = given.fiscalYear();

        MockHttpServletResponse refused = as(Role.FINANCE, "/budget/closings/" + future + "/1");

        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(refused.getContentAsString()).contains("아직 끝나지 않은 달");
    }

    @Test
    void reopensTheLastMonthAloneAndWithAReason() throws Exception {
        close(1);
        close(2);
        long january = standing(1);
        long february = standing(2);

        assertThat(as(Role.MANAGER, "/budget/closings/" + february + "/reopening")
                        .getStatus())
                .isEqualTo(422);
        assertThat(as(Role.MANAGER, "/budget/closings/" + january + "/reopening", "reason", "늦은 서류")
                        .getStatus())
                .isEqualTo(422);
        assertThat(as(Role.MANAGER, "/budget/closings/" + february + "/reopening", "reason", "늦은 서류")
                        .getStatus())
                .isEqualTo(303);
        given.on(year, line).commitment("02-01", 1);
        assertThat(jdbc.sql("select count(*) from audit_entry where action = 'MONTH_REOPENED' and subject = ?")
                        .param(year + "-2")
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
        assertThat(close(2)).isEqualTo(303);
        assertThatThrownBy(() -> given.on(year, line).commitment("02-01", 1)).hasMessageContaining("-02-01");
    }

    @Test
    void leavesReopeningToManagersAndClosingToFinance() throws Exception {
        assertThat(as(Role.MANAGER, "/budget/closings/" + year + "/1").getStatus())
                .isEqualTo(403);
        close(1);

        assertThat(as(Role.FINANCE, "/budget/closings/" + standing(1) + "/reopening", "reason", "늦은 서류")
                        .getStatus())
                .isEqualTo(403);
    }

    @Test
    void keepsClosingsFromBeingRewrittenOrRemoved() throws Exception {
        close(1);

        assertThatThrownBy(() -> jdbc.sql("update month_closing set closer_name = '남' where fiscal_year = ?")
                        .param(year)
                        .update())
                .hasMessageContaining("only ever reopened");
        assertThatThrownBy(() -> jdbc.sql("delete from month_closing where fiscal_year = ?")
                        .param(year)
                        .update())
                .hasMessageContaining("append-only");
    }

    @Test
    void waitsForAPostingUnderWaySoThatNothingSlipsIntoAClosedMonth() throws Exception {
        CountDownLatch posted = new CountDownLatch(1);
        CountDownLatch commit = new CountDownLatch(1);
        ExecutorService pool = Executors.newFixedThreadPool(2);
        try {
            Future<?> poster = pool.submit(() -> new TransactionTemplate(transactions).executeWithoutResult(status -> {
                given.on(year, line).commitment("01-15", 5);
                posted.countDown();
                await(commit);
            }));
            await(posted);
            Future<Integer> closer = pool.submit(() -> close(1));
            assertThatThrownBy(() -> closer.get(1, TimeUnit.SECONDS))
                    .isInstanceOf(java.util.concurrent.TimeoutException.class);
            commit.countDown();
            poster.get(10, TimeUnit.SECONDS);
            assertThat(closer.get(10, TimeUnit.SECONDS)).isEqualTo(303);
        } finally {
            pool.shutdownNow();
        }
        assertThatThrownBy(() -> given.on(year, line).commitment("01-15", 5)).hasMessageContaining("-01-15");
    }

    @Test
    void showsTheMonthsWithTheirFigures() throws Exception {
        given.on(year, line).commitment("03-05", 70_000);
        close(1);

        String page = browser.perform(
                        get("/budget/closings").param("year", "" + year).with(SignedIn.as(Role.AUDITOR)))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);

        assertThat(page).contains("70,000").contains("마감").doesNotContain("다시 열기</a>");
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
