package kr.madang.domain.body;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import kr.madang.testing.GivenBody;
import kr.madang.testing.PostgresTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Finds the rule of a day as the tables hold it. */
@PostgresTest
class SittingRulesTest {

    @Autowired
    private SittingRules rules;

    @Autowired
    private Bodies bodies;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void findsTheRuleThatHoldsOnTheDay() {
        long body = new GivenBody(jdbc).id();

        SittingRule rule = rules.inForceOn(body, LocalDate.of(2019, 11, 21)).orElseThrow();

        assertThat(rule.quorumOf(15)).isEqualTo(8);
        assertThat(rule.leavesCount(RecusalKind.SELF_RECUSED)).isTrue();
        assertThat(rule.terms().noticeDays()).isEqualTo(7);
        assertThat(rules.inForceOn(body, LocalDate.of(1999, 12, 31))).isEmpty();
        assertThat(bodies.findById(body).orElseThrow().kind()).isEqualTo(BodyKind.COMMITTEE);
    }
}
