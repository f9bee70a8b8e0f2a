package kr.madang.planning.organisation;

import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import kr.madang.domain.office.Departments;
import kr.madang.domain.office.Role;
import kr.madang.testing.PostgresTest;
import kr.madang.testing.SignedIn;
import org.assertj.core.api.Assertions;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.transaction.annotation.Transactional;

@PostgresTest
@Transactional
class OrganisationPageTest {

    private static final String DEPARTMENTS = "/organisation/departments/";

    @Autowired
    private MockMvc pages;

    @Autowired
    private OrganisationReferenceData reference;

    @Autowired
    private Departments departments;

    @Autowired
    private EntityManager entities;

    private long own;
    private long other;

    @BeforeEach
    void load() {
        reference.load();
        entities.flush();
        own = departments.findByCode("SDC-DEM").orElseThrow().id();
        other = departments.findByCode("SDC-GOV").orElseThrow().id();
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void showsTheOrganisationToEverybodySignedIn(Role role) throws Exception {
        show("/organisation?asOf=2019-08-15", role, null).andExpect(status().isOk());
        show("/organisation/departments?sort=name,desc", role, null).andExpect(status().isOk());
        show(DEPARTMENTS + own, role, null).andExpect(status().isOk());
    }

    @Test
    void printsTheSummaryOfTheReport() throws Exception {
        String html = show("/organisation?asOf=2019-08-15", Role.STAFF, own)
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);

        Assertions.assertThat(Jsoup.parse(html).text())
                .contains("1위원회 4담당관 16팀")
                .contains("73/68명(정원/현원)")
                .contains("정원 73 20 15 22 16")
                .contains("현원 68 17 15 20 16")
                .contains("※ 시간선택제임기제공무원 16명 별도 : 시민숙의예산담당관 4명, 서울협치담당관 12명")
                .contains("※ 육아휴직 2명 별도")
                .contains("前 시민참여예산담당관(기획조정실)")
                .contains("신설(’19. 7. 25.)");
    }

    @ParameterizedTest
    @CsvSource({"xlsx", "pdf", "hwpx", "csv"})
    void printsTheHeadcountTableAsAFile(String format) throws Exception {
        show("/organisation/headcount." + format + "?asOf=2019-08-15", Role.AUDITOR, null)
                .andExpect(status().isOk());
        show("/organisation/headcount.exe", Role.AUDITOR, null).andExpect(status().isNotFound());
    }

    @ParameterizedTest
    @CsvSource({
        "ADMIN, false, 303, 303, 303",
        "MANAGER, true, 303, 303, 403",
        "MANAGER, false, 403, 403, 403",
        "STAFF, true, 403, 303, 403",
        "STAFF, false, 403, 403, 403",
        "FINANCE, true, 403, 403, 403",
        "SECRETARIAT, true, 403, 403, 403",
        "COMMISSIONER, true, 403, 403, 403",
        "AUDITOR, true, 403, 403, 403"
    })
    void letsOnlyTheOwnDivisionAndAdministratorsChange(
            Role role, boolean ofTheDivision, int headcount, int duty, int team) throws Exception {
        Long place = ofTheDivision ? own : other;

        send(DEPARTMENTS + own + "/headcounts", role, place, "asOf", "2019-08-16", "authorized", "20", "current", "18")
                .andExpect(status().is(headcount));
        send(DEPARTMENTS + own + "/duties", role, place, part("청년 참여 지원")).andExpect(status().is(duty));
        send(DEPARTMENTS + own + "/teams", role, place, part("청년참여팀")).andExpect(status().is(team));
    }

    @Test
    void returnsTheFormWithWhatWasTyped() throws Exception {
        send(
                        DEPARTMENTS + own + "/headcounts",
                        Role.ADMIN,
                        null,
                        "asOf",
                        "2019-08-16",
                        "authorized",
                        "스물",
                        "current",
                        "-3")
                .andExpect(status().is(422))
                .andExpect(content().string(containsString("스물")))
                .andExpect(content().string(containsString("-3")));
        send(
                        DEPARTMENTS + own + "/headcounts",
                        Role.ADMIN,
                        null,
                        "asOf",
                        "2019-07-24",
                        "authorized",
                        "20",
                        "current",
                        "1")
                .andExpect(status().is(422))
                .andExpect(content().string(containsString("기준일에 부서")));
    }

    @Test
    void refusesASecondRunningTeamOfTheSameName() throws Exception {
        send(DEPARTMENTS + own + "/teams", Role.ADMIN, null, part("시민제안팀"))
                .andExpect(status().is(422))
                .andExpect(content().string(containsString("시민제안팀")));
    }

    @Test
    void dissolvesADepartmentWithItsTeams() throws Exception {
        send(DEPARTMENTS + own, Role.ADMIN, null, edit("0", "2021-07-18"))
                .andExpect(redirectedUrl(DEPARTMENTS + own + "?notice=saved"));
        entities.flush();
        entities.clear();

        show("/organisation?asOf=2021-07-19", Role.STAFF, null)
                .andExpect(content().string(containsString("1위원회 3담당관 12팀")));
        show(DEPARTMENTS + own + "/edit", Role.ADMIN, null).andExpect(status().isOk());
    }

    @Test
    void showsTheFormsToThoseWhoMaySend() throws Exception {
        show(DEPARTMENTS + own + "/edit", Role.MANAGER, own).andExpect(status().isForbidden());
        show(DEPARTMENTS + own + "/teams/new", Role.ADMIN, null).andExpect(status().isOk());
        show(DEPARTMENTS + own + "/duties/new", Role.STAFF, own).andExpect(status().isOk());
        show(DEPARTMENTS + own + "/headcounts/new", Role.MANAGER, own).andExpect(status().isOk());
        show(DEPARTMENTS + "999999999", Role.ADMIN, null).andExpect(status().isNotFound());
    }

    private ResultActions show(String path, Role role, @Nullable Long department) throws Exception {
        return pages.perform(get(path).with(SignedIn.as(role, department)));
    }

    private ResultActions send(String path, Role role, @Nullable Long department, String... fields) throws Exception {
        var request = post(path).with(SignedIn.as(role, department)).with(csrf());
        for (int i = 0; i < fields.length; i += 2) {
            request.param(fields[i], Objects.requireNonNull(fields[i + 1]));
        }
        return pages.perform(request);
    }

    private static String[] part(String text) {
        return new String[] {"text", text, "position", "9", "from", "2019-08-16", "version", "0"};
    }

    private static String[] edit(String version, String lastDay) {
        return new String[] {"name", "서울민주주의담당관", "position", "101", "lastDay", lastDay, "version", version};
    }
}
