package kr.madang.commission.recruitment.applicant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import kr.madang.domain.office.Role;
import kr.madang.testing.Clerk;
import kr.madang.testing.GivenCall;
import kr.madang.testing.Person;
import kr.madang.testing.PostgresTest;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;

/** Applications from a file: all or none, and the same file once. */
@PostgresTest
class ApplicationImportTest {

    private static final String[] HEADER = {"전화번호", "성명", "접수일", "자격", "경력연수", "전자우편"};

    @Autowired
    private MockMvc browser;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private ApplicantErasure erasure;

    private Clerk clerk;
    private GivenCall call;
    private Person secretary;
    private String day;

    @BeforeEach
    void anOpenCall() {
        clerk = new Clerk(browser);
        call = new GivenCall(jdbc);
        secretary = Person.with(jdbc, Role.SECRETARIAT, null);
        day = GivenCall.TODAY.minusDays(8).toString();
    }

    private static byte[] workbook(String[]... rows) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(out, "test", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("응모");
            for (int row = 0; row < rows.length; row++) {
                for (int column = 0; column < rows[row].length; column++) {
                    sheet.value(row, column, rows[row][column]);
                }
            }
        }
        return out.toByteArray();
    }

    private String[] row(String name, String phone) {
        return new String[] {phone, name, day, "변호사", "7", "someone@example.org"};
    }

    private MockHttpServletResponse upload(String name, byte[] content) throws Exception {
        return clerk.send(
                multipart(call.path() + "/applications/imports")
                        .file(new MockMultipartFile("file", name, "application/octet-stream", content))
                        .with(csrf()),
                secretary);
    }

    private long count(String sql) {
        return jdbc.sql(sql).param("call", call.id()).query(Long.class).single();
    }

    private long applications() {
        return count("select count(*) from call_application where call_id = :call");
    }

    @Test
    void takesAGoodFileInWholeAndTheSameFileOnce() throws Exception {
        byte[] file = workbook(HEADER, row("첫째", "010-1"), row("둘째", "010-2"));
        String preview = String.valueOf(upload("응모.xlsx", file).getRedirectedUrl());
        assertThat(clerk.open(preview, secretary).getContentAsString())
                .contains("첫째", "둘째", "이상 없음", "2건 접수")
                .doesNotContain("LAWYER");
        assertThat(applications()).isZero();

        assertThat(clerk.post(preview + "/confirmation", secretary).getStatus()).isEqualTo(303);
        assertThat(applications()).isEqualTo(2);
        assertThat(
                        count(
                                "select count(*) from call_application_import where call_id = :call and stored_file_id is not null"))
                .isZero();
        assertThat(clerk.post(preview + "/confirmation", secretary).getStatus()).isEqualTo(404);

        MockHttpServletResponse again = upload("다른이름.xlsx", file);
        assertThat(again.getRedirectedUrl()).contains("notice=callImportKnown");
        assertThat(applications()).isEqualTo(2);
    }

    @Test
    void saysWhatIsWrongInEachRowAndTakesNothing() throws Exception {
        call.application("이미있음");
        String first = "010-0000-1001";
        String preview = String.valueOf(upload(
                        "응모.xlsx",
                        workbook(
                                HEADER,
                                row("바른행", "010-9"),
                                new String[] {"010-3", "", day, "변호사", "7", ""},
                                new String[] {"010-4", "날짜", "2019-02-30", "변호사", "7", ""},
                                new String[] {"010-5", "기간밖", GivenCall.TODAY.toString(), "변호사", "7", ""},
                                new String[] {"010-6", "자격", day, "의사", "7", ""},
                                new String[] {"010-7", "햇수", day, "변호사", "일곱", "a@b@c"},
                                row("겹침", "010-8"),
                                row("겹침", "0108"),
                                row("이미있음", first)))
                .getRedirectedUrl());

        String page = clerk.open(preview, secretary).getContentAsString();
        assertThat(page)
                .contains(
                        "오류 <strong>8</strong>행",
                        "성명을 50자 안에서",
                        "달력에",
                        "접수일이 접수 기간",
                        "자격을 4급 이상 공무원",
                        "경력연수를 0부터",
                        "전자우편 주소를 확인",
                        "행이 또 있습니다",
                        "접수번호 1")
                .doesNotContain("건 접수</button>");
        assertThat(clerk.post(preview + "/confirmation", secretary).getStatus()).isEqualTo(422);
        assertThat(applications()).isEqualTo(1);

        assertThat(clerk.post(preview + "/cancellation", secretary).getStatus()).isEqualTo(303);
        assertThat(count("select count(*) from stored_file s join call_application_import i on i.stored_file_id = s.id "
                        + "where i.call_id = :call"))
                .isZero();
    }

    @ParameterizedTest
    @CsvSource({"응모.xlsx, 그림, 422", "응모.txt, , 422", "응모.csv, '이름,나이', 303"})
    void refusesWhatIsNoTableOfApplications(String name, String content, int status) throws Exception {
        MockHttpServletResponse answer =
                upload(name, content == null ? new byte[0] : content.getBytes(StandardCharsets.UTF_8));

        assertThat(answer.getStatus()).isEqualTo(status);
        if (status == 303) {
            assertThat(clerk.open(String.valueOf(answer.getRedirectedUrl()), secretary)
                            .getContentAsString())
                    .contains("필요한 열이 없습니다", "성명")
                    .doesNotContain("건 접수</button>");
        }
        assertThat(applications()).isZero();
    }

    @Test
    void dropsAFileNobodyTookInAfterADay() throws Exception {
        String preview = String.valueOf(
                upload("응모.xlsx", workbook(HEADER, row("잊힘", "010-1"))).getRedirectedUrl());
        erasure.eraseDue(GivenCall.TODAY);
        assertThat(clerk.open(preview, secretary).getStatus()).isEqualTo(200);

        erasure.eraseDue(GivenCall.TODAY.plusDays(2));

        assertThat(clerk.open(preview, secretary).getStatus()).isEqualTo(404);
        assertThat(
                        count(
                                "select count(*) from call_application_import where call_id = :call and stored_file_id is not null"))
                .isZero();
    }

    @Test
    void handsOutAnEmptySample() throws Exception {
        MockHttpServletResponse sample = clerk.open(call.path() + "/applications/imports/sample.xlsx", secretary);

        assertThat(sample.getStatus()).isEqualTo(200);
        assertThat(sample.getContentAsByteArray()).startsWith('P', 'K');
    }
}
