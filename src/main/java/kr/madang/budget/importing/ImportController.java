package kr.madang.budget.importing;

import java.io.IOException;
import java.io.InputStream;
import kr.madang.budget.importing.check.ImportKind;
import kr.madang.platform.job.JobQuery;
import kr.madang.platform.security.CurrentStaff;
import kr.madang.platform.web.BadRequest;
import kr.madang.platform.web.Forms;
import kr.madang.platform.web.NotFound;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Sort;
import org.springframework.data.web.PageableDefault;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

@Controller
@RequestMapping("/budget/imports")
class ImportController {

    private static final String FORM = "budget/importing/form";

    private final ImportListQuery list;
    private final ImportQuery query;
    private final ImportDesk desk;
    private final JobQuery jobs;
    private final CurrentStaff current;

    ImportController(ImportListQuery list, ImportQuery query, ImportDesk desk, JobQuery jobs, CurrentStaff current) {
        this.list = list;
        this.query = query;
        this.desk = desk;
        this.jobs = jobs;
        this.current = current;
    }

    @GetMapping
    @PreAuthorize("@importAccess.reads()")
    ModelAndView list(
            @ModelAttribute("conditions") ImportConditions conditions,
            @PageableDefault(size = 20, sort = "uploadedAt", direction = Sort.Direction.DESC) Pageable pageable) {
        ModelAndView page = new ModelAndView("budget/importing/list");
        page.addObject("states", ImportState.values()).addObject("kinds", ImportKind.values());
        try {
            page.addObject("page", list.page(conditions.question(), pageable));
        } catch (BadRequest wrong) {
            page.setStatus(HttpStatus.BAD_REQUEST);
            page.addObject("wrong", wrong);
        }
        return page;
    }

    @GetMapping("/new")
    @PreAuthorize("@importAccess.imports()")
    ModelAndView startNew() {
        return new ModelAndView(FORM, "form", ImportForm.blank());
    }

    @PostMapping
    @PreAuthorize("@importAccess.imports()")
    ModelAndView add(@ModelAttribute("form") ImportForm form, BindingResult errors) throws IOException {
        form.check(errors);
        if (errors.hasErrors()) {
            return Forms.unprocessable(FORM, errors);
        }
        try (InputStream content = form.content()) {
            ImportDesk.Receipt receipt =
                    desk.receive(form.fileName(), content, current.get().accountId());
            String page = "/budget/imports/" + receipt.batch();
            return receipt.known() ? Forms.to(page, "importKnown") : Forms.to(page);
        }
    }

    @GetMapping("/{id}")
    @PreAuthorize("@importAccess.reads()")
    ModelAndView show(@PathVariable long id) {
        ImportQuery.Detail batch = query.detail(id).orElseThrow(NotFound::new);
        ModelAndView page = new ModelAndView("budget/importing/batch", "batch", batch);
        page.addObject("sums", query.sums(id));
        page.addObject("errors", query.errors(id));
        page.addObject("shownErrors", ImportQuery.SHOWN_ERRORS);
        page.addObject(
                "job", batch.jobId() == null ? null : jobs.find(batch.jobId()).orElse(null));
        return page;
    }
}
