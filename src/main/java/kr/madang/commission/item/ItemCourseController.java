package kr.madang.commission.item;

import jakarta.validation.Valid;
import java.util.function.Predicate;
import kr.madang.commission.StepForm;
import kr.madang.commission.item.ItemQuery.Detail;
import kr.madang.domain.shared.DomainRuleViolation;
import kr.madang.platform.web.BadRequest;
import kr.madang.platform.web.Forms;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** The way of an item from its department to the secretariat. */
@Controller
class ItemCourseController {

    private final ItemPages pages;
    private final ItemDrafting drafting;
    private final ItemReview review;
    private final ItemAccess access;

    ItemCourseController(ItemPages pages, ItemDrafting drafting, ItemReview review, ItemAccess access) {
        this.pages = pages;
        this.drafting = drafting;
        this.review = review;
        this.access = access;
    }

    @PostMapping("/commission/items/{id}/submission")
    @PreAuthorize("@commissionAccess.submitsItems()")
    ModelAndView submit(@PathVariable long id, @Valid @ModelAttribute("typed") StepForm form, BindingResult errors) {
        must(id, detail -> access.drafts(detail.departmentId()));
        return step(id, form, errors, "itemSubmitted", () -> drafting.submit(id, form.seenVersion(), form.comment()));
    }

    @PostMapping("/commission/items/{id}/withdrawal")
    @PreAuthorize("@commissionAccess.draftsItems()")
    ModelAndView withdraw(@PathVariable long id, @Valid @ModelAttribute("typed") StepForm form, BindingResult errors) {
        must(id, access::withdraws);
        return step(id, form, errors, "itemWithdrawn", () -> drafting.withdraw(id, form.seenVersion(), form.reason()));
    }

    @PostMapping("/commission/items/{id}/acceptance")
    @PreAuthorize("@commissionAccess.keeps()")
    ModelAndView accept(@PathVariable long id, @Valid @ModelAttribute("typed") StepForm form, BindingResult errors) {
        return step(id, form, errors, "itemAccepted", () -> review.accept(id, form.seenVersion(), form.comment()));
    }

    @PostMapping("/commission/items/{id}/return")
    @PreAuthorize("@commissionAccess.keeps()")
    ModelAndView sendBack(@PathVariable long id, @Valid @ModelAttribute("typed") StepForm form, BindingResult errors) {
        return step(id, form, errors, "itemReturned", () -> review.sendBack(id, form.seenVersion(), form.reason()));
    }

    private void must(long id, Predicate<Detail> allowed) {
        if (!allowed.test(pages.detail(id))) {
            throw new AccessDeniedException("somebody else's item");
        }
    }

    private ModelAndView step(long id, StepForm form, BindingResult errors, String notice, Runnable deed) {
        if (errors.hasErrors()) {
            throw new BadRequest("commission.formUnreadable");
        }
        pages.detail(id);
        try {
            deed.run();
        } catch (DomainRuleViolation refused) {
            return pages.refused(id, refused, form);
        }
        return Forms.to("/commission/items/" + id, notice);
    }
}
