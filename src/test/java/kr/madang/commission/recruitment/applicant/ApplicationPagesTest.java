package kr.madang.commission.recruitment.applicant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import kr.madang.domain.office.Role;
import kr.madang.testing.Clerk;
import kr.madang.testing.GivenCall;
import kr.madang.testing.Person;
import kr.madang.testing.PostgresTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;

/** Entering, correcting and withdrawing applications through the pages. */
@PostgresTest
class ApplicationPagesTest {

    @Autowired
    private MockMvc browser;

    @Autowired
    private JdbcClient jdbc;

    private Clerk clerk;
    private GivenCall call;
    private Person secretary;

    @BeforeEach
    void anOpenCall() {
        clerk = new Clerk(browser);
        call = new GivenCall(jdbc);
        secretary = Person.with(jdbc, Role.SECRETARIAT, null);
    }

    private static Map<String, String> fields() {
        Map<String, String> fields = new TreeMap<>();
        fields.put("receivedOn", GivenCall.TODAY.minusDays(7).toString());
        fields.put("name", "홍길동");
        fields.put("phone", "010-1234-5678");
        fields.put("email", "hong@example.org");
        fields.put("qualification", "LAWYER");
        fields.put("years", "7");
        fields.put("career", "변호사 7년");
        fields.put("statement", "시민의 뜻");
        return fields;
    }

    private MockHttpServletResponse send(String path, Map<String, String> fields) throws Exception {
        List<Object> flat = new ArrayList<>();
        fields.forEach((name, value) -> flat.addAll(List.of(name, value)));
        return clerk.post(call.path() + "/applications" + path, secretary, flat.toArray());
    }

    private String received() throws Exception {
        return String.valueOf(send("", fields()).getRedirectedUrl()).replaceAll(".*applications|\\?.*", "");
    }

    private String page(String path) throws Exception {
        return clerk.open(call.path() + "/applications" + path, secretary).getContentAsString();
    }

    @Test
    void numbersCorrectsAndWithdrawsApplications() throws Exception {
        String first = received();
        assertThat(page(first)).contains("응모 1번", "홍길동", "변호사", "시민의 뜻").doesNotContain("LAWYER");
        assertThat(page(first + "/edit")).contains("value=\"홍길동\"", "name=\"version\"");

        Map<String, String> corrected = fields();
        corrected.put("version", "0");
        corrected.put("years", "8");
        assertThat(send(first, corrected).getStatus()).isEqualTo(303);
        assertThat(send(first, corrected).getStatus()).isEqualTo(409);
        assertThat(send(first + "/withdrawal", Map.of("version", "1")).getStatus())
                .isEqualTo(303);
        assertThat(send(first + "/withdrawal", Map.of("version", "2")).getStatus())
                .isEqualTo(422);
        assertThat(page(first)).contains("철회");

        assertThat(page(received())).contains("응모 2번");
        MockHttpServletResponse twice = send("", fields());
        assertThat(twice.getStatus()).isEqualTo(422);
        assertThat(twice.getContentAsString()).contains("접수번호 2");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "name | '' | 비어 있습니다",
                "receivedOn | 2월 30일 | 날짜",
                "receivedOn | 2001-01-01 | 접수 기간",
                "years | 일곱 | 숫자로",
                "years | 81 | 80 이하",
                "email | 주소 | 전자우편",
                "qualification | DOCTOR | 다시 적어"
            })
    void keepsWhatWasTypedWhenSomethingIsWrong(String field, String typed, String words) throws Exception {
        Map<String, String> fields = fields();
        fields.put(field, typed);

        MockHttpServletResponse refused = send("", fields);

        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(refused.getContentAsString()).contains(words, "value=\"010-1234-5678\"", "error-summary");
    }

    @Test
    void keepsFilesWithTheApplicationUntilTheyAreTakenOff() throws Exception {
        String first = received();
        byte[] pdf = "%PDF-1.4 지원서".getBytes(StandardCharsets.UTF_8);
        clerk.send(
                multipart(call.path() + "/applications" + first + "/files")
                        .file(new MockMultipartFile("file", "지원서.pdf", "application/pdf", pdf))
                        .with(csrf()),
                secretary);
        assertThat(clerk.send(
                                multipart(call.path() + "/applications" + first + "/files")
                                        .file(new MockMultipartFile(
                                                "file", "속임.pdf", "application/pdf", new byte[] {1}))
                                        .with(csrf()),
                                secretary)
                        .getStatus())
                .isEqualTo(422);
        String file = page(first).replaceAll("(?s).*applications" + first + "(/files/\\d+).*", "$1");

        assertThat(clerk.open(call.path() + "/applications" + first + file, secretary)
                        .getHeader("Content-Disposition"))
                .contains("attachment");
        assertThat(send(first + file + "/removal", Map.of()).getStatus()).isEqualTo(303);
        assertThat(page(first)).contains("붙임이 없습니다");
        assertThat(jdbc.sql("select count(*) from stored_file where name = '지원서.pdf'")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void leavesFilesAsTheyAreOnceTheScreeningHasBegunAndWritesDownWhoChangedThem() throws Exception {
        String first = received();
        MockMultipartFile pdf = new MockMultipartFile(
                "file", "지원서.pdf", "application/pdf", "%PDF-1.4 지원서".getBytes(StandardCharsets.UTF_8));
        String files = call.path() + "/applications" + first + "/files";
        clerk.send(multipart(files).file(pdf).with(csrf()), secretary);
        String file = page(first).replaceAll("(?s).*applications" + first + "(/files/\\d+).*", "$1");
        call.state("SCREENING");

        MockHttpServletResponse added = clerk.send(multipart(files).file(pdf).with(csrf()), secretary);
        assertThat(added.getStatus()).isEqualTo(422);
        assertThat(added.getContentAsString())
                .contains("심사를 시작하면 붙임을 올리거나 지울 수 없습니다")
                .doesNotContain("붙임 올리기", "/removal");
        assertThat(send(first + file + "/removal", Map.of()).getStatus()).isEqualTo(422);
        assertThat(page(first)).contains("지원서.pdf");
        call.state("ANNOUNCED");
        assertThat(send(first + file + "/removal", Map.of()).getStatus()).isEqualTo(303);
        assertThat(jdbc.sql("""
                                select action from audit_entry
                                where action like 'APPLICATION_FILE%' and account_id = ? order by id
                                """)
                        .param(secretary.accountId())
                        .query(String.class)
                        .list())
                .containsExactly("APPLICATION_FILE_ADDED", "APPLICATION_FILE_REMOVED");
    }

    @Test
    void takesNothingOnceTheScreeningHasBegun() throws Exception {
        String first = received();
        call.state("SCREENING");

        assertThat(send("", fields()).getContentAsString()).contains("지금은 응모를 받거나 고칠 수 없습니다");
        Map<String, String> corrected = fields();
        corrected.put("version", "0");
        assertThat(send(first, corrected).getStatus()).isEqualTo(422);
    }
}
