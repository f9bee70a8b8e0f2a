package kr.madang.commission.minutes;

import java.util.List;
import kr.madang.commission.minutes.MinutesReader.Who;
import kr.madang.domain.body.minutes.MinutesState;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Sort;
import org.springframework.data.web.PageableDefault;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.servlet.ModelAndView;

/** The list of minutes. */
@Controller
@PreAuthorize("@commissionAccess.reads()")
class MinutesListController {

    private final MinutesListQuery minutes;
    private final MinutesReader reader;

    MinutesListController(MinutesListQuery minutes, MinutesReader reader) {
        this.minutes = minutes;
        this.reader = reader;
    }

    @GetMapping("/commission/minutes")
    ModelAndView list(
            @ModelAttribute("conditions") MinutesConditions conditions,
            @PageableDefault(size = 20, sort = "heldOn", direction = Sort.Direction.DESC) Pageable pageable) {
        Who who = reader.present();
        return new ModelAndView("commission/minutes/list")
                .addObject("page", minutes.page(conditions, who, pageable))
                .addObject("due", who.keeps() ? minutes.due() : List.of())
                .addObject("bodies", minutes.bodies())
                .addObject("years", minutes.years())
                .addObject("states", MinutesState.values());
    }
}
