package kr.madang.budget.transfer;

import kr.madang.budget.transfer.TransferFiles.Attachment;
import kr.madang.domain.shared.DomainRuleViolation;
import kr.madang.platform.audit.AuditLog;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** Files that go with a request (붙임). */
@Controller
class AttachmentController {

    private final TransferFiles files;
    private final TransferViews views;
    private final Attachments attachments;
    private final AuditLog audit;

    AttachmentController(TransferFiles files, TransferViews views, Attachments attachments, AuditLog audit) {
        this.files = files;
        this.views = views;
        this.attachments = attachments;
        this.audit = audit;
    }

    @PostMapping("/budget/transfers/{id}/files")
    @PreAuthorize("@transferAccess.drafts()")
    ModelAndView add(@PathVariable long id, @RequestParam @Nullable MultipartFile file) {
        TransferView view = views.view(id);
        try {
            files.add(id, file);
        } catch (DomainRuleViolation refused) {
            return TransferPages.refused(
                    view, refused, new DecisionForm(view.detail().version(), null, null, null, null));
        }
        return Forms.to("/budget/transfers/" + id, "fileAdded");
    }

    @PostMapping("/budget/transfers/{id}/files/{fileId}/removal")
    @PreAuthorize("@transferAccess.drafts()")
    ModelAndView remove(@PathVariable long id, @PathVariable long fileId) {
        Attachment attachment = files.find(id, fileId).orElseThrow(NotFound::new);
        files.remove(id, attachment.id());
        return Forms.to("/budget/transfers/" + id, "fileRemoved");
    }

    @GetMapping("/budget/transfers/{id}/files/{fileId}")
    @PreAuthorize("@transferAccess.reads()")
    ResponseEntity<StreamingResponseBody> download(@PathVariable long id, @PathVariable long fileId) {
        Attachment attachment = files.find(id, fileId).orElseThrow(NotFound::new);
        audit.record("DOWNLOAD", attachment.name(), null);
        return attachments.send(attachment.taken());
    }
}
