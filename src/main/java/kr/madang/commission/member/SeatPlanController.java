package kr.madang.commission.member;

import java.util.Locale;
import kr.madang.platform.export.DocumentFormat;
import kr.madang.platform.web.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The seat plan of a body. */
@Controller
@PreAuthorize("@commissionAccess.reads()")
class SeatPlanController {

    private final SeatPlans plans;
    private final BodyQuery bodies;
    private final MemberDownloads downloads;

    SeatPlanController(SeatPlans plans, BodyQuery bodies, MemberDownloads downloads) {
        this.plans = plans;
        this.bodies = bodies;
        this.downloads = downloads;
    }

    @GetMapping("/commission/members")
    ModelAndView show(@RequestParam @Nullable String body, @RequestParam @Nullable String asOf) {
        return new ModelAndView("commission/member/plan")
                .addObject("plan", plans.of(body, asOf).orElse(null))
                .addObject("bodies", bodies.choices());
    }

    @GetMapping("/commission/members/plan.{format:xlsx|pdf|hwpx|csv}")
    ResponseEntity<byte[]> download(
            @PathVariable String format, @RequestParam @Nullable String body, @RequestParam @Nullable String asOf) {
        SeatPlan plan = plans.of(body, asOf).orElseThrow(NotFound::new);
        return downloads.of(plan, DocumentFormat.valueOf(format.toUpperCase(Locale.ROOT)));
    }
}
