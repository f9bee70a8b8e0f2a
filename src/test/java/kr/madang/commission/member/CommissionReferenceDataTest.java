package kr.madang.commission.member;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import kr.madang.commission.member.SeatPlan.Category;
import kr.madang.domain.body.Bodies;
import kr.madang.domain.body.Body;
import kr.madang.domain.body.RecusalKind;
import kr.madang.domain.body.SeatClass;
import kr.madang.domain.body.SittingRule;
import kr.madang.domain.body.SittingRules;
import kr.madang.planning.organisation.OrganisationReferenceData;
import kr.madang.testing.PostgresTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The commission of the 2019 report: fifteen vacant seats, four subcommittees, and the rules. */
@PostgresTest
class CommissionReferenceDataTest {

    private static final LocalDate REPORT = LocalDate.of(2019, 9, 1);

    @Autowired
    private OrganisationReferenceData organisation;

    @Autowired
    private CommissionReferenceData reference;

    @Autowired
    private Bodies bodies;

    @Autowired
    private BodyQuery query;

    @Autowired
    private SeatPlanQuery plans;

    @Autowired
    private CompositionQuery compositions;

    @Autowired
    private SittingRules rules;

    private Body commission;

    @BeforeEach
    void loadedTwice() {
        organisation.load();
        reference.load();
        reference.load();
        commission = bodies.findByCode("COMMISSION").orElseThrow();
    }

    @Test
    void hasFifteenVacantSeats() {
        SeatPlan plan = plans.plan(query.find(commission.id()).orElseThrow(), REPORT);

        assertThat(plan.seats()).isEqualTo(15);
        assertThat(plan.vacant()).isEqualTo(15);
        assertThat(plan.filled()).isZero();
        assertThat(seats(plan, SeatClass.CHAIR)).containsExactly(1);
        assertThat(seats(plan, SeatClass.EX_OFFICIO)).containsExactly(3);
        assertThat(seats(plan, SeatClass.NON_STANDING)).containsExactly(3, 2, 6);
        assertThat(plan.nonStandingSeats()).isEqualTo(11);
        assertThat(plan.categories().get(1).places())
                .extracting(SeatPlan.Place::post)
                .containsExactly("서울혁신기획관", "재정기획관", "행정국장");
    }

    private static List<Integer> seats(SeatPlan plan, SeatClass seatClass) {
        return plan.categories().stream()
                .filter(category -> category.seatClass() == seatClass)
                .map(Category::seats)
                .toList();
    }

    @Test
    void hasOneCompositionWithTermsOfTwoYearsAndOneRenewal() {
        assertThat(compositions.compositions(commission.id())).singleElement().satisfies(numbers -> {
            assertThat(numbers.mostMembers()).isEqualTo(15);
            assertThat(numbers.mostNonStanding()).isEqualTo(11);
            assertThat(numbers.subcommitteesEach()).isEqualTo(2);
            assertThat(numbers.shares())
                    .filteredOn(share -> share.seatClass() != SeatClass.EX_OFFICIO)
                    .allSatisfy(share -> {
                        assertThat(share.termMonths()).isEqualTo(24);
                        assertThat(share.renewals()).isEqualTo(1);
                    });
        });
        assertThat(compositions.qualifications(commission.id()))
                .extracting(CompositionQuery.Fitness::leastYears)
                .containsExactly(5, 5, 5, 5, 10);
    }

    @Test
    void sitsByTheRuleOfMoreThanHalf() {
        SittingRule rule = rules.inForceOn(commission.id(), REPORT).orElseThrow();

        assertThat(rule.quorumOf(15)).isEqualTo(8);
        assertThat(rule.isMajority(4, 8)).isFalse();
        assertThat(rule.isMajority(5, 8)).isTrue();
        assertThat(rule.chairVotes()).isTrue();
        for (RecusalKind kind : RecusalKind.values()) {
            assertThat(rule.leavesCount(kind)).isTrue();
            assertThat(rule.hidesPapers(kind)).isTrue();
        }
        assertThat(query.partsOf(commission.id()))
                .extracting(BodyQuery.Row::name)
                .containsExactly("참여공론분과", "숙의예산분과", "협치분과", "마을자치분과");
    }
}
