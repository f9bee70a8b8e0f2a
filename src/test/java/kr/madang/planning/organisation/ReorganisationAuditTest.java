package kr.madang.planning.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import kr.madang.domain.office.Departments;
import kr.madang.domain.office.Role;
import kr.madang.testing.PostgresTest;
import kr.madang.testing.SignedIn;
import kr.madang.testing.Staff;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** The audit log is written just before the commit, so these departments stay, in days no other test asks for. */
@PostgresTest
class ReorganisationAuditTest {

    @Autowired
    private MockMvc pages;

    @Autowired
    private Departments departments;

    @Autowired
    private JdbcClient jdbc;

    @Test
    @DisplayName("부서 신설과 승계는 감사 기록에 남는다")
    void writesFoundingAndSuccessionIntoTheAuditLog() throws Exception {
        long before = found("AUDITED-1", "2093-01-01");
        long after = found("AUDITED-2", "2094-01-01");
        send(post("/organisation/successions")
                .param("predecessor", "" + before)
                .param("successor", "" + after)
                .param("on", "2094-01-01"));

        assertThat(written("AUDITED-2"))
                .containsExactly(
                        "DEPARTMENT_FOUNDED 참여기획관, 2094-01-01",
                        "DEPARTMENT_SUCCEEDED AUDITED-1 → AUDITED-2, 2094-01-01");
    }

    private long found(String code, String from) throws Exception {
        send(post("/organisation/departments")
                .param("code", code)
                .param("name", "참여기획관")
                .param("kind", "BUREAU")
                .param("position", "7")
                .param("from", from));
        return departments.findByCode(code).orElseThrow().id();
    }

    private void send(MockHttpServletRequestBuilder form) throws Exception {
        pages.perform(form.with(SignedIn.as(Role.ADMIN, null, Staff.account(jdbc)))
                        .with(csrf()))
                .andExpect(status().isSeeOther());
    }

    private List<String> written(String code) {
        return jdbc.sql("select action || ' ' || detail from audit_entry where subject = ? order by id")
                .param(code)
                .query(String.class)
                .list();
    }
}
