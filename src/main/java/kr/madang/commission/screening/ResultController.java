package kr.madang.commission.screening;

import java.util.Locale;
import kr.madang.commission.recruitment.applicant.ApplicantViews;
import kr.madang.commission.screening.Results.Naming;
import kr.madang.domain.shared.DomainRuleViolation;
import kr.madang.platform.export.DocumentFormat;
import kr.madang.platform.web.Forms;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The result of a stage. */
@Controller
@RequestMapping("/commission/calls/{call}/results/{stage}")
class ResultController {

    private final StageGate gate;
    private final Results results;
    private final Handing handing;
    private final Settling settling;

    ResultController(StageGate gate, Results results, Handing handing, Settling settling) {
        this.gate = gate;
        this.results = results;
        this.handing = handing;
        this.settling = settling;
    }

    /** How results are handed out. */
    @org.springframework.stereotype.Component
    record Handing(ResultDocument document, ApplicantViews views) {}

    @GetMapping
    @PreAuthorize("@callAccess.reads()")
    ModelAndView show(@PathVariable long call, @PathVariable String stage) {
        StageGate.At at = gate.readable(call, stage);
        ResultView view = results.view(at, gate.seesApplicants(at) ? Naming.SHOWN : Naming.HIDDEN);
        if (view.named() && !view.standings().isEmpty()) {
            handing.views()
                    .seen(
                            at.call(),
                            "applicantView.result",
                            view.standings().stream().map(Standing::number).toList());
        }
        return new ModelAndView("commission/screening/result").addObject("view", view);
    }

    @GetMapping("/file.{format:xlsx|pdf|hwpx|csv}")
    @PreAuthorize("@callAccess.reads()")
    ResponseEntity<byte[]> download(@PathVariable long call, @PathVariable String stage, @PathVariable String format) {
        ResultView view = results.view(gate.readable(call, stage), Naming.HIDDEN);
        if (!view.open()) {
            throw new DomainRuleViolation("screening.sheetsMissing");
        }
        return handing.document().file(view, DocumentFormat.valueOf(format.toUpperCase(Locale.ROOT)));
    }

    @PostMapping("/decision")
    @PreAuthorize("@callAccess.keeps()")
    ModelAndView decide(@PathVariable long call, @PathVariable String stage, @RequestParam @Nullable Integer version) {
        StageGate.At at = gate.stage(call, stage);
        try {
            settling.decide(call, version == null ? -1 : version, at.stage());
        } catch (DomainRuleViolation refused) {
            ModelAndView page = show(call, stage).addObject("refused", refused);
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return page;
        }
        return Forms.to("/commission/calls/" + call + "/results/" + at.stage(), "resultSettled");
    }
}
