package kr.madang.budget.ledger;

import kr.madang.platform.web.NotFound;
import org.springframework.data.domain.Pageable;
import org.springframework.data.web.PageableDefault;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** A budget line and its register (예산과목 원장). */
@Controller
@PreAuthorize("@budgetAccess.reads()")
class LineController {

    private final LineQuery lines;

    LineController(LineQuery lines) {
        this.lines = lines;
    }

    @GetMapping("/budget/lines/{id}")
    ModelAndView show(@PathVariable long id, @PageableDefault(size = 50) Pageable pageable) {
        return new ModelAndView("budget/ledger/line")
                .addObject("line", lines.line(id).orElseThrow(NotFound::new))
                .addObject("page", lines.register(id, pageable));
    }
}
