package kr.madang.budget.importing;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/**
 * A rule of the ledger that refused a posting, because the ledger has changed since the check.
 *
 * @param messageKey key of the sentence that says which rule it was and what to do
 */
record Refusal(String messageKey) {

    private static final Map<String, String> KEYS = Map.of(
            "uq_ledger_entry_document", "import.refused.document",
            "ck_ledger_month_open", "import.refused.monthClosed",
            "ck_line_balance_appropriated_not_negative", "import.refused.appropriation",
            "ck_line_balance_allotted_le_appropriated", "import.refused.allotment",
            "ck_line_balance_committed_le_appropriated", "import.refused.commitment",
            "ck_line_balance_committed_le_allotted", "import.refused.commitment",
            "ck_line_balance_expended_le_committed", "import.refused.expenditure",
            "ck_ledger_expended_le_its_commitment", "import.refused.expenditure",
            "fk_ledger_entry_commitment", "import.refused.expenditure");

    /** The rule behind a failed statement; nothing where it failed for another reason. */
    static @Nullable Refusal of(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof PSQLException refused) {
                ServerErrorMessage message = refused.getServerErrorMessage();
                String constraint = message == null ? null : message.getConstraint();
                return constraint == null ? null : new Refusal(KEYS.getOrDefault(constraint, "import.refused.other"));
            }
        }
        return null;
    }
}
