package kr.madang.commission.recruitment;

import kr.madang.domain.commission.recruitment.CallState;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Sort;
import org.springframework.data.web.PageableDefault;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.servlet.ModelAndView;

/** The list of calls. */
@Controller
class CallListController {

    private final CallListQuery calls;

    CallListController(CallListQuery calls) {
        this.calls = calls;
    }

    @GetMapping("/commission/calls")
    @PreAuthorize("@callAccess.reads()")
    ModelAndView list(
            @ModelAttribute("conditions") CallConditions conditions,
            @PageableDefault(size = 20, sort = "intake", direction = Sort.Direction.DESC) Pageable pageable) {
        return new ModelAndView("commission/recruitment/list")
                .addObject("page", calls.page(conditions, pageable))
                .addObject("states", CallState.values());
    }
}
