package kr.madang.budget.ledger;

import java.util.Map;
import java.util.function.Supplier;
import kr.madang.domain.shared.DomainRuleViolation;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;
import org.springframework.dao.DataIntegrityViolationException;

/** Translates what the database's own guard of the ledger refuses into the rule that was broken. */
public final class LedgerRules {

    private static final Map<String, String> RULES = Map.ofEntries(
            Map.entry("ck_line_balance_appropriated_not_negative", "ledger.appropriationBelowZero"),
            Map.entry("ck_line_balance_allotted_le_appropriated", "ledger.allotmentBeyondAppropriation"),
            Map.entry("ck_line_balance_committed_le_appropriated", "ledger.commitmentBeyondAppropriation"),
            Map.entry("ck_line_balance_committed_le_allotted", "ledger.commitmentBeyondAllotment"),
            Map.entry("ck_line_balance_expended_le_committed", "ledger.expenditureBeyondCommitment"),
            Map.entry("ck_ledger_expended_le_its_commitment", "ledger.expenditureBeyondItsCommitment"),
            Map.entry("ck_ledger_reversal_le_entry", "ledger.reversalExceedsRest"),
            Map.entry("ck_ledger_transfer_not_reversed", "ledger.transferNotReversed"),
            Map.entry("ck_ledger_month_open", "ledger.monthClosed"),
            Map.entry("ck_ledger_entry_in_its_year", "ledger.dayOutsideYear"),
            Map.entry("fk_ledger_entry_commitment", "ledger.commitmentNotFound"),
            Map.entry("uq_ledger_entry_document", "ledger.documentAlreadyRecorded"));

    private LedgerRules() {}

    /**
     * Runs the posting.
     *
     * @throws DomainRuleViolation naming the rule, where the database refused it
     */
    public static <T> T translated(Supplier<T> posting) {
        try {
            return posting.get();
        } catch (DataIntegrityViolationException refused) {
            String rule = ruleOf(refused);
            if (rule == null) {
                throw refused;
            }
            throw new DomainRuleViolation(rule);
        }
    }

    /** The key of the rule that the failure says was broken, if it is one of the ledger's. */
    public static @Nullable String ruleOf(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof PSQLException refused
                    && refused.getServerErrorMessage() != null
                    && refused.getServerErrorMessage().getConstraint() != null) {
                return RULES.get(refused.getServerErrorMessage().getConstraint());
            }
        }
        return null;
    }
}
