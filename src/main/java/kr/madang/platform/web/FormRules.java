package kr.madang.platform.web;

import java.util.Map;
import kr.madang.domain.shared.DomainRuleViolation;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;
import org.springframework.core.NestedRuntimeException;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.transaction.TransactionException;
import org.springframework.validation.BindingResult;

/**
 * Says in the words of a form what a rule, or the database where somebody was quicker, stands against.
 *
 * @param rules the sentence for each constraint of the database; any other stays a fault of ours
 * @param fields the field beside which a sentence stands; any other is an error of the whole form
 */
public record FormRules(Map<String, String> rules, Map<String, String> fields) {

    /**
     * Runs the duty unless the form has errors; a record changed meanwhile goes on to the page that says so.
     *
     * @return whether the duty was done
     * @throws OptimisticLockingFailureException when the record has changed since the form was shown
     */
    public boolean accepted(BindingResult errors, Runnable duty) {
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
        } catch (DataAccessException | TransactionException refused) {
            reject(errors, ruleOf(refused));
        }
        return false;
    }

    /** Puts the sentence beside its field, or at the head of the form. */
    public void reject(BindingResult errors, String key, Object... arguments) {
        String field = fields.get(key);
        if (field == null || errors.getFieldType(field) == null) {
            errors.reject(key, arguments, key);
        } else {
            errors.rejectValue(field, key, arguments, key);
        }
    }

    private String ruleOf(NestedRuntimeException refused) {
        String constraint = constraintOf(refused);
        String rule = constraint == null ? null : rules.get(constraint);
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
