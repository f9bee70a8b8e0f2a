package kr.madang.domain.budget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import kr.madang.domain.office.Department;
import kr.madang.domain.office.DepartmentKind;
import kr.madang.domain.shared.DomainRuleViolation;
import kr.madang.domain.shared.Period;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class DetailProgramTest {

    private static final LocalDate REORGANISATION = LocalDate.of(2019, 7, 25);

    private final Department before = division("OLD");
    private final Department after = division("NEW");
    private final DetailProgram program = new DetailProgram(
            new UnitProgram(new PolicyProgram(2019, "P", "정책", ProgramKind.POLICY), "U", "단위"), "D", "세부", 1);

    private static Department division(String code) {
        return new Department(code, code, DepartmentKind.DIVISION, null, 1, Period.since(LocalDate.of(2019, 1, 1)));
    }

    @Test
    @DisplayName("이체 전날까지는 종전 부서가, 그날부터는 새 부서가 소관한다")
    void movesToAnotherDepartmentOnADayAndLeavesThePastAsItWas() {
        program.entrustTo(before, LocalDate.of(2019, 1, 1));
        program.entrustTo(after, REORGANISATION);

        assertThat(program.responsibleOn(REORGANISATION.minusDays(1))).contains(before);
        assertThat(program.responsibleOn(REORGANISATION)).contains(after);
        assertThat(program.responsibleOn(LocalDate.of(2018, 12, 31))).isEmpty();
    }

    @Test
    void refusesAResponsibilityThatIsNotLaterThanThePresentOne() {
        program.entrustTo(before, REORGANISATION);

        assertThatThrownBy(() -> program.entrustTo(after, REORGANISATION))
                .isInstanceOf(DomainRuleViolation.class)
                .hasMessage("detailProgram.responsibilityNotLater");
    }

    @Test
    void refusesADayOfAnotherFiscalYear() {
        assertThatThrownBy(() -> program.requireInYear(LocalDate.of(2020, 1, 1)))
                .isInstanceOf(DomainRuleViolation.class);
    }
}
