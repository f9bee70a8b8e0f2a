package kr.madang.domain.budget.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import kr.madang.domain.shared.DomainRuleViolation;
import kr.madang.domain.shared.Signature;
import kr.madang.domain.shared.Won;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Whatever order steps are tried in, nothing is executed that another person has not reviewed and approved. */
class BudgetTransferTest {

    private static final Signature DRAFTER = new Signature(1, "기안자", Instant.EPOCH);
    private static final Signature OFFICER = new Signature(2, "예산담당", Instant.EPOCH);
    private static final Signature MANAGER = new Signature(3, "담당관", Instant.EPOCH);
    private static final Signature CHAIR = new Signature(4, "위원장", Instant.EPOCH);
    private static final TransferApprovalLimit LIMIT =
            new TransferApprovalLimit(LocalDate.of(2019, 1, 1), Won.of(1_000), 4L);

    private static BudgetTransfer of(long amount) {
        return BudgetTransfer.draft(
                2019, 1, 10, request(TransferKind.REALLOCATION, null), moves(amount, amount), DRAFTER);
    }

    private static TransferRequest request(TransferKind kind, @Nullable String basis) {
        return new TransferRequest(kind, LocalDate.of(2019, 8, 12), "사유", basis);
    }

    private static List<TransferMove> moves(long decrease, long increase) {
        return List.of(
                TransferMove.decrease(2019, 1, Won.of(decrease)), TransferMove.increase(2019, 2, Won.of(increase)));
    }

    enum Try {
        SUBMIT,
        REVIEW,
        APPROVE,
        APPROVE_AS_CHAIR,
        RETURN,
        REJECT,
        WITHDRAW,
        EXECUTE;

        void on(BudgetTransfer transfer, Signature by) {
            switch (this) {
                case SUBMIT -> transfer.submit(List.of(), Map.of(), by);
                case REVIEW -> transfer.review(by, null);
                case APPROVE -> transfer.approve(LIMIT, by, null);
                case APPROVE_AS_CHAIR -> transfer.approveAsChair(LIMIT, by, null);
                case RETURN -> transfer.returnToDrafter(by, "사유");
                case REJECT -> transfer.reject(by, "사유");
                case WITHDRAW -> transfer.withdraw(by, null);
                case EXECUTE -> transfer.execute(LocalDate.of(2019, 8, 12), List.of(), Map.of(), by);
            }
        }
    }

    @Property
    void neverReachesTheLedgerWithoutTwoOthersHands(
            @ForAll @Size(max = 30) List<Try> tries, @ForAll @Size(value = 30) List<Byte> whos, @ForAll boolean large) {
        BudgetTransfer transfer = of(large ? 5_000 : 1_000);
        List<Signature> people = List.of(DRAFTER, OFFICER, MANAGER, CHAIR);
        boolean reviewed = false;
        boolean approved = false;
        boolean chaired = false;
        for (int i = 0; i < tries.size(); i++) {
            Signature by = people.get(Math.floorMod(whos.get(i), people.size()));
            try {
                tries.get(i).on(transfer, by);
            } catch (DomainRuleViolation refused) {
                continue;
            }
            switch (tries.get(i)) {
                case SUBMIT -> {
                    reviewed = false;
                    approved = false;
                    chaired = false;
                }
                case REVIEW -> reviewed = by != DRAFTER;
                case APPROVE -> approved = by != DRAFTER;
                case APPROVE_AS_CHAIR -> chaired = by == CHAIR;
                case EXECUTE ->
                    assertThat(reviewed && approved && (chaired || !large)).isTrue();
                default -> {}
            }
        }
    }

    @Test
    void refusesUnequalSumsAndOneSidedRequests() {
        TransferRequest request = request(TransferKind.REALLOCATION, null);

        assertThatThrownBy(() -> BudgetTransfer.draft(2019, 1, 10, request, moves(2, 1), DRAFTER))
                .hasMessage("transfer.unequal");
        assertThatThrownBy(() -> BudgetTransfer.draft(
                        2019, 1, 10, request, List.of(TransferMove.decrease(2019, 1, Won.of(1))), DRAFTER))
                .hasMessage("transfer.noIncrease");
        assertThatThrownBy(() -> TransferMove.decrease(2019, 1, Won.ZERO)).hasMessage("transfer.amountNotPositive");
        assertThatThrownBy(() -> TransferMove.increase(2019, 1, Won.of(-1))).hasMessage("transfer.amountNotPositive");
        assertThatThrownBy(() -> BudgetTransfer.draft(
                        2019,
                        1,
                        10,
                        request,
                        List.of(TransferMove.decrease(2019, 1, Won.of(1)), TransferMove.increase(2019, 1, Won.of(1))),
                        DRAFTER))
                .hasMessage("transfer.lineTwice");
    }

    @Test
    void asksForWhatAMoveBetweenPoliciesOrDepartmentsRestsOn() {
        BudgetTransfer policies =
                BudgetTransfer.draft(2019, 1, 10, request(TransferKind.CROSS_PROGRAM, null), moves(1, 1), DRAFTER);
        BudgetTransfer departments = BudgetTransfer.draft(
                2019, 2, 10, request(TransferKind.REASSIGNMENT, "2019. 7. 25. 직제 개편"), moves(1, 1), DRAFTER);

        assertThatThrownBy(() -> policies.submit(List.of(), Map.of(), DRAFTER))
                .hasMessage("transfer.resolutionMissing");
        departments.submit(List.of(), Map.of(), DRAFTER);
        assertThat(departments.state()).isEqualTo(TransferState.IN_REVIEW);
    }

    @Test
    void refusesADayOutsideTheFiscalYear() {
        TransferRequest late = new TransferRequest(TransferKind.REALLOCATION, LocalDate.of(2020, 1, 1), "사유", null);

        assertThatThrownBy(() -> BudgetTransfer.draft(2019, 1, 10, late, moves(1, 1), DRAFTER))
                .hasMessage("transfer.dayOutsideYear");
    }

    @Test
    void refusesWhatTheManagerCannotApproveAloneWhileThereIsNoChair() {
        BudgetTransfer transfer = of(5_000);
        transfer.submit(List.of(), Map.of(), DRAFTER);
        transfer.review(OFFICER, null);

        assertThatThrownBy(() -> transfer.approve(
                        new TransferApprovalLimit(LocalDate.of(2019, 1, 1), Won.of(1_000), null), MANAGER, null))
                .hasMessage("transferLimit.noChair");
    }
}
