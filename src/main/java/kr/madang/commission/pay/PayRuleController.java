package kr.madang.commission.pay;

import jakarta.validation.Valid;
import kr.madang.platform.web.Forms;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** The rules about pay (수당 규정). */
@Controller
class PayRuleController {

    private static final String FORM = "commission/pay/rule-form";

    private final PayRuleQuery rules;
    private final PayRuleKeeping keeping;
    private final PayChoices choices;

    PayRuleController(PayRuleQuery rules, PayRuleKeeping keeping, PayChoices choices) {
        this.rules = rules;
        this.keeping = keeping;
        this.choices = choices;
    }

    @GetMapping("/commission/pay-rules")
    @PreAuthorize("@commissionAccess.readsPay()")
    ModelAndView list() {
        return new ModelAndView("commission/pay/rules")
                .addObject("rules", rules.all())
                .addObject("today", choices.today());
    }

    @GetMapping("/commission/pay-rules/new")
    @PreAuthorize("@commissionAccess.keeps()")
    ModelAndView startNew() {
        return page(new ModelAndView(FORM).addObject("form", PayRuleForm.blank()));
    }

    @PostMapping("/commission/pay-rules")
    @PreAuthorize("@commissionAccess.keeps()")
    ModelAndView add(@Valid @ModelAttribute("form") PayRuleForm form, BindingResult errors) {
        if (PayForms.accepted(errors, () -> keeping.begin(form))) {
            return Forms.to("/commission/pay-rules", "payRuleAdded");
        }
        return page(Forms.unprocessable(FORM, errors));
    }

    private ModelAndView page(ModelAndView page) {
        return page.addObject("scopes", choices.scopes())
                .addObject("measures", choices.measures())
                .addObject("classes", choices.unpaid());
    }
}
