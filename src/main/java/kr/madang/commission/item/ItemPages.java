package kr.madang.commission.item;

import java.util.List;
import kr.madang.commission.HiddenPapers;
import kr.madang.commission.StepForm;
import kr.madang.commission.item.ItemQuery.Detail;
import kr.madang.domain.shared.DomainRuleViolation;
import kr.madang.platform.web.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** The page of an item, as it is or with the reason why something could not be done. */
@Component
class ItemPages {

    private final ItemQuery items;
    private final ItemFiles files;
    private final ItemAccess access;
    private final HiddenPapers hidden;

    ItemPages(ItemQuery items, ItemFiles files, ItemAccess access, HiddenPapers hidden) {
        this.items = items;
        this.files = files;
        this.access = access;
        this.hidden = hidden;
    }

    /** The item, if the person may read it. */
    Detail detail(long id) {
        Detail detail = items.find(id).orElseThrow(NotFound::new);
        if (!access.reads(detail.departmentId(), detail.state())) {
            throw new AccessDeniedException("not offered yet");
        }
        return detail;
    }

    ModelAndView of(long id) {
        boolean hides = hidden.hide(id);
        return new ModelAndView("commission/item/item")
                .addObject("detail", detail(id))
                .addObject("hides", hides)
                .addObject("files", hides ? List.of() : files.of(id))
                .addObject("steps", items.steps(id))
                .addObject("appearances", items.appearances(id));
    }

    ModelAndView refused(long id, DomainRuleViolation refused, @Nullable StepForm typed) {
        ModelAndView page = of(id).addObject("refused", refused).addObject("typed", typed);
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }
}
