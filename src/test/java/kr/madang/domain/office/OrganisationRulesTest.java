package kr.madang.domain.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import kr.madang.domain.shared.DomainRuleViolation;
import kr.madang.domain.shared.Period;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class OrganisationRulesTest {

    private static final LocalDate SET_UP = LocalDate.of(2019, 7, 25);
    private static final Instant NOW = Instant.parse("2019-08-15T00:00:00Z");

    private final Department division = new Department(
            "D", "서울민주주의담당관", DepartmentKind.DIVISION, null, 1, new Period(SET_UP, LocalDate.of(2021, 7, 18)));

    @Test
    @DisplayName("팀은 부서가 있는 동안에만 있다")
    void refusesATeamOutsideItsDepartmentsDays() {
        Period early = new Period(SET_UP.minusDays(1), SET_UP);
        Period openEnded = Period.since(SET_UP);

        assertRefused("team.outsideDepartment", () -> new Team(division, "시민제안팀", 1, early));
        assertRefused("team.outsideDepartment", () -> new Team(division, "시민제안팀", 1, openEnded));
        assertThat(new Team(division, " 시민제안팀 ", 1, division.existence()).name())
                .isEqualTo("시민제안팀");
    }

    @Test
    void refusesATeamWithoutNameOrPlace() {
        assertRefused("team.unnamed", () -> new Team(division, " ", 1, division.existence()));
        assertRefused("team.positionBelowOne", () -> new Team(division, "시민제안팀", 0, division.existence()));
    }

    @Test
    void endsATeamWithItsDepartmentAndKeepsAnEarlierEnd() {
        Team running = new Team(division, "시민제안팀", 1, division.existence());
        Team ended = new Team(division, "공론장운영팀", 2, new Period(SET_UP, LocalDate.of(2019, 12, 31)));

        running.endBy(LocalDate.of(2020, 6, 30));
        ended.endBy(LocalDate.of(2020, 6, 30));

        assertThat(running.existence().until()).isEqualTo(LocalDate.of(2020, 6, 30));
        assertThat(ended.existence().until()).isEqualTo(LocalDate.of(2019, 12, 31));
    }

    @Test
    void refusesADutyWithoutWordsPlaceOrDepartment() {
        assertRefused("duty.unworded", () -> new Duty(division, "", 1, division.existence()));
        assertRefused("duty.positionBelowOne", () -> new Duty(division, "공론장 운영", 0, division.existence()));
        assertRefused("duty.outsideDepartment", () -> new Duty(division, "공론장 운영", 1, Period.since(SET_UP)));
    }

    @Test
    @DisplayName("현원은 정원보다 많을 수 있으나 음수일 수 없다")
    void allowsMorePeopleThanPostsButNoNegativeCount() {
        assertThat(Headcount.counted(division, SET_UP, 20, 21, null, NOW).currentHeadcount())
                .isEqualTo(21);
        assertRefused("headcount.negative", () -> Headcount.counted(division, SET_UP, -1, 0, null, NOW));
        assertRefused("headcount.negative", () -> Headcount.counted(division, SET_UP, 0, -1, null, NOW));
        assertRefused(
                "headcount.negative",
                () -> StaffApart.counted(null, SET_UP, StaffApartKind.PARENTAL_LEAVE, -1, null, NOW));
    }

    @Test
    void refusesAHeadcountOfADayWithoutTheDepartment() {
        LocalDate before = SET_UP.minusDays(1);

        assertRefused("headcount.outsideDepartment", () -> Headcount.counted(division, before, 1, 1, null, NOW));
        assertRefused(
                "headcount.outsideDepartment",
                () -> StaffApart.counted(division, before, StaffApartKind.PARENTAL_LEAVE, 1, null, NOW));
    }

    @Test
    @DisplayName("정정은 앞의 기록을 남기고 새 기록을 더한다")
    void correctsAHeadcountByANewRecord() {
        Headcount first = Headcount.counted(division, SET_UP, 20, 17, 1L, NOW);

        Headcount correction = first.corrected(20, 18, 2L, NOW.plusSeconds(60));

        assertThat(first.says(20, 17)).isTrue();
        assertThat(correction.says(20, 18)).isTrue();
        assertThat(correction.supersedes()).isSameAs(first);
        assertThat(correction.asOf()).isEqualTo(SET_UP);
    }

    @Test
    @DisplayName("상위 부서는 설치일에 있는 다른 부서다")
    void refusesAParentThatIsTheDepartmentItselfOrDoesNotExistOnTheFirstDay() {
        Period early = Period.since(SET_UP.minusDays(1));
        Period late = Period.since(LocalDate.of(2021, 7, 19));

        assertRefused(
                "department.ownParent",
                () -> new Department("D", "담당관", DepartmentKind.DIVISION, division, 2, division.existence()));
        assertRefused(
                "department.parentOutsideItsDays",
                () -> new Department("E", "담당관", DepartmentKind.DIVISION, division, 2, early));
        assertRefused(
                "department.parentOutsideItsDays",
                () -> new Department("E", "담당관", DepartmentKind.DIVISION, division, 2, late));
        assertThat(new Department("E", "담당관", DepartmentKind.DIVISION, division, 2, division.existence()).parent())
                .isSameAs(division);
    }

    @Test
    void refusesASuccessionOfADepartmentToItselfOrOutsideItsDays() {
        Department old = new Department(
                "O", "민관협력담당관", DepartmentKind.DIVISION, null, 1, Period.since(LocalDate.of(2019, 1, 1)));

        assertThat(new DepartmentSuccession(old, division, SET_UP).succeededOn())
                .isEqualTo(SET_UP);
        assertRefused(
                "departmentSuccession.sameDepartment", () -> new DepartmentSuccession(division, division, SET_UP));
        assertRefused(
                "departmentSuccession.outsideDepartments",
                () -> new DepartmentSuccession(old, division, SET_UP.minusDays(1)));
        assertRefused("departmentSuccession.outsideDepartments", () -> new DepartmentSuccession(division, old, SET_UP));
    }

    private static void assertRefused(String key, Runnable deed) {
        assertThatThrownBy(deed::run).isInstanceOf(DomainRuleViolation.class).hasMessage(key);
    }
}
