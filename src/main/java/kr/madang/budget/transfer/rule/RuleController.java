package kr.madang.budget.transfer.rule;

import jakarta.validation.Valid;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import kr.madang.domain.budget.transfer.TransferKind;
import kr.madang.domain.budget.transfer.TransferRule;
import kr.madang.platform.web.Choice;
import kr.madang.platform.web.Forms;
import kr.madang.platform.web.NotFound;
import org.springframework.context.MessageSource;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** The rules about moves of budget and the approval limits, as dated data. */
@Controller
class RuleController {

    private static final String FORM = "budget/transfer/rule-form";
    private static final String END = "budget/transfer/rule-end";
    private static final String LIMIT = "budget/transfer/limit-form";

    private final RuleQuery rules;
    private final RuleUpkeep upkeep;
    private final MessageSource messages;

    RuleController(RuleQuery rules, RuleUpkeep upkeep, MessageSource messages) {
        this.rules = rules;
        this.upkeep = upkeep;
        this.messages = messages;
    }

    @GetMapping("/budget/transfer-rules")
    @PreAuthorize("@transferAccess.readsRules()")
    ModelAndView list() {
        return new ModelAndView("budget/transfer/rules")
                .addObject("rules", rules.rules())
                .addObject("limits", rules.limits());
    }

    @GetMapping("/budget/transfer-rules/new")
    @PreAuthorize("@transferAccess.keepsRules()")
    ModelAndView startNew() {
        return choices(new ModelAndView(FORM).addObject("form", RuleForm.BLANK));
    }

    @PostMapping("/budget/transfer-rules")
    @PreAuthorize("@transferAccess.keepsRules()")
    ModelAndView add(@Valid @ModelAttribute("form") RuleForm form, BindingResult errors) {
        if (Forms.accepted(errors, () -> upkeep.add(form))) {
            return Forms.to("/budget/transfer-rules", "saved");
        }
        return choices(Forms.unprocessable(FORM, errors));
    }

    @GetMapping("/budget/transfer-rules/{id}/end")
    @PreAuthorize("@transferAccess.keepsRules()")
    ModelAndView startEnd(@PathVariable long id) {
        return new ModelAndView(END)
                .addObject("rule", rules.rule(id).orElseThrow(NotFound::new))
                .addObject("form", new RuleEndForm(null));
    }

    @PostMapping("/budget/transfer-rules/{id}/end")
    @PreAuthorize("@transferAccess.keepsRules()")
    ModelAndView end(@PathVariable long id, @Valid @ModelAttribute("form") RuleEndForm form, BindingResult errors) {
        RuleQuery.Row rule = rules.rule(id).orElseThrow(NotFound::new);
        if (Forms.accepted(errors, () -> upkeep.end(id, Objects.requireNonNull(form.validUntil())))) {
            return Forms.to("/budget/transfer-rules", "saved");
        }
        return Forms.unprocessable(END, errors).addObject("rule", rule);
    }

    @GetMapping("/budget/transfer-limits/new")
    @PreAuthorize("@transferAccess.keepsRules()")
    ModelAndView startLimit() {
        return new ModelAndView(LIMIT).addObject("form", LimitForm.BLANK);
    }

    @PostMapping("/budget/transfer-limits")
    @PreAuthorize("@transferAccess.keepsRules()")
    ModelAndView limit(@Valid @ModelAttribute("form") LimitForm form, BindingResult errors) {
        if (Forms.accepted(errors, () -> upkeep.limit(form))) {
            return Forms.to("/budget/transfer-rules", "saved");
        }
        return Forms.unprocessable(LIMIT, errors);
    }

    private ModelAndView choices(ModelAndView page) {
        return page.addObject("types", choices("transferRuleType.", TransferRule.Type.values()))
                .addObject("kinds", choices("transferKind.", TransferKind.values()))
                .addObject("severities", choices("transferSeverity.", TransferRule.Severity.values()));
    }

    private List<Choice> choices(String prefix, Enum<?>[] values) {
        return Arrays.stream(values)
                .map(value -> new Choice(value.name(), messages.getMessage(prefix + value.name(), null, Locale.KOREAN)))
                .toList();
    }
}
