package kr.madang.planning.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import kr.madang.domain.office.Departments;
import kr.madang.domain.office.StaffApartKind;
import kr.madang.planning.organisation.OrganisationQuery.Apart;
import kr.madang.planning.organisation.OrganisationQuery.ApartRow;
import kr.madang.planning.organisation.OrganisationQuery.Division;
import kr.madang.planning.organisation.OrganisationQuery.Overview;
import kr.madang.planning.organisation.OrganisationQuery.Predecessor;
import kr.madang.testing.PostgresTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** The figures of chapter I of the key work report of September 2019, computed from the records. */
@PostgresTest
@Transactional
class OrganisationReferenceDataTest {

    private static final LocalDate DAY = LocalDate.of(2019, 8, 15);

    @Autowired
    private OrganisationReferenceData reference;

    @Autowired
    private OrganisationQuery organisation;

    @Autowired
    private HeadcountRecording recording;

    @Autowired
    private Departments departments;

    @Autowired
    private EntityManager entities;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void load() {
        reference.load();
        entities.flush();
    }

    @Test
    void countsOneCommissionFourDivisionsAndSixteenTeams() {
        Overview overview = organisation.overview(DAY);

        assertThat(overview.commissions()).isEqualTo(1);
        assertThat(overview.divisions())
                .extracting(Division::name)
                .containsExactly("서울민주주의담당관", "시민숙의예산담당관", "서울협치담당관", "지역공동체담당관");
        assertThat(overview.teams()).isEqualTo(16);
    }

    @Test
    void addsUpPostsAndPeopleOfTheDivisions() {
        Overview overview = organisation.overview(DAY);

        assertThat(overview.authorized()).isEqualTo(73);
        assertThat(overview.current()).isEqualTo(68);
        assertThat(overview.divisions()).extracting(Division::authorized).containsExactly(20, 15, 22, 16);
        assertThat(overview.divisions()).extracting(Division::current).containsExactly(17, 15, 20, 16);
        assertThat(overview.isIncomplete()).isFalse();
    }

    @Test
    void countsPartTimersAndParentalLeaveApart() {
        List<Apart> apart = organisation.overview(DAY).apart();

        assertThat(apart)
                .extracting(Apart::kind)
                .containsExactly(StaffApartKind.PART_TIME_FIXED_TERM, StaffApartKind.PARENTAL_LEAVE);
        assertThat(apart).extracting(Apart::persons).containsExactly(16, 2);
        assertThat(apart.get(0).byDepartment())
                .extracting(ApartRow::departmentName, ApartRow::persons)
                .containsExactly(tuple("시민숙의예산담당관", 4), tuple("서울협치담당관", 12));
        assertThat(apart.get(1).byDepartment()).isEmpty();
    }

    @Test
    void namesDutiesAndPredecessorsOfEachDivision() {
        Overview overview = organisation.overview(DAY);

        assertThat(overview.divisions())
                .extracting(division -> overview.dutiesOf(division.id()).size())
                .containsExactly(6, 6, 7, 8);
        assertThat(overview.predecessors())
                .extracting(Predecessor::name, Predecessor::bureau)
                .containsExactly(
                        tuple("시민참여예산담당관", "기획조정실"), tuple("민관협력담당관", "서울혁신기획관"), tuple("지역공동체담당관", "서울혁신기획관"));
        assertThat(overview.predecessorsOf(overview.divisions().get(0).id())).isEmpty();
    }

    @Test
    void showsThePredecessorsOnTheDayBeforeTheReorganisation() {
        Overview overview = organisation.overview(LocalDate.of(2019, 7, 24));

        assertThat(overview.commissions()).isZero();
        assertThat(overview.divisions()).extracting(Division::name).containsExactly("시민참여예산담당관", "민관협력담당관", "지역공동체담당관");
        assertThat(overview.isIncomplete()).isTrue();
        assertThat(overview.apart()).isEmpty();
    }

    @Test
    void loadsASecondTimeWithoutAChange() {
        long teams = count("team");
        long headcounts = count("headcount");
        recording.record(idOf("SDC-DEM"), DAY, 20, 18);

        reference.load();
        entities.flush();

        assertThat(count("team")).isEqualTo(teams);
        assertThat(count("headcount")).isEqualTo(headcounts + 1);
        assertThat(organisation.overview(DAY).current()).isEqualTo(69);
    }

    @Test
    void keepsTheEarlierRecordWhenAHeadcountIsCorrected() {
        recording.record(idOf("SDC-DEM"), DAY, 20, 18);
        recording.record(idOf("SDC-DEM"), DAY, 20, 18);
        recording.record(idOf("SDC-DEM"), DAY, 20, 19);
        entities.flush();

        assertThat(organisation.overview(DAY).current()).isEqualTo(70);
        assertThat(count("headcount")).isEqualTo(6);
    }

    @Test
    void refusesToChangeAHeadcountInTheDatabase() {
        assertThatThrownBy(() ->
                        jdbc.sql("update headcount set current_headcount = 1").update())
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("append-only");
    }

    @Test
    void refusesATeamOutsideItsDepartmentInTheDatabase() {
        jdbc.sql("set constraints all immediate").update();

        assertThatThrownBy(() -> jdbc.sql(
                                "update team set valid_from = '2019-07-24' where department_id = :id and position = 1")
                        .param("id", idOf("SDC-DEM"))
                        .update())
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("outside its department");
    }

    private long idOf(String code) {
        return departments.findByCode(code).orElseThrow().id();
    }

    private long count(String table) {
        entities.flush();
        return jdbc.sql("select count(*) from " + table).query(Long.class).single();
    }
}
