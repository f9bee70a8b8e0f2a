package kr.madang.planning.organisation;

import java.util.Map;
import kr.madang.platform.web.FormRules;
import org.springframework.dao.OptimisticLockingFailureException;
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

    private static final FormRules SENTENCES = new FormRules(RULES, FIELDS);

    private OrganisationForms() {}

    /**
     * Runs the duty unless the form has errors.
     *
     * @return whether the duty was done
     */
    static boolean accepted(BindingResult errors, Runnable duty) {
        try {
            return SENTENCES.accepted(errors, duty);
        } catch (OptimisticLockingFailureException overtaken) {
            SENTENCES.reject(errors, OVERTAKEN);
            return false;
        }
    }
}
