package kr.madang.commission.pay;

import java.util.Map;
import kr.madang.domain.shared.DomainRuleViolation;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.validation.BindingResult;

/** Does what a form about pay asks for; what a rule or the database stands against becomes an error beside its field. */
final class PayForms {

    private static final Map<String, String> RULES = Map.ofEntries(
            Map.entry("ck_pay_rule_only_ends", "pay.ruleOvertaken"),
            Map.entry("ex_pay_rule_one_at_a_time_for_a_body", "pay.ruleOvertaken"),
            Map.entry("ex_pay_rule_one_at_a_time_for_a_kind", "pay.ruleOvertaken"));

    private static final Map<String, String> FIELDS = Map.ofEntries(
            Map.entry("pay.baseNegative", "base"),
            Map.entry("pay.extraNegative", "extra"),
            Map.entry("pay.ruleFollowedTooEarly", "validFrom"),
            Map.entry("pay.ruleOvertaken", "validFrom"),
            Map.entry("pay.lineOfAnotherYear", "program"),
            Map.entry("pay.lineUnknown", "program"),
            Map.entry("pay.reasonNeeded", "reason"));

    private PayForms() {}

    /**
     * Runs the duty unless the form has errors; a list changed meanwhile goes on to the page that says so.
     *
     * @return whether the duty was done
     */
    static boolean accepted(BindingResult errors, Runnable duty) {
        if (errors.hasErrors()) {
            return false;
        }
        try {
            duty.run();
            return true;
        } catch (DomainRuleViolation violation) {
            reject(errors, violation.key(), violation.arguments());
        } catch (OptimisticLockingFailureException overtaken) {
            throw overtaken;
        } catch (DataAccessException refused) {
            reject(errors, ruleOf(refused));
        }
        return false;
    }

    private static void reject(BindingResult errors, String key, Object... arguments) {
        String field = FIELDS.get(key);
        if (field == null || errors.getFieldType(field) == null) {
            errors.reject(key, arguments, key);
        } else {
            errors.rejectValue(field, key, arguments, key);
        }
    }

    private static String ruleOf(DataAccessException refused) {
        String constraint = constraintOf(refused);
        String rule = constraint == null ? null : RULES.get(constraint);
        if (rule == null) {
            throw refused;
        }
        return rule;
    }

    private static @Nullable String constraintOf(Throwable refused) {
        for (Throwable cause = refused; cause != null; cause = cause.getCause()) {
            if (cause instanceof PSQLException known && known.getServerErrorMessage() != null) {
                return known.getServerErrorMessage().getConstraint();
            }
        }
        return null;
    }
}
