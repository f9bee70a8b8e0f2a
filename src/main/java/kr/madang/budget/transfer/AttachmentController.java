package kr.madang.budget.transfer;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import kr.madang.budget.transfer.TransferFiles.Attachment;
import kr.madang.domain.shared.DomainRuleViolation;
import kr.madang.platform.audit.AuditLog;
import kr.madang.platform.web.Forms;
import kr.madang.platform.web.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
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
    private final AuditLog audit;

    AttachmentController(TransferFiles files, TransferViews views, AuditLog audit) {
        this.files = files;
        this.views = views;
        this.audit = audit;
    }

    @PostMapping("/budget/transfers/{id}/files")
    @PreAuthorize("@transferAccess.drafts()")
    ModelAndView add(@PathVariable long id, @RequestParam @Nullable MultipartFile file) throws IOException {
        TransferView view = views.view(id);
        String name = file == null || file.getOriginalFilename() == null ? "" : lastPart(file.getOriginalFilename());
        try {
            if (file == null || file.isEmpty() || name.length() > 255) {
                throw new DomainRuleViolation("transfer.fileRefused");
            }
            try (InputStream content = file.getInputStream()) {
                files.add(id, name, file.getSize(), content);
            }
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
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(attachment.mediaType()))
                .contentLength(attachment.size())
                .cacheControl(CacheControl.noStore())
                .header("X-Content-Type-Options", "nosniff")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(attachment.name(), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(out -> copy(attachment, out));
    }

    private void copy(Attachment attachment, OutputStream out) throws IOException {
        try (InputStream in = files.open(attachment)) {
            in.transferTo(out);
        }
    }

    /** Some browsers send the whole path. */
    private static String lastPart(String path) {
        return path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1)
                .replaceAll("\\p{Cntrl}", "")
                .strip();
    }
}
