package kr.madang.domain.budget.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import kr.madang.domain.budget.transfer.TransferKind.Place;
import kr.madang.domain.budget.transfer.TransferRule.Scope;
import kr.madang.domain.budget.transfer.TransferRule.Severity;
import kr.madang.domain.budget.transfer.TransferRule.Type;
import kr.madang.domain.budget.transfer.TransferRule.Wording;
import kr.madang.domain.shared.DomainRuleViolation;
import kr.madang.domain.shared.Period;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The kind of a move, and the rules of its day (지방재정법 §47의2, §49, 시행령 §55). */
class TransferRuleTest {

    private static final LocalDate IN_2019 = LocalDate.of(2019, 8, 12);

    private static TransferRule rule(Type type, @Nullable String code, @Nullable String exempt, Period validity) {
        return new TransferRule(
                new Scope(type, TransferKind.REALLOCATION, code, exempt),
                Severity.REFUSAL,
                new Wording("시행령 제55조", "규정"),
                validity);
    }

    private static boolean forbids(TransferRule rule, LocalDate day, String from, String to) {
        return !new TransferCase(TransferKind.REALLOCATION, day, List.of(from), List.of(to), false)
                .examinedBy(List.of(rule))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "1, 1, 201, 1, 2, 1, 201, 1, CROSS_PROGRAM",
        "1, 1, 201, 1, 2, 1, 201, 2, CROSS_PROGRAM",
        "1, 1, 201, 1, 1, 2, 201, 2, REASSIGNMENT",
        "1, 1, 201, 1, 1, 2, 201, 1, REALLOCATION",
        "1, 1, 201, 1, 1, 1, 101, 1, REALLOCATION",
        "1, 1, 201, 1, 1, 1, 201, 1, MINOR_CHANGE"
    })
    @DisplayName("구분은 과목의 위치로 정해진다")
    void worksTheKindOutFromThePlaces(
            long policy,
            long detail,
            String group,
            long department,
            long otherPolicy,
            long otherDetail,
            String otherGroup,
            long otherDepartment,
            TransferKind kind) {
        assertThat(TransferKind.of(List.of(
                        new Place(policy, detail, group, department),
                        new Place(otherPolicy, otherDetail, otherGroup, otherDepartment))))
                .isEqualTo(kind);
    }

    @Test
    @DisplayName("인건비는 다른 비목으로 전용할 수 없다")
    void forbidsMoneyToLeaveAGroupButNotToMoveWithinIt() {
        TransferRule wages = rule(Type.OUT_OF, "101", null, Period.since(LocalDate.of(2014, 3, 5)));

        assertThat(forbids(wages, IN_2019, "101-04", "201-01")).isTrue();
        assertThat(forbids(wages, IN_2019, "101-04", "101-01")).isFalse();
        assertThat(forbids(wages, IN_2019, "201-01", "101-04")).isFalse();
        assertThat(forbids(wages, LocalDate.of(2014, 3, 4), "101-04", "201-01")).isFalse();
    }

    @Test
    @DisplayName("시설비 및 부대비의 제한은 2025년 12월 1일까지이다")
    void endsWithTheLastDayOfARule() {
        TransferRule works =
                rule(Type.OUT_OF, "401", null, new Period(LocalDate.of(2014, 3, 5), LocalDate.of(2025, 12, 1)));

        assertThat(forbids(works, LocalDate.of(2025, 12, 1), "401-01", "201-01"))
                .isTrue();
        assertThat(forbids(works, LocalDate.of(2025, 12, 2), "401-01", "201-01"))
                .isFalse();
    }

    @Test
    @DisplayName("업무추진비로는 전용할 수 없다")
    void forbidsMoneyToEnterAGroup() {
        TransferRule expenses = rule(Type.INTO, "203", null, Period.since(LocalDate.of(2014, 3, 5)));

        assertThat(forbids(expenses, IN_2019, "201-01", "203-03")).isTrue();
        assertThat(forbids(expenses, IN_2019, "203-01", "203-03")).isFalse();
        assertThat(forbids(expenses, IN_2019, "203-01", "201-01")).isFalse();
    }

    @Test
    @DisplayName("상환금은 원금과 이자 사이에서 전용할 수 있다")
    void letsMoneyGoWhereTheRuleExemptsIt() {
        TransferRule principal = rule(Type.OUT_OF, "601", "311", Period.since(LocalDate.of(2014, 3, 5)));

        assertThat(forbids(principal, IN_2019, "601-01", "311-01")).isFalse();
        assertThat(forbids(principal, IN_2019, "601-01", "201-01")).isTrue();
    }

    @Test
    void takesACodeForRulesAboutCodesAlone() {
        assertThatThrownBy(() -> rule(Type.OUT_OF, null, null, Period.since(IN_2019)))
                .isInstanceOf(DomainRuleViolation.class);
        assertThatThrownBy(() -> rule(Type.BASIS, "101", null, Period.since(IN_2019)))
                .isInstanceOf(DomainRuleViolation.class);
    }

    @ParameterizedTest
    @CsvSource({"2019, 1, 2019-04-30", "2019, 2, 2019-07-31", "2019, 3, 2019-10-31", "2019, 4, 2020-01-31"})
    @DisplayName("분기가 끝난 달의 다음 달 말일까지 제출한다")
    void dueAtTheEndOfTheMonthAfterTheQuarter(int year, int quarter, LocalDate due) {
        assertThat(new StatementDuty(year, quarter).dueOn()).isEqualTo(due);
    }

    @Test
    @DisplayName("전용 내역은 2020년 6월 9일부터 제출한다")
    void owesReallocationsSince2020AndReassignmentsAlways() {
        assertThat(new StatementDuty(2020, 1).covers(TransferKind.REALLOCATION)).isFalse();
        assertThat(new StatementDuty(2020, 2).covers(TransferKind.REALLOCATION)).isTrue();
        assertThat(new StatementDuty(2019, 3).covers(TransferKind.REASSIGNMENT)).isTrue();
        assertThat(new StatementDuty(2026, 3).covers(TransferKind.MINOR_CHANGE)).isFalse();
    }
}
