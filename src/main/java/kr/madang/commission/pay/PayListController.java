package kr.madang.commission.pay;

import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Sort;
import org.springframework.data.web.PageableDefault;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.servlet.ModelAndView;

/** The list of payment lists, and the meetings that still want one. */
@Controller
class PayListController {

    private final PayListQuery lists;
    private final PayDueQuery due;

    PayListController(PayListQuery lists, PayDueQuery due) {
        this.lists = lists;
        this.due = due;
    }

    @GetMapping("/commission/pay")
    @PreAuthorize("@commissionAccess.readsPay()")
    ModelAndView list(
            @ModelAttribute("conditions") PayConditions conditions,
            @PageableDefault(size = 20, sort = "heldOn", direction = Sort.Direction.DESC) Pageable pageable) {
        return new ModelAndView("commission/pay/list")
                .addObject("page", lists.page(conditions, pageable))
                .addObject("due", due.meetings())
                .addObject("bodies", lists.bodies())
                .addObject("years", lists.years())
                .addObject("states", PayStanding.values());
    }
}
