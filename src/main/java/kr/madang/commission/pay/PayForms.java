package kr.madang.commission.pay;

import java.util.Map;
import kr.madang.platform.web.FormRules;
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

    private static final FormRules SENTENCES = new FormRules(RULES, FIELDS);

    private PayForms() {}

    /**
     * Runs the duty unless the form has errors; a list changed meanwhile goes on to the page that says so.
     *
     * @return whether the duty was done
     */
    static boolean accepted(BindingResult errors, Runnable duty) {
        return SENTENCES.accepted(errors, duty);
    }
}
