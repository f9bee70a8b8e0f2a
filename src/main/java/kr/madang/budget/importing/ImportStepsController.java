package kr.madang.budget.importing;

import jakarta.servlet.http.HttpServletResponse;
import java.sql.SQLException;
import kr.madang.platform.job.JobQuery;
import kr.madang.platform.security.CurrentStaff;
import kr.madang.platform.web.Forms;
import kr.madang.platform.web.NotFound;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** What can be done with a batch on its page. */
@Controller
@RequestMapping("/budget/imports/{id}")
class ImportStepsController {

    private final ImportQuery query;
    private final ImportDesk desk;
    private final JobQuery jobs;
    private final CurrentStaff current;

    ImportStepsController(ImportQuery query, ImportDesk desk, JobQuery jobs, CurrentStaff current) {
        this.query = query;
        this.desk = desk;
        this.jobs = jobs;
        this.current = current;
    }

    /** The moving part of the page, asked for every two seconds; once the work is over the page is drawn anew. */
    @GetMapping("/progress")
    @PreAuthorize("@importAccess.reads()")
    ModelAndView progress(@PathVariable long id, HttpServletResponse response) {
        ImportQuery.Detail batch = query.detail(id).orElseThrow(NotFound::new);
        if (!batch.state().isUnderWay()) {
            response.setHeader("HX-Refresh", "true");
        }
        ModelAndView fragment = new ModelAndView("budget/importing/progress :: progress", "batch", batch);
        fragment.addObject(
                "job", batch.jobId() == null ? null : jobs.find(batch.jobId()).orElse(null));
        return fragment;
    }

    @PostMapping("/confirm")
    @PreAuthorize("@importAccess.imports()")
    ModelAndView confirm(@PathVariable long id) {
        desk.confirm(id, current.get().accountId());
        return Forms.to("/budget/imports/" + id);
    }

    @PostMapping("/cancel")
    @PreAuthorize("@importAccess.imports()")
    ModelAndView cancel(@PathVariable long id) throws SQLException {
        desk.cancel(id);
        return Forms.to("/budget/imports/" + id, "importCancelling");
    }

    @PostMapping("/restart")
    @PreAuthorize("@importAccess.imports()")
    ModelAndView restart(@PathVariable long id) {
        desk.restart(id, current.get().accountId());
        return Forms.to("/budget/imports/" + id);
    }
}
