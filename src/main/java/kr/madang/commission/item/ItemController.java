package kr.madang.commission.item;

import jakarta.validation.Valid;
import kr.madang.commission.item.ItemQuery.Detail;
import kr.madang.platform.web.Forms;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Drafting of agenda items, and their page. */
@Controller
class ItemController {

    private static final String FORM = "commission/item/form";

    private final ItemPages pages;
    private final ItemDrafting drafting;
    private final ItemAccess access;
    private final ItemChoices choices;

    ItemController(ItemPages pages, ItemDrafting drafting, ItemAccess access, ItemChoices choices) {
        this.pages = pages;
        this.drafting = drafting;
        this.access = access;
        this.choices = choices;
    }

    @GetMapping("/commission/items/{id}")
    @PreAuthorize("@commissionAccess.reads()")
    ModelAndView show(@PathVariable long id) {
        return pages.of(id);
    }

    @GetMapping("/commission/items/new")
    @PreAuthorize("@commissionAccess.draftsItems()")
    ModelAndView startNew() {
        return choices.offeredOn(new ModelAndView(FORM).addObject("form", ItemForm.blank()), null);
    }

    @PostMapping("/commission/items")
    @PreAuthorize("@commissionAccess.draftsItems()")
    ModelAndView draft(@Valid @ModelAttribute("form") ItemForm form, BindingResult errors) {
        long[] id = new long[1];
        return Forms.accepted(errors, () -> id[0] = drafting.draft(access.ownDepartment(), form))
                ? Forms.to("/commission/items/" + id[0], "itemDrafted")
                : choices.offeredOn(Forms.unprocessable(FORM, errors), null);
    }

    @GetMapping("/commission/items/{id}/edit")
    @PreAuthorize("@commissionAccess.draftsItems()")
    ModelAndView startEdit(@PathVariable long id) {
        Detail detail = own(id);
        return choices.offeredOn(new ModelAndView(FORM).addObject("form", ItemForm.of(detail)), detail);
    }

    @PostMapping("/commission/items/{id}")
    @PreAuthorize("@commissionAccess.draftsItems()")
    ModelAndView revise(@PathVariable long id, @Valid @ModelAttribute("form") ItemForm form, BindingResult errors) {
        Detail detail = own(id);
        return Forms.accepted(errors, () -> drafting.revise(id, form))
                ? Forms.to("/commission/items/" + id, "itemRevised")
                : choices.offeredOn(Forms.unprocessable(FORM, errors), detail);
    }

    private Detail own(long id) {
        Detail detail = pages.detail(id);
        if (!access.edits(detail)) {
            throw new AccessDeniedException("somebody else's item, or one on its way");
        }
        return detail;
    }
}
