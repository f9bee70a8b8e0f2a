package kr.madang.budget.alert;

import jakarta.validation.Valid;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import kr.madang.domain.budget.AlertKind;
import kr.madang.platform.time.BusinessClock;
import kr.madang.platform.web.Choice;
import kr.madang.platform.web.Forms;
import org.springframework.context.MessageSource;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** From when on which threshold of a warning holds (경고 기준). */
@Controller
@PreAuthorize("@budgetAccess.reads()")
class ThresholdController {

    private final ThresholdQuery thresholds;
    private final ThresholdSetting setting;
    private final BusinessClock clock;
    private final MessageSource messages;

    ThresholdController(
            ThresholdQuery thresholds, ThresholdSetting setting, BusinessClock clock, MessageSource messages) {
        this.thresholds = thresholds;
        this.setting = setting;
        this.clock = clock;
        this.messages = messages;
    }

    @GetMapping("/budget/alerts/thresholds")
    ModelAndView list() {
        return new ModelAndView("budget/alert/thresholds").addObject("thresholds", thresholds.all());
    }

    @GetMapping("/budget/alerts/thresholds/new")
    @PreAuthorize("@budgetAccess.setsThresholds()")
    ModelAndView startNew() {
        return new ModelAndView("budget/alert/threshold-form")
                .addObject("form", new ThresholdForm(null, null, clock.today()))
                .addObject("kinds", kinds());
    }

    @PostMapping("/budget/alerts/thresholds")
    @PreAuthorize("@budgetAccess.setsThresholds()")
    ModelAndView add(@Valid @ModelAttribute("form") ThresholdForm form, BindingResult errors) {
        if (Forms.accepted(errors, () -> setting.set(form.wantedKind(), form.wantedAmount(), form.day()))) {
            return Forms.to("/budget/alerts/thresholds", "saved");
        }
        return Forms.unprocessable("budget/alert/threshold-form", errors).addObject("kinds", kinds());
    }

    private List<Choice> kinds() {
        return Arrays.stream(AlertKind.values())
                .map(kind -> new Choice(
                        kind.name(), messages.getMessage("alertThreshold." + kind.name(), null, Locale.KOREAN)))
                .toList();
    }
}
