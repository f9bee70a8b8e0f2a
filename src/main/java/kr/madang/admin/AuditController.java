package kr.madang.admin;

import kr.madang.platform.audit.AuditChain;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Sort;
import org.springframework.data.web.PageableDefault;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** The audit log (접속·감사 기록): search, export, check of the chain. */
@Controller
@PreAuthorize("@adminAccess.readsAudit()")
class AuditController {

    private final AuditQuery entries;
    private final AuditChain chain;
    private final AuditFile file;

    AuditController(AuditQuery entries, AuditChain chain, AuditFile file) {
        this.entries = entries;
        this.chain = chain;
        this.file = file;
    }

    @GetMapping("/admin/audit")
    ModelAndView list(
            @ModelAttribute("conditions") AuditConditions conditions,
            @PageableDefault(size = 50, sort = "at", direction = Sort.Direction.DESC) Pageable pageable) {
        return new ModelAndView("admin/audit")
                .addObject("actions", entries.actions())
                .addObject("page", entries.page(conditions, pageable));
    }

    @GetMapping("/admin/audit.csv")
    ResponseEntity<StreamingResponseBody> export(@ModelAttribute("conditions") AuditConditions conditions) {
        return file.of(conditions);
    }

    @GetMapping("/admin/audit/check")
    ModelAndView check() {
        return new ModelAndView("admin/audit-check").addObject("verdict", chain.verify());
    }
}
