package kr.madang.commission.pay;

import jakarta.validation.Valid;
import java.util.Locale;
import kr.madang.commission.StepForm;
import kr.madang.domain.shared.DomainRuleViolation;
import kr.madang.platform.export.DocumentFormat;
import kr.madang.platform.web.BadRequest;
import kr.madang.platform.web.Forms;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** A payment list (수당 지급 명세): its page, its documents, and its issue. */
@Controller
class PayController {

    private final PayViews views;
    private final PayIssuing issuing;
    private final PayDownloads downloads;

    PayController(PayViews views, PayIssuing issuing, PayDownloads downloads) {
        this.views = views;
        this.issuing = issuing;
        this.downloads = downloads;
    }

    @GetMapping("/commission/pay/{id}")
    @PreAuthorize("@commissionAccess.readsPay()")
    ModelAndView show(@PathVariable long id) {
        return new ModelAndView("commission/pay/pay").addObject("view", views.view(id));
    }

    @GetMapping("/commission/pay/{id}/document.{format:xlsx|pdf|hwpx|csv}")
    @PreAuthorize("@commissionAccess.readsPay()")
    ResponseEntity<byte[]> download(@PathVariable long id, @PathVariable String format) {
        return downloads.of(views.view(id), DocumentFormat.valueOf(format.toUpperCase(Locale.ROOT)));
    }

    @PostMapping("/commission/pay/{id}/issue")
    @PreAuthorize("@commissionAccess.keeps()")
    ModelAndView issue(@PathVariable long id, @Valid @ModelAttribute("form") StepForm form, BindingResult errors) {
        readable(errors);
        try {
            issuing.issue(id, form.seenVersion());
        } catch (DomainRuleViolation refused) {
            return refused(id, refused);
        }
        return Forms.to("/commission/pay/" + id, "payIssued");
    }

    @PostMapping("/commission/pay/{id}/removal")
    @PreAuthorize("@commissionAccess.keeps()")
    ModelAndView discard(@PathVariable long id, @Valid @ModelAttribute("form") StepForm form, BindingResult errors) {
        readable(errors);
        long meeting;
        try {
            meeting = issuing.discard(id, form.seenVersion());
        } catch (DomainRuleViolation refused) {
            return refused(id, refused);
        }
        return Forms.to("/commission/meetings/" + meeting + "/pay", "payDiscarded");
    }

    private static void readable(BindingResult errors) {
        if (errors.hasErrors()) {
            throw new BadRequest("pay.formUnreadable");
        }
    }

    private ModelAndView refused(long id, DomainRuleViolation refused) {
        ModelAndView page = show(id).addObject("refused", refused);
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }
}
