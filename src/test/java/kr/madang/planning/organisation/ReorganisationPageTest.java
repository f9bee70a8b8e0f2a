package kr.madang.planning.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.Objects;
import kr.madang.domain.office.Department;
import kr.madang.domain.office.Departments;
import kr.madang.domain.office.Role;
import kr.madang.testing.PostgresTest;
import kr.madang.testing.SignedIn;
import kr.madang.testing.Staff;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.transaction.annotation.Transactional;

@PostgresTest
@Transactional
class ReorganisationPageTest {

    private static final String DEPARTMENTS = "/organisation/departments";
    private static final String SUCCESSIONS = "/organisation/successions";

    @Autowired
    private MockMvc pages;

    @Autowired
    private OrganisationReferenceData reference;

    @Autowired
    private Departments departments;

    @Autowired
    private EntityManager entities;

    @Autowired
    private JdbcClient jdbc;

    private long account;

    @BeforeEach
    void load() {
        reference.load();
        entities.flush();
        account = Staff.account(jdbc);
    }

    @Test
    void setsUpADepartment() throws Exception {
        found("SDC-YOU", "청년참여담당관", String.valueOf(id("SDC")), "2021-07-19")
                .andExpect(status().isSeeOther())
                .andExpect(header().string("Location", endsWith("?notice=departmentFounded")));
        entities.clear();

        Department founded = departments.findByCode("SDC-YOU").orElseThrow();
        assertThat(founded.name()).isEqualTo("청년참여담당관");
        assertThat(founded.mission()).isEqualTo("청년의 참여를 넓힌다");
        assertThat(founded.position()).isEqualTo(105);
        assertThat(founded.existence().from()).isEqualTo(LocalDate.of(2021, 7, 19));
        assertThat(Objects.requireNonNull(founded.parent()).code()).isEqualTo("SDC");
        show("/organisation?asOf=2021-07-19", Role.STAFF).andExpect(content().string(containsString("5담당관")));
    }

    @ParameterizedTest
    @CsvSource({
        "SDC-DEM, 청년참여담당관, SDC, 2021-07-19, code, 이미 서울민주주의담당관에 쓰였습니다",
        "PCO-PB, 청년참여담당관, SDC, 2021-07-19, code, 폐지된 부서의 코드도 다시 쓸 수 없으니",
        "청년, 청년참여담당관, SDC, 2021-07-19, code, 형식에 맞지 않습니다",
        "SDC-YOU-WITH-A-LONG-CODE, 청년참여담당관, SDC, 2021-07-19, code, 형식에 맞지 않습니다",
        "'', 청년참여담당관, SDC, 2021-07-19, code, 비어 있습니다",
        "SDC-YOU, '', SDC, 2021-07-19, name, 비어 있습니다",
        "SDC-YOU, 청년참여담당관, SDC, 2019-07-24, from, 설치일에 상위 부서(서울민주주의위원회)가 없습니다",
        "SDC-YOU, 청년참여담당관, PCO-PB, 2021-07-19, from, 설치일에 상위 부서(시민참여예산담당관)가 없습니다",
        "SDC-YOU, 청년참여담당관, NONE, 2021-07-19, parent, 고른 상위 부서가 없습니다",
        "SDC-YOU, 청년참여담당관, SDC, 2021-02-30, from, 날짜",
        "SDC-YOU, 청년참여담당관, SDC, '', from, 비어 있습니다"
    })
    void returnsTheFormOfADepartmentThatCannotBe(
            String code, String name, String parent, String from, String field, String says) throws Exception {
        String above = parent.equals("NONE") ? "999999999" : String.valueOf(id(parent));

        Document form = refused(found(code, name, above, from));

        assertThat(error(form, field)).contains(says);
        assertThat(form.select(".error-summary a[href=#f-" + field + "]")).isNotEmpty();
        assertThat(value(form, "code")).isEqualTo(code);
        assertThat(value(form, "name")).isEqualTo(name);
        assertThat(value(form, "from")).isEqualTo(from);
        assertThat(value(form, "position")).isEqualTo("105");
        assertThat(Objects.requireNonNull(form.selectFirst("[name=mission]")).text())
                .isEqualTo("청년의 참여를 넓힌다");
    }

    @Test
    void recordsASuccession() throws Exception {
        succeed("SDC-DEM", "SDC-BUD", "2021-07-19")
                .andExpect(status().isSeeOther())
                .andExpect(header().string(
                                "Location",
                                endsWith(DEPARTMENTS + "/" + id("SDC-BUD") + "?notice=departmentSucceeded")));
        entities.flush();

        show(DEPARTMENTS + "/" + id("SDC-BUD"), Role.STAFF)
                .andExpect(content().string(containsString("2021. 7. 19. 승계")));
    }

    @ParameterizedTest
    @CsvSource({
        "SDC-DEM, SDC-DEM, 2021-07-19, successor, 자기 자신을 승계할 수 없습니다",
        "PCO-PB, SDC-BUD, 2019-07-25, successor, 승계한 기록이 이미 있습니다",
        "PCO-PB, SDC-DEM, 2019-07-24, on, 승계일에 서울민주주의담당관이(가) 없거나",
        "SDC-DEM, SDC-GOV, 2019-07-25, on, 서울민주주의담당관이(가) 아직 생기기 전입니다",
        "SDC-DEM, PCO-PB, 2021-07-19, on, 승계일을 확인해 주세요",
        "SDC-DEM, SDC-GOV, '', on, 비어 있습니다",
        "NONE, SDC-GOV, 2021-07-19, predecessor, 고른 앞선 부서가 없습니다",
        "SDC-DEM, NONE, 2021-07-19, successor, 고른 승계한 부서가 없습니다",
        "'', SDC-GOV, 2021-07-19, predecessor, 비어 있습니다",
        "SDC-DEM, '', 2021-07-19, successor, 비어 있습니다"
    })
    void returnsTheFormOfASuccessionThatCannotBe(
            String predecessor, String successor, String on, String field, String says) throws Exception {
        Document form = refused(succeed(predecessor, successor, on));

        assertThat(error(form, field)).contains(says);
        assertThat(value(form, "on")).isEqualTo(on);
        if (!predecessor.isEmpty() && !predecessor.equals("NONE")) {
            assertThat(form.select("[name=predecessor] option[selected]").attr("value"))
                    .isEqualTo(String.valueOf(id(predecessor)));
        }
    }

    @Test
    void refusesALastDayBeforeATeamBegins() throws Exception {
        long department = id("SDC-DEM");
        pages.perform(post(DEPARTMENTS + "/" + department + "/teams")
                        .with(SignedIn.as(Role.ADMIN, null, account))
                        .with(csrf())
                        .param("text", "청년참여팀")
                        .param("position", "9")
                        .param("from", "2022-01-01"))
                .andExpect(status().isSeeOther());
        entities.flush();

        Document form = refused(pages.perform(post(DEPARTMENTS + "/" + department)
                .with(SignedIn.as(Role.ADMIN, null, account))
                .with(csrf())
                .param("name", "서울민주주의담당관")
                .param("position", "101")
                .param("lastDay", "2021-07-18")
                .param("version", "0")));

        assertThat(error(form, "lastDay")).contains("청년참여팀이(가) 폐지일 뒤인 2022-01-01에 시작합니다");
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void offersBothToThoseWhoKeepTheDepartmentsAlone(Role role) throws Exception {
        boolean keeps = role == Role.ADMIN;
        String founding = DEPARTMENTS + "/new";
        String succession = SUCCESSIONS + "/new";

        show(founding, role).andExpect(status().is(keeps ? 200 : 403));
        show(succession, role).andExpect(status().is(keeps ? 200 : 403));
        show(DEPARTMENTS, role)
                .andExpect(content().string(keeps ? containsString(founding) : not(containsString(founding))))
                .andExpect(content().string(keeps ? containsString(succession) : not(containsString(succession))));
        String ready = succession + "?successor=" + id("SDC-BUD");
        show(DEPARTMENTS + "/" + id("SDC-BUD"), role)
                .andExpect(content().string(keeps ? containsString(ready) : not(containsString(ready))));
        found("SDC-YOU", "청년참여담당관", String.valueOf(id("SDC")), "2021-07-19", role)
                .andExpect(status().is(keeps ? 303 : 403));
    }

    @Test
    void choosesTheDepartmentOneCameFrom() throws Exception {
        String html = show(SUCCESSIONS + "/new?successor=" + id("SDC-BUD"), Role.ADMIN)
                .andReturn()
                .getResponse()
                .getContentAsString();

        assertThat(Jsoup.parse(html).select("[name=successor] option[selected]").attr("value"))
                .isEqualTo(String.valueOf(id("SDC-BUD")));
        assertThat(Jsoup.parse(html).select("[name=predecessor] option").text())
                .contains("시민참여예산담당관, 기획조정실 (~2019. 7. 24.)");
    }

    private ResultActions found(String code, String name, String parent, String from) throws Exception {
        return found(code, name, parent, from, Role.ADMIN);
    }

    private ResultActions found(String code, String name, String parent, String from, Role role) throws Exception {
        return pages.perform(post(DEPARTMENTS)
                .with(SignedIn.as(role, null, account))
                .with(csrf())
                .param("code", code)
                .param("name", name)
                .param("kind", "DIVISION")
                .param("parent", parent)
                .param("position", "105")
                .param("mission", "청년의 참여를 넓힌다")
                .param("from", from));
    }

    private ResultActions succeed(String predecessor, String successor, String on) throws Exception {
        return pages.perform(post(SUCCESSIONS)
                .with(SignedIn.as(Role.ADMIN, null, account))
                .with(csrf())
                .param("predecessor", chosen(predecessor))
                .param("successor", chosen(successor))
                .param("on", on));
    }

    private String chosen(String code) {
        if (code.isEmpty()) {
            return "";
        }
        return code.equals("NONE") ? "999999999" : String.valueOf(id(code));
    }

    private ResultActions show(String path, Role role) throws Exception {
        return pages.perform(get(path).with(SignedIn.as(role)));
    }

    private long id(String code) {
        return departments.findByCode(code).orElseThrow().id();
    }

    private static Document refused(ResultActions answer) throws Exception {
        return Jsoup.parse(
                answer.andExpect(status().is(422)).andReturn().getResponse().getContentAsString());
    }

    private static String error(Document form, String field) {
        Element error = form.selectFirst("#f-" + field + "-error");
        return error == null
                ? "no error at " + field + ": " + form.select(".error-summary").text()
                : error.text();
    }

    private static String value(Document form, String field) {
        return Objects.requireNonNull(form.selectFirst("[name=" + field + "]")).attr("value");
    }
}
