package kr.madang.commission.item;

import kr.madang.commission.BodyChoices;
import kr.madang.domain.body.meeting.ItemKind;
import kr.madang.domain.body.meeting.ItemState;
import kr.madang.platform.time.BusinessClock;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Sort;
import org.springframework.data.web.PageableDefault;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.servlet.ModelAndView;

/** The list of agenda items. */
@Controller
@PreAuthorize("@commissionAccess.reads()")
class ItemListController {

    private final ItemListQuery items;
    private final BodyChoices choices;
    private final BusinessClock clock;

    ItemListController(ItemListQuery items, BodyChoices choices, BusinessClock clock) {
        this.items = items;
        this.choices = choices;
        this.clock = clock;
    }

    @GetMapping("/commission/items")
    ModelAndView list(
            @ModelAttribute("conditions") ItemConditions conditions,
            @PageableDefault(size = 20, sort = "number", direction = Sort.Direction.DESC) Pageable pageable) {
        return new ModelAndView("commission/item/list")
                .addObject("page", items.page(conditions, pageable))
                .addObject("bodies", choices.bodies(clock.today()))
                .addObject("departments", choices.departments(clock.today()))
                .addObject("states", ItemState.values())
                .addObject("kinds", ItemKind.values());
    }
}
