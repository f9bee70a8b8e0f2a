package kr.madang.planning.organisation;

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
 * Does what a form of the organisation asks for; what a rule, the database or somebody quicker stands against becomes an
 * error of the form, at its field where there is one.
 */
final class OrganisationForms {

    private static final String OVERTAKEN = "organisation.overtaken";

    private static final Map<String, String> RULES = Map.ofEntries(
            Map.entry("uq_department_code", "organisation.codeTakenMeanwhile"),
            Map.entry("uq_department_succession", "organisation.successionRecordedMeanwhile"),
            Map.entry("uq_team_open_name", "organisation.teamNameTakenMeanwhile"),
            Map.entry("tr_team_within_department", "organisation.departmentDaysChanged"),
            Map.entry("tr_duty_within_department", "organisation.departmentDaysChanged"),
            Map.entry("tr_department_covers", "organisation.partAddedMeanwhile"),
            Map.entry("uq_headcount_first_of_day", OVERTAKEN),
            Map.entry("uq_headcount_superseded_once", OVERTAKEN),
            Map.entry("uq_staff_apart_first_of_day", OVERTAKEN),
            Map.entry("uq_staff_apart_superseded_once", OVERTAKEN));

    private static final Map<String, String> FIELDS = Map.ofEntries(
            Map.entry("department.codeTaken", "code"),
            Map.entry("organisation.codeTakenMeanwhile", "code"),
            Map.entry("department.parentUnknown", "parent"),
            Map.entry("department.ownParent", "parent"),
            Map.entry("department.parentOutsideItsDays", "from"),
            Map.entry("department.dissolvedBeforeSetUp", "lastDay"),
            Map.entry("department.partStartsLater", "lastDay"),
            Map.entry("department.staysDissolved", "lastDay"),
            Map.entry("departmentSuccession.predecessorUnknown", "predecessor"),
            Map.entry("departmentSuccession.successorUnknown", "successor"),
            Map.entry("departmentSuccession.sameDepartment", "successor"),
            Map.entry("departmentSuccession.known", "successor"),
            Map.entry("organisation.successionRecordedMeanwhile", "successor"),
            Map.entry("departmentSuccession.outsideDepartments", "on"),
            Map.entry("team.nameTaken", "text"),
            Map.entry("organisation.teamNameTakenMeanwhile", "text"),
            Map.entry("period.endsBeforeItStarts", "until"),
            Map.entry("headcount.outsideDepartment", "asOf"));

    private OrganisationForms() {}

    /**
     * Runs the duty unless the form has errors.
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
            reject(errors, OVERTAKEN);
        } catch (DataAccessException | TransactionException refused) {
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

    private static String ruleOf(NestedRuntimeException refused) {
        String rule = constraintOf(refused) == null ? null : RULES.get(constraintOf(refused));
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
