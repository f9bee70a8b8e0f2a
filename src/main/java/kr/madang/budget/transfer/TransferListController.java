package kr.madang.budget.transfer;

import kr.madang.budget.DepartmentChoices;
import kr.madang.budget.FiscalYearQuery;
import kr.madang.domain.budget.transfer.TransferKind;
import kr.madang.domain.budget.transfer.TransferState;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Sort;
import org.springframework.data.web.PageableDefault;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.servlet.ModelAndView;

/** The list of requests to move budget. */
@Controller
@PreAuthorize("@transferAccess.reads()")
class TransferListController {

    private final TransferListQuery transfers;
    private final FiscalYearQuery years;
    private final DepartmentChoices departments;

    TransferListController(TransferListQuery transfers, FiscalYearQuery years, DepartmentChoices departments) {
        this.transfers = transfers;
        this.years = years;
        this.departments = departments;
    }

    @GetMapping("/budget/transfers")
    ModelAndView list(
            @ModelAttribute("conditions") TransferConditions conditions,
            @PageableDefault(size = 20, sort = "number", direction = Sort.Direction.DESC) Pageable pageable) {
        Integer year = conditions.wantedYear();
        return new ModelAndView("budget/transfer/list")
                .addObject("page", transfers.page(conditions, pageable))
                .addObject(
                        "years",
                        years.all().stream().map(FiscalYearQuery.Row::year).toList())
                .addObject("states", TransferState.values())
                .addObject("kinds", TransferKind.values())
                .addObject(
                        "departments",
                        years.all().stream()
                                .map(FiscalYearQuery.Row::year)
                                .filter(open -> year == null || year.equals(open))
                                .findFirst()
                                .map(departments::holdingProgramsIn)
                                .orElse(java.util.List.of()));
    }
}
