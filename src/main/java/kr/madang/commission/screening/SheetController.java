package kr.madang.commission.screening;

import java.util.Map;
import kr.madang.domain.shared.DomainRuleViolation;
import kr.madang.platform.web.Forms;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The sheet of the screener signed in. */
@Controller
@RequestMapping("/commission/calls/{call}/sheets/{stage}")
@PreAuthorize("@callAccess.mayScreen()")
class SheetController {

    private static final int LONGEST_REASON = 500;

    private final StageGate gate;
    private final SheetQuery query;
    private final Sheets sheets;
    private final SheetPages pages;

    SheetController(StageGate gate, SheetQuery query, Sheets sheets, SheetPages pages) {
        this.gate = gate;
        this.query = query;
        this.sheets = sheets;
        this.pages = pages;
    }

    @GetMapping
    ModelAndView show(@PathVariable long call, @PathVariable String stage, @RequestParam @Nullable Integer part) {
        return pages.grid(gate.mine(call, stage), TypedScores.NOTHING, part == null ? 1 : part);
    }

    @PostMapping
    ModelAndView note(
            @PathVariable long call,
            @PathVariable String stage,
            @RequestParam Map<String, String> sent,
            @RequestParam @Nullable Integer part) {
        StageGate.At at = gate.mine(call, stage);
        TypedScores typed = TypedScores.of(query.sheet(at), sent);
        int shown = part == null ? 1 : part;
        if (!typed.wrong().isEmpty()) {
            return pages.refused(at, typed, shown, null);
        }
        try {
            sheets.note(at, typed);
        } catch (DomainRuleViolation refused) {
            return pages.refused(at, typed, shown, refused);
        }
        String here = address(at);
        if (sent.containsKey("check")) {
            return Forms.to(here + "/confirmation");
        }
        return Forms.to(here + "?part=" + (sent.containsKey("next") ? shown + 1 : shown), "sheetNoted");
    }

    @GetMapping("/confirmation")
    ModelAndView startSubmission(@PathVariable long call, @PathVariable String stage) {
        return pages.confirmation(gate.mine(call, stage));
    }

    @PostMapping("/submission")
    ModelAndView submit(@PathVariable long call, @PathVariable String stage) {
        StageGate.At at = gate.mine(call, stage);
        try {
            sheets.submit(at);
        } catch (DomainRuleViolation refused) {
            return pages.refused(at, TypedScores.NOTHING, 1, refused);
        }
        return Forms.to(address(at), "sheetSubmitted");
    }

    @PostMapping("/conflicts")
    ModelAndView declare(
            @PathVariable long call,
            @PathVariable String stage,
            @RequestParam @Nullable Long application,
            @RequestParam @Nullable String reason) {
        StageGate.At at = gate.mine(call, stage);
        try {
            if (application == null || reason == null || reason.length() > LONGEST_REASON) {
                throw new DomainRuleViolation("screening.conflictUnexplained", LONGEST_REASON);
            }
            sheets.declareConflict(at, application, reason);
        } catch (DomainRuleViolation refused) {
            return pages.refused(at, TypedScores.NOTHING, 1, refused);
        }
        return Forms.to(address(at), "conflictDeclared");
    }

    private static String address(StageGate.At at) {
        return "/commission/calls/" + at.callId() + "/sheets/" + at.stage();
    }
}
