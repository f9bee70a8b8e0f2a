package kr.madang.budget.ledger;

import jakarta.validation.Valid;
import kr.madang.budget.DepartmentChoices;
import kr.madang.platform.web.Forms;
import kr.madang.platform.web.NotFound;
import org.springframework.data.domain.Pageable;
import org.springframework.data.web.PageableDefault;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Detail programmes and their lines (세부사업·예산과목). */
@Controller
@PreAuthorize("@budgetAccess.reads()")
class ProgramController {

    private final ProgramQuery programs;
    private final ProgramPages pages;
    private final ProgramRemarking remarking;
    private final DepartmentChoices departments;

    ProgramController(
            ProgramQuery programs, ProgramPages pages, ProgramRemarking remarking, DepartmentChoices departments) {
        this.programs = programs;
        this.pages = pages;
        this.remarking = remarking;
        this.departments = departments;
    }

    @GetMapping("/budget/programs")
    ModelAndView list(
            @ModelAttribute("conditions") ProgramConditions conditions,
            @PageableDefault(size = 50, sort = "position") Pageable pageable) {
        LedgerQuestion question = pages.questionOf(conditions.ledger());
        return new ModelAndView("budget/ledger/programs")
                .addObject("question", question)
                .addObject("years", pages.years())
                .addObject("departments", departments.holdingProgramsIn(question.year()))
                .addObject("page", programs.page(question, pageable));
    }

    @GetMapping("/budget/programs/{id}")
    ModelAndView show(@PathVariable long id, @ModelAttribute("conditions") ProgramConditions conditions) {
        return new ModelAndView("budget/ledger/program")
                .addObject("view", pages.view(id, conditions).orElseThrow(NotFound::new));
    }

    @GetMapping("/budget/programs/{id}/remarks/new")
    @PreAuthorize("@budgetAccess.remarks()")
    ModelAndView startRemark(@PathVariable long id) {
        return new ModelAndView("budget/ledger/remark-form")
                .addObject("program", pages.program(id))
                .addObject("form", remarking.blank(id));
    }

    @PostMapping("/budget/programs/{id}/remarks")
    @PreAuthorize("@budgetAccess.remarks()")
    ModelAndView remark(@PathVariable long id, @Valid @ModelAttribute("form") RemarkForm form, BindingResult errors) {
        if (Forms.accepted(errors, () -> remarking.remark(id, form.day(), form.words()))) {
            return Forms.to("/budget/programs/" + id, "saved");
        }
        return Forms.unprocessable("budget/ledger/remark-form", errors).addObject("program", pages.program(id));
    }
}
