package kr.madang.commission.pay;

import jakarta.validation.Valid;
import kr.madang.platform.web.Forms;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** What a meeting comes to, and the draft of its payment list. */
@Controller
class MeetingPayController {

    private static final String PAGE = "commission/pay/meeting";

    private final PayViews views;
    private final PayDrafting drafting;

    MeetingPayController(PayViews views, PayDrafting drafting) {
        this.views = views;
        this.drafting = drafting;
    }

    @GetMapping("/commission/meetings/{id}/pay")
    @PreAuthorize("@commissionAccess.readsPay()")
    ModelAndView show(@PathVariable long id) {
        MeetingPay pay = views.ofMeeting(id);
        return new ModelAndView(PAGE).addObject("pay", pay).addObject("form", pay.form());
    }

    @PostMapping("/commission/meetings/{id}/pay")
    @PreAuthorize("@commissionAccess.keeps()")
    ModelAndView draft(@PathVariable long id, @Valid @ModelAttribute("form") PayForm form, BindingResult errors) {
        views.meeting(id);
        long[] drafted = new long[1];
        if (PayForms.accepted(errors, () -> drafted[0] = drafting.draft(id, form))) {
            return Forms.to("/commission/pay/" + drafted[0], "payDrafted");
        }
        return Forms.unprocessable(PAGE, errors).addObject("pay", views.ofMeeting(id));
    }
}
