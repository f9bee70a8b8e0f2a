package kr.madang.domain.commission.pay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import kr.madang.domain.body.BodyKind;
import kr.madang.domain.body.PayClass;
import kr.madang.domain.budget.BudgetLine;
import kr.madang.domain.shared.Signature;
import kr.madang.domain.shared.Won;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.mockito.Mockito;

/** The payment list of a meeting. */
class PayListTest {

    private static final Signature BY = new Signature(1, "이주무", Instant.parse("2019-11-07T00:00:00Z"));
    private static final PayTerms TERMS =
            new PayTerms(Won.of(150_000), Won.of(50_000), 120, MeasuredBy.ATTENDANCE, false, false, "시험 규칙");
    private static final PayRule RULE = PayRule.ofKind(BodyKind.COMMISSION, LocalDate.of(2019, 1, 1), TERMS, BY);

    private static BudgetLine lineOf(int year) {
        BudgetLine line = Mockito.mock(BudgetLine.class);
        Mockito.when(line.fiscalYear()).thenReturn(year);
        return line;
    }

    private static PayLine pay(long amount) {
        return new PayLine(1, 1, "위원", null, PayClass.PAID, 60, Won.of(amount), Won.ZERO, null, false);
    }

    private static PayList drawn(List<PayLine> lines) {
        PayList list = PayList.of(7, BY);
        list.draw(2019, lineOf(2019), RULE, lines, BY);
        return list;
    }

    @Property
    void addsUpToTheSumOfItsLines(@ForAll @Size(max = 40) List<@LongRange(max = 1_000_000_000_000L) Long> amounts) {
        PayList list = drawn(amounts.stream().map(PayListTest::pay).toList());

        BigInteger sum = amounts.stream().map(BigInteger::valueOf).reduce(BigInteger.ZERO, BigInteger::add);
        assertThat(list.total().amount()).isEqualTo(sum.longValueExact());
    }

    @Test
    void isNotPaidOutOfAnotherYear() {
        assertThatThrownBy(() -> PayList.of(7, BY).draw(2019, lineOf(2020), RULE, List.of(), BY))
                .hasMessage("pay.lineOfAnotherYear");
    }

    @Test
    void isIssuedOnlyAsTheRecordStillSays() {
        PayList list = drawn(List.of(pay(150_000)));

        assertThatThrownBy(() -> list.issue(RULE, List.of(pay(200_000)), BY)).hasMessage("pay.recordChanged");
        list.issue(RULE, List.of(pay(150_000)), BY);
        assertThat(list.state()).isEqualTo(PayListState.ISSUED);
        assertThatThrownBy(() -> list.issue(RULE, List.of(pay(150_000)), BY)).hasMessage("pay.alreadyIssued");
        assertThatThrownBy(() -> list.draw(2019, lineOf(2019), RULE, List.of(), BY))
                .hasMessage("pay.alreadyIssued");
    }

    @Test
    void isReplacedOnlyWhenIssuedAndWithAReason() {
        PayList list = drawn(List.of());
        assertThatThrownBy(() -> list.replacement("까닭", BY)).hasMessage("pay.onlyIssuedIsReplaced");
        list.issue(RULE, List.of(), BY);

        assertThatThrownBy(() -> list.replacement(" ", BY)).hasMessage("pay.reasonNeeded");
        assertThat(list.replacement("출석 기록을 바로잡음", BY).state()).isEqualTo(PayListState.DRAFT);
    }
}
