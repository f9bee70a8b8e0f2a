package kr.madang.domain.body;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import kr.madang.domain.shared.DomainRuleViolation;
import kr.madang.domain.shared.Period;
import kr.madang.domain.shared.Signature;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Each rule of the composition, at its boundary. */
class AppointmentPolicyTest {

    private static final LocalDate START = LocalDate.of(2019, 11, 6);
    private static final LocalDate LAST = LocalDate.of(2021, 11, 5);
    private static final Signature BY = new Signature(1, "간사", Instant.EPOCH);

    private final SeatCategory chair = new SeatCategory(0, "CHAIR", "위원장", SeatClass.CHAIR, 1);
    private final SeatCategory officials = new SeatCategory(0, "OFFICIAL", "당연직", SeatClass.EX_OFFICIO, 2);
    private final SeatCategory council = new SeatCategory(0, "COUNCIL", "시의회 추천", SeatClass.NON_STANDING, 3);
    private final SeatCategory call = new SeatCategory(0, "CALL", "시민 공모", SeatClass.NON_STANDING, 4);
    private final List<Appointment> appointments = new ArrayList<>();
    private final List<QualificationRule> qualificationRules = new ArrayList<>();
    private Vacancy vacancy = Vacancy.SERVES_REST;
    private CompositionLimits limits = new CompositionLimits(15, 11, 2);

    private Composition composition() {
        return new Composition(
                0,
                LocalDate.of(2019, 7, 25),
                limits,
                "조례 제8조",
                List.of(
                        new CompositionSeat(chair, 1, 24, 1, vacancy),
                        new CompositionSeat(officials, 3, null, 0, vacancy),
                        new CompositionSeat(council, 3, 24, 1, vacancy),
                        new CompositionSeat(call, 6, 24, 1, vacancy)));
    }

    private AppointmentPolicy policy() {
        return new AppointmentPolicy(composition(), appointments, qualificationRules);
    }

    private Nomination nomination(Seat seat, long member, @Nullable LocalDate last) {
        return new Nomination(seat, member, List.of(), START, last, null);
    }

    private Appointment appoint(Seat seat, long member) {
        Appointment made = policy().appoint(nomination(seat, member, null), BY);
        appointments.add(made);
        return made;
    }

    private static void refuses(String rule, ThrowingCallable deed) {
        assertThatThrownBy(deed)
                .isInstanceOfSatisfying(
                        DomainRuleViolation.class,
                        refused -> assertThat(refused.key()).isEqualTo("appointment." + rule));
    }

    @Test
    void appointsForTheTermOfTheRule() {
        Appointment made = appoint(new Seat(council, 3, null), 1);

        assertThat(made.tenure().term()).isEqualTo(new Period(START, LAST));
        assertThat(made.kind()).isEqualTo(AppointmentKind.NEW);
        assertThat(made.chairs()).isFalse();
        assertThat(appoint(new Seat(chair, 1, null), 2).chairs()).isTrue();
    }

    @Test
    void refusesATermLongerThanTheRule() {
        Seat seat = new Seat(council, 1, null);

        refuses("termTooLong", () -> policy().appoint(nomination(seat, 1, LAST.plusDays(1)), BY));
        assertThatCode(() -> policy().appoint(nomination(seat, 1, LAST), BY)).doesNotThrowAnyException();
        assertThatCode(() -> policy().appoint(nomination(seat, 1, START), BY)).doesNotThrowAnyException();
    }

    @Test
    void refusesASeatBeyondTheComposition() {
        refuses("seatBeyondComposition", () -> appoint(new Seat(council, 4, null), 1));
        SeatCategory unknown = new SeatCategory(0, "OTHER", "다른 구분", SeatClass.NON_STANDING, 9);
        refuses("seatBeyondComposition", () -> appoint(new Seat(unknown, 1, null), 1));
    }

    @Test
    void refusesATakenSeatAndAMemberWhoSitsAlready() {
        Seat seat = new Seat(council, 1, null);
        appoint(seat, 1);

        refuses("seatTaken", () -> appoint(seat, 2));
        refuses("sitsAlready", () -> appoint(new Seat(council, 2, null), 1));
    }

    @Test
    void refusesASecondChair() {
        Seat seat = new Seat(chair, 1, null);
        appoint(seat, 1);
        appointments.add(Appointment.toSeat(
                new Seat(chair, 1, null), 3, new Period(LAST.plusDays(1), LAST.plusDays(9)), null, BY));

        refuses(
                "chairTaken",
                () -> policy().appoint(
                                new Nomination(
                                        new Seat(chair, 1, null),
                                        2,
                                        List.of(),
                                        LAST.plusDays(5),
                                        LAST.plusDays(20),
                                        null),
                                BY));
    }

    @Test
    void refusesOneMemberTooMany() {
        for (int i = 0; i < 15; i++) {
            appointments.add(Appointment.toSeat(
                    new Seat(officials, i + 10, "직위 " + i), 100 + i, new Period(START, START.plusDays(9)), null, BY));
        }
        refuses("tooManyMembers", () -> appoint(new Seat(call, 1, null), 1));
        appointments.remove(0);
        assertThatCode(() -> appoint(new Seat(call, 1, null), 1)).doesNotThrowAnyException();
    }

    @Test
    void refusesOneNonStandingMemberTooManyOnAnyDayOfTheTerm() {
        for (int i = 0; i < 11; i++) {
            appointments.add(Appointment.toSeat(
                    new Seat(council, i + 10, null),
                    100 + i,
                    new Period(START.plusDays(300), START.plusDays(310)),
                    null,
                    BY));
        }

        refuses("tooManyNonStanding", () -> appoint(new Seat(call, 1, null), 1));
        assertThatCode(() -> policy().appoint(nomination(new Seat(call, 1, null), 1, START.plusDays(299)), BY))
                .doesNotThrowAnyException();
        assertThatCode(() -> appoint(new Seat(chair, 1, null), 2)).doesNotThrowAnyException();
    }

    @Test
    void givesExOfficioSeatsToAPostAndWithoutTerm() {
        Seat seat = new Seat(officials, 1, "재정기획관");

        refuses("exOfficioHasNoTerm", () -> policy().appoint(nomination(seat, 1, LAST), BY));
        assertThat(appoint(seat, 1).tenure().lastDay()).isNull();
        assertThatThrownBy(() -> new Seat(officials, 2, null)).isInstanceOf(DomainRuleViolation.class);
        assertThatThrownBy(() -> new Seat(council, 2, "과장")).isInstanceOf(DomainRuleViolation.class);
    }

    @ParameterizedTest
    @CsvSource({
        "OFFICIAL_GRADE_4, 5, 4",
        "ASSOCIATE_PROFESSOR, 5, 4",
        "LAWYER, 5, 4",
        "ACCOUNTANT, 5, 4",
        "CIVIL_ORGANISATION, 10, 9"
    })
    void asksForTheYearsOfTheRule(QualificationKind kind, int enough, int below) {
        qualificationRules.add(new QualificationRule(0, kind, enough, Period.since(START), "조례 제10조"));
        Seat seat = new Seat(call, 1, null);

        refuses("qualificationBelow", () -> policy().appoint(qualified(seat, kind, below), BY));
        refuses("qualificationMissing", () -> policy().appoint(nomination(seat, 1, null), BY));
        assertThatCode(() -> policy().appoint(qualified(seat, kind, enough), BY))
                .doesNotThrowAnyException();
        assertThatCode(() -> appoint(new Seat(chair, 1, null), 9)).doesNotThrowAnyException();
    }

    private static Nomination qualified(Seat seat, QualificationKind kind, int years) {
        Qualification held = new Qualification(1, kind, years, "경력", null, BY);
        return new Nomination(seat, 1, List.of(held), START, null, null);
    }

    @Test
    void renewsOnceFromTheDayAfter() {
        Appointment first = appoint(new Seat(call, 1, null), 1);
        Appointment second = policy().renew(first, null, null, BY);
        appointments.add(second);

        assertThat(second.tenure().term()).isEqualTo(new Period(LAST.plusDays(1), LAST.plusYears(2)));
        assertThat(second.termNumber()).isEqualTo(2);
        refuses("renewedAsOftenAsAllowed", () -> policy().renew(second, null, null, BY));
        refuses("seatTaken", () -> policy().renew(first, null, null, BY));
    }

    @Test
    void refusesARenewalUnderAnotherName() {
        appoint(new Seat(call, 1, null), 1);
        Nomination again = new Nomination(new Seat(call, 2, null), 1, List.of(), LAST.plusDays(1), null, null);

        refuses("isARenewal", () -> policy().appoint(again, BY));
    }

    @Test
    void renewsNobodyWhoLeftOrHasNoTerm() {
        Appointment left = appoint(new Seat(call, 1, null), 1);
        left.resign(START.plusDays(30), null);
        Appointment official = appoint(new Seat(officials, 1, "행정국장"), 2);

        refuses("nothingToRenew", () -> policy().renew(left, null, null, BY));
        refuses("nothingToRenew", () -> policy().renew(official, null, null, BY));
    }

    @Test
    void letsTheSuccessorServeTheRest() {
        Seat seat = new Seat(call, 1, null);
        appoint(seat, 1).resign(START.plusDays(30), null);
        Nomination successor = new Nomination(seat, 2, List.of(), START.plusDays(60), null, null);

        Appointment made = policy().appoint(successor, BY);

        assertThat(made.kind()).isEqualTo(AppointmentKind.SUCCESSION);
        assertThat(made.tenure().lastDay()).isEqualTo(LAST);
        refuses(
                "termTooLong",
                () -> policy().appoint(
                                new Nomination(seat, 2, List.of(), START.plusDays(60), LAST.plusDays(1), null), BY));
    }

    @Test
    void letsTheSuccessorServeAWholeTermWhereTheRuleSaysSo() {
        vacancy = Vacancy.NEW_TERM;
        Seat seat = new Seat(call, 1, null);
        appoint(seat, 1).resign(START.plusDays(30), null);

        Appointment made = policy().appoint(new Nomination(seat, 2, List.of(), START.plusDays(60), null, null), BY);

        assertThat(made.kind()).isEqualTo(AppointmentKind.SUCCESSION);
        assertThat(made.tenure().lastDay())
                .isEqualTo(START.plusDays(60).plusYears(2).minusDays(1));
    }

    @Test
    void startsANewTermOnceTheRestIsOver() {
        Seat seat = new Seat(call, 1, null);
        appoint(seat, 1).resign(START.plusDays(30), null);

        Appointment made = policy().appoint(new Nomination(seat, 2, List.of(), LAST.plusDays(1), null, null), BY);

        assertThat(made.kind()).isEqualTo(AppointmentKind.NEW);
    }

    @Test
    void endsOnceWithinTheTermAndWithAReasonWhereOneIsNeeded() {
        Appointment made = appoint(new Seat(call, 1, null), 1);

        refuses("endsOutsideTheTerm", () -> made.resign(START.minusDays(1), null));
        refuses("endsOutsideTheTerm", () -> made.resign(LAST.plusDays(1), null));
        refuses("reasonNeeded", () -> made.dismiss(START, " "));
        refuses("reasonNeeded", () -> made.mistaken(null));
        refuses("noPostToLeave", () -> made.leavePost(START, null));
        made.dismiss(START, "품위 손상");
        assertThat(made.tenure().includes(START)).isTrue();
        assertThat(made.tenure().includes(START.plusDays(1))).isFalse();
        refuses("endedAlready", () -> made.resign(START, null));
    }

    @Test
    void holdsOnNoDayAfterAMistake() {
        Seat seat = new Seat(call, 1, null);
        appoint(seat, 1).mistaken("다른 사람을 적었습니다");

        assertThat(appointments.get(0).tenure().isVoid()).isTrue();
        assertThat(appoint(seat, 2).kind()).isEqualTo(AppointmentKind.NEW);
    }

    @ParameterizedTest
    @EnumSource(names = {"RESIGNED", "DISMISSED"})
    void endsTheSubcommitteesOnTheSameDay(Ending ending) {
        Appointment sitting = appoint(new Seat(call, 1, null), 1);
        Body commission = new Body("C", "위원회", BodyKind.COMMISSION, null, "시", LocalDate.of(2019, 7, 25));
        Body part = commission.subcommittee("P", "숙의예산분과", LocalDate.of(2019, 7, 25));
        Appointment begun = policy().assign(sitting, part, List.of(), START, BY);
        Appointment later = policy().assign(sitting, part, List.of(), START.plusDays(100), BY);
        LocalDate last = START.plusDays(50);
        if (ending == Ending.RESIGNED) {
            sitting.resign(last, null);
        } else {
            sitting.dismiss(last, "사유");
        }

        begun.endWith(sitting);
        later.endWith(sitting);

        assertThat(begun.tenure().lastDay()).isEqualTo(last);
        assertThat(begun.tenure().ending()).isEqualTo(ending);
        assertThat(later.tenure().isVoid()).isTrue();
    }

    @Test
    void refusesTheThirdSubcommitteeAndTheSameOneTwice() {
        Appointment sitting = appoint(new Seat(call, 1, null), 1);
        Body commission = new Body("C", "위원회", BodyKind.COMMISSION, null, "시", LocalDate.of(2019, 7, 25));
        Body part = commission.subcommittee("P", "협치분과", LocalDate.of(2019, 7, 25));
        Appointment first = policy().assign(sitting, part, List.of(), START, BY);

        refuses("inTheSubcommitteeAlready", () -> policy().assign(sitting, part, List.of(first), START, BY));
        limits = new CompositionLimits(15, 11, 1);
        List<Appointment> elsewhere = List.of(Appointment.toSeat(
                new Seat(new SeatCategory(9, "X", "다른 분과", SeatClass.NON_STANDING, 1), 1, null),
                1,
                new Period(START, LAST),
                null,
                BY));
        refuses("subcommitteesFull", () -> policy().assign(sitting, part, elsewhere, START, BY));
        limits = new CompositionLimits(15, 11, 2);
        assertThatCode(() -> policy().assign(sitting, part, elsewhere, START, BY))
                .doesNotThrowAnyException();
        refuses("outsideTheTerm", () -> policy().assign(sitting, part, List.of(), LAST.plusDays(1), BY));
    }
}
