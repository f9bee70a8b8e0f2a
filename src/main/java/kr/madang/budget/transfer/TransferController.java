package kr.madang.budget.transfer;

import jakarta.validation.Valid;
import java.util.List;
import kr.madang.budget.transfer.RowReading.Wanted;
import kr.madang.budget.transfer.TransferQuery.Detail;
import kr.madang.platform.web.Forms;
import kr.madang.platform.web.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Drafting of requests to move budget, and their page. */
@Controller
class TransferController {

    private static final String FORM = "budget/transfer/form";

    private final TransferViews views;
    private final TransferForms forms;
    private final RowReading reading;
    private final Drafting drafting;

    TransferController(TransferViews views, TransferForms forms, RowReading reading, Drafting drafting) {
        this.views = views;
        this.forms = forms;
        this.reading = reading;
        this.drafting = drafting;
    }

    @GetMapping("/budget/transfers/{id}")
    @PreAuthorize("@transferAccess.reads()")
    ModelAndView show(@PathVariable long id) {
        return TransferPages.of(views.view(id));
    }

    @GetMapping("/budget/transfers/new")
    @PreAuthorize("@transferAccess.drafts()")
    ModelAndView startNew(@RequestParam @Nullable Integer year) {
        TransferForm form = forms.blank(year).orElseThrow(NotFound::new);
        return page(new ModelAndView(FORM).addObject("form", form), form, null);
    }

    @PostMapping("/budget/transfers")
    @PreAuthorize("@transferAccess.drafts()")
    ModelAndView draft(
            @Valid @ModelAttribute("form") TransferForm form,
            BindingResult errors,
            @RequestParam @Nullable String more) {
        if (forms.blank(form.fiscalYear()).isEmpty()) {
            throw new NotFound();
        }
        if (more != null) {
            return longer(form, null);
        }
        List<Wanted> rows = reading.read(form, errors);
        long[] id = new long[1];
        if (Forms.accepted(errors, () -> id[0] = drafting.draft(form, rows))) {
            return Forms.to("/budget/transfers/" + id[0], "transferDrafted");
        }
        return page(Forms.unprocessable(FORM, errors), form, null);
    }

    @GetMapping("/budget/transfers/{id}/edit")
    @PreAuthorize("@transferAccess.drafts()")
    ModelAndView startEdit(@PathVariable long id) {
        TransferView view = ownDraft(id);
        TransferForm form = TransferForms.of(view);
        return page(new ModelAndView(FORM).addObject("form", form), form, view.detail());
    }

    @PostMapping("/budget/transfers/{id}")
    @PreAuthorize("@transferAccess.drafts()")
    ModelAndView revise(
            @PathVariable long id,
            @Valid @ModelAttribute("form") TransferForm form,
            BindingResult errors,
            @RequestParam @Nullable String more) {
        Detail detail = ownDraft(id).detail();
        TransferForm kept = form.within(detail.fiscalYear());
        if (more != null) {
            return longer(kept, detail);
        }
        List<Wanted> rows = reading.read(kept, errors);
        if (Forms.accepted(errors, () -> drafting.revise(id, kept, rows))) {
            return Forms.to("/budget/transfers/" + id, "transferRevised");
        }
        return page(Forms.unprocessable(FORM, errors), kept, detail);
    }

    private ModelAndView longer(TransferForm form, @Nullable Detail detail) {
        TransferForm longer = form.longer();
        return page(new ModelAndView(FORM).addObject("form", longer), longer, detail);
    }

    private ModelAndView page(ModelAndView page, TransferForm form, @Nullable Detail detail) {
        return page.addObject("detail", detail).addObject("lines", forms.lines(form));
    }

    private TransferView ownDraft(long id) {
        TransferView view = views.view(id);
        if (!view.desk().revises()) {
            throw new AccessDeniedException("somebody else's request, or one on its way");
        }
        return view;
    }
}
