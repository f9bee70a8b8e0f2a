package kr.madang.budget.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import kr.madang.testing.Given;
import kr.madang.testing.PostgresTest;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Each test tries to break an invariant of the ledger behind the application's back; the database refuses it. */
@PostgresTest
class LedgerInvariantsTest {

    @Autowired
    private JdbcClient jdbc;

    private Given given;
    private int year;
    private long line;

    @BeforeEach
    void aLineWithAMillion() {
        given = new Given(jdbc);
        year = given.fiscalYear();
        line = given.line(year);
        post().original("01-01", 1_000_000);
    }

    private Given.Posting post() {
        return given.on(year, line);
    }

    private static void assertRefused(String rule, ThrowingCallable posting) {
        assertThatThrownBy(posting)
                .satisfies(refused -> assertThat(constraintOf(refused)).isEqualTo(rule));
    }

    private static String constraintOf(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof org.postgresql.util.PSQLException refused && refused.getServerErrorMessage() != null) {
                return String.valueOf(refused.getServerErrorMessage().getConstraint());
            }
        }
        return "";
    }

    @Nested
    class AppendOnly {

        @Test
        void refusesToChangeAnEntry() {
            assertRefused(
                    "tr_append_only",
                    () -> jdbc.sql("update ledger_entry set amount = 1 where line_id = ?")
                            .param(line)
                            .update());
        }

        @Test
        void refusesToDeleteAnEntry() {
            assertRefused(
                    "tr_append_only",
                    () -> jdbc.sql("delete from ledger_entry where line_id = ?")
                            .param(line)
                            .update());
        }

        @Test
        void refusesToEmptyTheLedger() {
            assertRefused(
                    "tr_append_only",
                    () -> jdbc.sql("truncate ledger_entry cascade").update());
        }

        @Test
        void refusesToWriteBalancesByHand() {
            assertRefused(
                    "tr_kept_by_the_ledger",
                    () -> jdbc.sql("update line_balance set appropriated = 9 where line_id = ?")
                            .param(line)
                            .update());
            assertRefused(
                    "tr_kept_by_the_ledger",
                    () -> jdbc.sql("delete from ledger_day where line_id = ?")
                            .param(line)
                            .update());
        }
    }

    @Nested
    @DisplayName("지출 ≤ 원인행위 ≤ 배정 ≤ 예산현액")
    class Chain {

        @Test
        void refusesAnAppropriationBelowZero() {
            assertRefused("ck_line_balance_appropriated_not_negative", () -> post().supplementary("02-01", -1_000_001));
        }

        @Test
        void refusesACommitmentBeyondTheAppropriation() {
            assertRefused("ck_line_balance_committed_le_appropriated", () -> post().commitment("02-01", 1_000_001));
        }

        @Test
        void refusesACommitmentBeforeItsAppropriationEvenIfLaterOnesCoverIt() {
            post().supplementary("06-01", 500_000);

            assertRefused("ck_line_balance_committed_le_appropriated", () -> post().commitment("05-31", 1_200_000));
        }

        @Test
        void refusesToTakeAnAppropriationAwayFromUnderACommitment() {
            post().commitment("02-01", 900_000);

            assertRefused("ck_line_balance_committed_le_appropriated", () -> post().supplementary("03-01", -200_000));
        }

        @Test
        void refusesAnExpenditureBeyondItsCommitmentThoughTheLineHasRoom() {
            long small = post().commitment("02-01", 100);
            post().commitment("02-01", 900);

            assertRefused("ck_ledger_expended_le_its_commitment", () -> post().expenditure("02-02", 101, small));
        }

        @Test
        void refusesAnExpenditureBeforeItsCommitment() {
            long commitment = post().commitment("02-10", 100);

            assertThatThrownBy(() -> post().expenditure("02-09", 50, commitment))
                    .isNotNull();
        }

        @Test
        void refusesAnExpenditureOnTheCommitmentOfAnotherLine() {
            long other = given.line(year);
            given.on(year, other).original("01-01", 1_000);
            long foreign = given.on(year, other).commitment("01-02", 1_000);
            post().commitment("01-02", 1_000);

            assertRefused("fk_ledger_entry_commitment", () -> post().expenditure("01-03", 10, foreign));
        }

        @Test
        void refusesARefundOfMoreThanWasSpent() {
            long commitment = post().commitment("02-01", 100);
            post().expenditure("02-02", 60, commitment);

            assertThatThrownBy(() -> post().refund("02-03", 61, commitment)).isNotNull();
        }

        @Test
        void refusesACommitmentBeyondTheAllotmentWhereTheYearIsControlledByIt() {
            int controlled = given.fiscalYearControlledByAllotment();
            long controlledLine = given.line(controlled);
            given.on(controlled, controlledLine).original("01-01", 1_000);
            given.on(controlled, controlledLine).allotment("01-01", 250);

            assertRefused(
                    "ck_line_balance_committed_le_allotted",
                    () -> given.on(controlled, controlledLine).commitment("01-02", 251));
        }

        @Test
        void refusesAnAllotmentBeyondTheAppropriation() {
            assertRefused("ck_line_balance_allotted_le_appropriated", () -> post().allotment("01-01", 1_000_001));
        }
    }

    @Nested
    class Reversals {

        @Test
        void takeBackAtMostWhatTheyName() {
            long commitment = post().commitment("02-01", 100);
            post().commitment("02-01", 1_000);
            post().reversal("COMMITMENT", "02-02", -60, commitment, commitment);

            assertRefused(
                    "ck_ledger_reversal_le_entry",
                    () -> post().reversal("COMMITMENT", "02-03", -41, commitment, commitment));
        }

        @Test
        void cannotTakeACommitmentAwayFromUnderItsExpenditure() {
            long commitment = post().commitment("02-01", 100);
            post().expenditure("02-02", 80, commitment);
            post().commitment("02-01", 500);

            assertRefused(
                    "ck_ledger_expended_le_its_commitment",
                    () -> post().reversal("COMMITMENT", "02-03", -30, commitment, commitment));
        }

        @Test
        void leaveTheDecompositionOfTheAppropriationTrue() {
            long added = post().supplementary("03-01", 300);
            post().reversal("APPROPRIATION", "03-02", -300, null, added);

            assertThat(jdbc.sql("select sum(supplementary) from ledger_day where line_id = ?")
                            .param(line)
                            .query(Long.class)
                            .single())
                    .isZero();
        }
    }

    @Test
    void refusesTheSameDocumentTwice() {
        assertRefused(
                "uq_ledger_entry_document", () -> jdbc.sql("""
                        insert into ledger_entry (fiscal_year, line_id, stage, kind, effective_date, amount, document_no,
                                                  source, batch_id, batch_row, recorded_at)
                        select fiscal_year, line_id, stage, kind, effective_date, amount, document_no, source, batch_id, batch_row, now()
                        from ledger_entry where line_id = ?
                        """).param(line).update());
    }

    @Test
    void refusesADayOutsideTheFiscalYear() {
        assertRefused(
                "ck_ledger_entry_in_its_year",
                () -> jdbc.sql("""
                        insert into ledger_entry (fiscal_year, line_id, stage, kind, effective_date, amount, document_no,
                                                  source, recorded_at)
                        values (?, ?, 'APPROPRIATION', 'ORIGINAL', make_date(?, 1, 1), 1, 'X', 'CORRECTION', now())
                        """).params(year, line, year + 1).update());
    }

    @Test
    void refusesARecordOlderThanWhatIsAlreadyWrittenDown() {
        post().recordedAt(Instant.parse("2030-01-01T00:00:00Z")).supplementary("02-01", 1);

        assertRefused(
                "ck_ledger_recorded_in_order",
                () -> post().recordedAt(Instant.parse("2029-12-31T00:00:00Z")).supplementary("02-02", 1));
    }

    @Test
    void letsExactlyOneOfTwoCommitmentsThatTogetherOverdrawALineThrough() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(2);
        CyclicBarrier start = new CyclicBarrier(2);
        Callable<Boolean> attempt = () -> {
            start.await();
            try {
                given.on(year, line).commitment("02-01", 600_000);
                return true;
            } catch (org.springframework.dao.DataAccessException refused) {
                return false;
            }
        };

        List<Future<Boolean>> attempts = threads.invokeAll(List.of(attempt, attempt));

        assertThat(List.of(attempts.get(0).get(), attempts.get(1).get())).containsExactlyInAnyOrder(true, false);
        threads.shutdown();
    }
}
