package kr.madang.commission.recruitment.applicant;

import java.util.List;
import kr.madang.commission.recruitment.CallQuery;
import kr.madang.commission.recruitment.applicant.ApplicationFiles.AppliedFile;
import kr.madang.domain.shared.DomainRuleViolation;
import kr.madang.platform.file.Attachments;
import kr.madang.platform.web.Forms;
import kr.madang.platform.web.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** Files that go with an application (붙임). */
@Controller
@RequestMapping("/commission/calls/{call}/applications/{id}/files")
class ApplicationFileController {

    private final ApplicantViews views;
    private final ApplicationPages pages;
    private final ApplicationFiles files;
    private final Sending sending;

    ApplicationFileController(ApplicantViews views, ApplicationPages pages, ApplicationFiles files, Sending sending) {
        this.views = views;
        this.pages = pages;
        this.files = files;
        this.sending = sending;
    }

    /** How a file of an application is sent. */
    @org.springframework.stereotype.Component
    record Sending(ApplicantQuery applicants, Attachments attachments) {}

    @PostMapping
    @PreAuthorize("@callAccess.keeps()")
    ModelAndView add(@PathVariable long call, @PathVariable long id, @RequestParam @Nullable MultipartFile file) {
        try {
            files.add(call, id, file);
        } catch (DomainRuleViolation refused) {
            return pages.refused(call, id, refused);
        }
        return Forms.to("/commission/calls/" + call + "/applications/" + id, "fileAdded");
    }

    @PostMapping("/{fileId}/removal")
    @PreAuthorize("@callAccess.keeps()")
    ModelAndView remove(@PathVariable long call, @PathVariable long id, @PathVariable long fileId) {
        try {
            files.remove(call, id, fileId);
        } catch (DomainRuleViolation refused) {
            return pages.refused(call, id, refused);
        }
        return Forms.to("/commission/calls/" + call + "/applications/" + id, "fileRemoved");
    }

    @GetMapping("/{fileId}")
    @PreAuthorize("@callAccess.mayScreen()")
    ResponseEntity<StreamingResponseBody> download(
            @PathVariable long call, @PathVariable long id, @PathVariable long fileId) {
        CallQuery.Detail detail = views.callOf(call);
        ApplicantQuery.Row row = sending.applicants().find(call, id).orElseThrow(NotFound::new);
        AppliedFile file = files.find(id, fileId).orElseThrow(NotFound::new);
        views.seen(detail, "applicantView.file", List.of(row.number()));
        return sending.attachments().send(file.taken());
    }
}
