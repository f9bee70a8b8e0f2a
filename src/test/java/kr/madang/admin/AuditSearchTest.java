package kr.madang.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.asyncDispatch;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import kr.madang.domain.office.Role;
import kr.madang.platform.audit.AuditLog;
import kr.madang.platform.time.BusinessClock;
import kr.madang.testing.PostgresTest;
import kr.madang.testing.SignedIn;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Sort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;

@PostgresTest
class AuditSearchTest {

    private static final AtomicInteger NUMBERS = new AtomicInteger();

    @Autowired
    private MockMvc browser;

    @Autowired
    private AuditLog audit;

    @Autowired
    private AuditQuery entries;

    @Autowired
    private BusinessClock clock;

    @Autowired
    private JdbcClient jdbc;

    private String mark = "";

    @BeforeEach
    void record() {
        mark = "audit-search-" + NUMBERS.incrementAndGet();
        audit.record("USER_OPENED", mark, "하나");
        audit.record("DOWNLOAD", mark, "50%");
        audit.record("SIGN_IN", mark, "셋");
    }

    private List<String> found(AuditConditions conditions, Sort sort) {
        return entries.page(conditions, PageRequest.of(0, 20, sort)).getContent().stream()
                .filter(row -> row.subject().equals(mark))
                .map(AuditQuery.Row::action)
                .toList();
    }

    private AuditConditions about(@Nullable LocalDate from, @Nullable LocalDate until, @Nullable String action) {
        return new AuditConditions(from, until, null, action, mark);
    }

    @Test
    void startsWithTheLatest() {
        assertThat(found(about(null, null, null), Sort.unsorted()))
                .containsExactly("SIGN_IN", "DOWNLOAD", "USER_OPENED");
    }

    @Test
    void sortsByTimeAndAction() {
        assertThat(found(about(null, null, null), Sort.by("at"))).containsExactly("USER_OPENED", "DOWNLOAD", "SIGN_IN");
        assertThat(found(about(null, null, null), Sort.by("action")))
                .containsExactly("DOWNLOAD", "SIGN_IN", "USER_OPENED");
        assertThat(found(about(null, null, null), Sort.by("hash")))
                .containsExactly("SIGN_IN", "DOWNLOAD", "USER_OPENED");
    }

    @Test
    void narrowsToDaysOfSeoulAndToAnAction() {
        LocalDate today = clock.today();

        assertThat(found(about(today, today, "DOWNLOAD"), Sort.by("at"))).containsExactly("DOWNLOAD");
        assertThat(found(about(null, today.minusDays(1), null), Sort.by("at"))).isEmpty();
        assertThat(found(about(today.plusDays(1), null, null), Sort.by("at"))).isEmpty();
    }

    @Test
    void takesAPercentSignAsItIs() {
        AuditConditions percent = new AuditConditions(null, null, null, null, "0%");

        assertThat(found(percent, Sort.by("at"))).containsExactly("DOWNLOAD");
    }

    @Test
    void showsItsEntriesToAuditors() throws Exception {
        browser.perform(get("/admin/audit?sort=action,desc&login=&action=&from=&until=&q=" + mark)
                        .with(SignedIn.as(Role.AUDITOR)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("aria-sort=\"descending\"")))
                .andExpect(content().string(containsString("3</strong>건")));
    }

    @Test
    void isTakenAwayAsAFileWithTimesOfSeoulAndThatIsRecorded() throws Exception {
        MvcResult begun = browser.perform(get("/admin/audit.csv?q=" + mark).with(SignedIn.as(Role.AUDITOR)))
                .andReturn();
        String file = browser.perform(asyncDispatch(begun))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);

        assertThat(file.lines().filter(line -> line.contains(mark)))
                .hasSize(4)
                .allMatch(line -> line.matches("\\d+," + clock.today() + " \\d\\d:\\d\\d:\\d\\d,.*"));
        assertThat(jdbc.sql("select count(*) from audit_entry where action = 'DOWNLOAD' and detail like ?")
                        .param("%" + mark + "%")
                        .query(Integer.class)
                        .single())
                .isOne();
    }

    @Test
    void canBeCheckedByAuditors() throws Exception {
        browser.perform(get("/admin/audit/check").with(SignedIn.as(Role.AUDITOR)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("모두 이어져 있습니다")));
    }
}
