package kr.madang.budget.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.concurrent.TimeUnit;
import kr.madang.domain.office.Role;
import kr.madang.testing.PostgresTest;
import kr.madang.testing.SignedIn;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;

@PostgresTest
class ImportPagesTest {

    @Autowired
    LedgerImport imports;

    @Autowired
    ImportBatches batches;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MockMvc mvc;

    ImportWorld world;

    @BeforeEach
    void open() {
        world = new ImportWorld(jdbc, imports).withLines();
        jdbc.sql("""
                        insert into staff_account (id, login_id, password_hash, display_name, active, demo,
                            password_change_required, failed_sign_ins)
                        overriding system value values (0, 'signed-in', '', '시험', true, false, false, 0)
                        on conflict do nothing
                        """).update();
    }

    @Test
    void takesAFileFromItsUploadToItsConfirmation() throws Exception {
        String page = upload("L,본예산,Y-01-01,1000,B-1,,\n");
        awaitEnd(page);
        show(page, "새로 올릴 행", "1행 확정", "본예산");

        mvc.perform(post(page + "/confirm").with(SignedIn.as(Role.FINANCE)).with(csrf()))
                .andExpect(status().isSeeOther());
        awaitEnd(page);

        show(page, "반영함");
        assertThat(world.count()).isEqualTo(1);
    }

    @Test
    void showsWhatIsWrongAndSendsItAsAFile() throws Exception {
        String page = upload("L,본예산,Y-01-01,1.5,B-1,,\n");
        awaitEnd(page);

        show(page, "검사 오류", "1.5", "원 단위 정수로", "다시 시작");
        mvc.perform(get(page).with(SignedIn.as(Role.FINANCE)))
                .andExpect(content().string(not(containsString("행 확정"))));
        mvc.perform(get(page + "/errors.csv").with(SignedIn.as(Role.AUDITOR)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("사유")))
                .andExpect(content().string(containsString("1.5")));
        mvc.perform(get(page + "/errors.xlsx").with(SignedIn.as(Role.AUDITOR))).andExpect(status().isOk());
    }

    @Test
    void takesWhatWasPastedFromASpreadsheet() throws Exception {
        String rows =
                world.filled(ImportWorld.HEADER + "L,본예산,Y-01-01,1000,B-1,,\n").replace(',', '\t');
        String page = mvc.perform(multipart("/budget/imports")
                        .param("pasted", rows)
                        .with(SignedIn.as(Role.FINANCE))
                        .with(csrf()))
                .andExpect(status().isSeeOther())
                .andReturn()
                .getResponse()
                .getRedirectedUrl();
        awaitEnd(String.valueOf(page));

        show(String.valueOf(page), "1행 확정");
    }

    @Test
    void saysThatAFileWasUploadedBefore() throws Exception {
        LedgerImport.Result earlier = world.entries("L,본예산,Y-01-01,1000,B-1,,\n");

        String page = upload("L,본예산,Y-01-01,1000,B-1,,\n");

        assertThat(page).isEqualTo("/budget/imports/" + earlier.batch() + "?notice=importKnown");
    }

    @Test
    void sendsTheOriginalBack() throws Exception {
        LedgerImport.Result earlier = world.entries("L,본예산,Y-01-01,1000,B-1,,\n");

        mvc.perform(get("/budget/imports/" + earlier.batch() + "/file").with(SignedIn.as(Role.AUDITOR)))
                .andExpect(status().isOk())
                .andExpect(header().string("Content-Disposition", containsString("attachment")))
                .andExpect(content().bytes(world.bytes(ImportWorld.HEADER + "L,본예산,Y-01-01,1000,B-1,,\n")));
    }

    @Test
    void asksForAFileWhenNoneCame() throws Exception {
        mvc.perform(multipart("/budget/imports").with(SignedIn.as(Role.FINANCE)).with(csrf()))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("올릴 파일을 고르거나")));
    }

    @Test
    void listsTheBatches() throws Exception {
        world.entries("L,본예산,Y-01-01,1000,B-1,,\n");

        show("/budget/imports?size=50", "entries.csv", "반영함");
    }

    @Test
    void showsGuideSamplesAndForm() throws Exception {
        show("/budget/imports/guide", "원인행위번호", "적는 법", "2019-01-01");
        show("/budget/imports/new", "붙여넣기");
        show("/budget/imports/samples/entries.csv", "본예산");
        mvc.perform(get("/budget/imports/samples/lines.xlsx").with(SignedIn.as(Role.FINANCE)))
                .andExpect(status().isOk());
        mvc.perform(get("/budget/imports/samples/none.csv").with(SignedIn.as(Role.FINANCE)))
                .andExpect(status().isNotFound());
    }

    @Test
    void leavesImportsToTheFinanceOfficer() throws Exception {
        mvc.perform(get("/budget/imports").with(SignedIn.as(Role.STAFF))).andExpect(status().isForbidden());
        mvc.perform(get("/budget/imports/new").with(SignedIn.as(Role.AUDITOR))).andExpect(status().isForbidden());
        mvc.perform(multipart("/budget/imports").with(SignedIn.as(Role.AUDITOR)).with(csrf()))
                .andExpect(status().isForbidden());
    }

    private String upload(String entries) throws Exception {
        MockMultipartFile file =
                new MockMultipartFile("file", "entries.csv", "text/csv", world.bytes(ImportWorld.HEADER + entries));
        String page = mvc.perform(multipart("/budget/imports")
                        .file(file)
                        .with(SignedIn.as(Role.FINANCE))
                        .with(csrf()))
                .andExpect(status().isSeeOther())
                .andReturn()
                .getResponse()
                .getRedirectedUrl();
        return String.valueOf(page);
    }

    private void show(String page, String... words) throws Exception {
        for (String word : words) {
            mvc.perform(get(page).with(SignedIn.as(Role.FINANCE)))
                    .andExpect(status().isOk())
                    .andExpect(content().string(containsString(word)));
        }
    }

    private void awaitEnd(String page) throws Exception {
        long id = Long.parseLong(page.substring(page.lastIndexOf('/') + 1));
        for (int i = 0; i < 500 && batches.find(id).orElseThrow().state().isUnderWay(); i++) {
            mvc.perform(get(page + "/progress").with(SignedIn.as(Role.FINANCE))).andExpect(status().isOk());
            TimeUnit.MILLISECONDS.sleep(20);
        }
        mvc.perform(get(page + "/progress").with(SignedIn.as(Role.FINANCE)))
                .andExpect(header().string("HX-Refresh", "true"));
    }
}
