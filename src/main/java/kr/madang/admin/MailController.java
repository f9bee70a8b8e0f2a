package kr.madang.admin;

import java.util.List;
import kr.madang.platform.mail.MailServer;
import kr.madang.platform.mail.Outbox;
import kr.madang.platform.mail.OutboxQuery;
import kr.madang.platform.web.Forms;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Sort;
import org.springframework.data.web.PageableDefault;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The outbox (발송함): what waits, what went out, what was given up. */
@Controller
class MailController {

    private static final List<String> STATES = List.of("WAITING", "GIVEN_UP", "SENT");

    private final OutboxQuery mails;
    private final Outbox outbox;
    private final MailServer server;

    MailController(OutboxQuery mails, Outbox outbox, MailServer server) {
        this.mails = mails;
        this.outbox = outbox;
        this.server = server;
    }

    @GetMapping("/admin/mails")
    @PreAuthorize("@adminAccess.readsMails()")
    ModelAndView list(
            @RequestParam @Nullable String state,
            @PageableDefault(size = 50, sort = "queued", direction = Sort.Direction.DESC) Pageable pageable) {
        String wanted = state != null && STATES.contains(state) ? state : null;
        return new ModelAndView("admin/mails")
                .addObject("states", STATES)
                .addObject("state", wanted)
                .addObject("configured", server.isConfigured())
                .addObject("totals", mails.totals())
                .addObject("page", mails.page(wanted, pageable));
    }

    @PostMapping("/admin/mails/{id}/retry")
    @PreAuthorize("@adminAccess.retriesMails()")
    ModelAndView retry(@PathVariable long id) {
        outbox.retry(id);
        return Forms.to("/admin/mails", "mailRetried");
    }
}
