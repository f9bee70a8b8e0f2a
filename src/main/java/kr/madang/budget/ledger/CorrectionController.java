package kr.madang.budget.ledger;

import jakarta.validation.Valid;
import kr.madang.platform.web.Forms;
import kr.madang.platform.web.NotFound;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** A single entry of the ledger, and the form that takes it back (정정). */
@Controller
@PreAuthorize("@budgetAccess.reads()")
class CorrectionController {

    private final EntryQuery entries;
    private final Correction correction;

    CorrectionController(EntryQuery entries, Correction correction) {
        this.entries = entries;
        this.correction = correction;
    }

    @GetMapping("/budget/entries/{id}")
    ModelAndView show(@PathVariable long id) {
        EntryQuery.Detail detail = entries.find(id).orElseThrow(NotFound::new);
        return new ModelAndView("budget/ledger/entry")
                .addObject("detail", detail)
                .addObject("reversals", entries.reversalsOf(id))
                .addObject("under", entries.under(id));
    }

    @GetMapping("/budget/entries/{id}/reversal")
    @PreAuthorize("@budgetAccess.corrects()")
    ModelAndView startReversal(@PathVariable long id) {
        EntryQuery.Detail detail = entries.find(id).orElseThrow(NotFound::new);
        return new ModelAndView("budget/ledger/reversal-form")
                .addObject("detail", detail)
                .addObject("form", ReversalForm.of(detail.entry()));
    }

    @PostMapping("/budget/entries/{id}/reversal")
    @PreAuthorize("@budgetAccess.corrects()")
    ModelAndView reverse(
            @PathVariable long id, @Valid @ModelAttribute("form") ReversalForm form, BindingResult errors) {
        EntryQuery.Detail detail = entries.find(id).orElseThrow(NotFound::new);
        if (Forms.accepted(errors, () -> correction.takeBack(id, form.taken(), form.day(), form.words()))) {
            return Forms.to("/budget/entries/" + id, "saved");
        }
        return Forms.unprocessable("budget/ledger/reversal-form", errors).addObject("detail", detail);
    }
}
