package kr.madang.commission.screening;

import jakarta.validation.Valid;
import kr.madang.commission.recruitment.CallQuery;
import kr.madang.commission.recruitment.CallWords;
import kr.madang.domain.commission.recruitment.Stage;
import kr.madang.domain.shared.DomainRuleViolation;
import kr.madang.platform.web.Forms;
import kr.madang.platform.web.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The screeners of a call. */
@Controller
@PreAuthorize("@callAccess.keeps()")
class ScreenerController {

    private static final String PAGE = "commission/screening/screeners";
    private static final int LONGEST_REASON = 500;

    private final CallQuery calls;
    private final ScreenerQuery screeners;
    private final Assignment assignment;
    private final CallWords words;

    ScreenerController(CallQuery calls, ScreenerQuery screeners, Assignment assignment, CallWords words) {
        this.calls = calls;
        this.screeners = screeners;
        this.assignment = assignment;
        this.words = words;
    }

    @GetMapping("/commission/calls/{call}/screeners")
    ModelAndView list(@PathVariable long call) {
        return page(new ModelAndView(PAGE).addObject("form", ScreenerForm.BLANK), call);
    }

    @PostMapping("/commission/calls/{call}/screeners")
    ModelAndView assign(
            @PathVariable long call, @Valid @ModelAttribute("form") ScreenerForm form, BindingResult errors) {
        find(call);
        if (Forms.accepted(errors, () -> assignment.assign(call, form.wantedStage(), form.wantedAccount()))) {
            return Forms.to("/commission/calls/" + call + "/screeners", "screenerAssigned");
        }
        return page(Forms.unprocessable(PAGE, errors), call);
    }

    @PostMapping("/commission/calls/{call}/screeners/{id}/release")
    ModelAndView release(@PathVariable long call, @PathVariable long id, @RequestParam @Nullable String reason) {
        find(call);
        try {
            if (reason == null || reason.length() > LONGEST_REASON) {
                throw new DomainRuleViolation("screening.reasonNeeded", LONGEST_REASON);
            }
            assignment.release(call, id, reason);
        } catch (DomainRuleViolation refused) {
            ModelAndView page = list(call).addObject("refused", refused);
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return page;
        }
        return Forms.to("/commission/calls/" + call + "/screeners", "screenerReleased");
    }

    private CallQuery.Detail find(long call) {
        return calls.find(call).orElseThrow(NotFound::new);
    }

    private ModelAndView page(ModelAndView page, long call) {
        return page.addObject("call", find(call))
                .addObject("screeners", screeners.of(call))
                .addObject("stages", words.choices("screeningStage.", Stage.values()))
                .addObject("accounts", screeners.choices());
    }
}
