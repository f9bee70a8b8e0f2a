package kr.madang.platform.web;

import jakarta.validation.ConstraintViolationException;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import kr.madang.domain.shared.DomainRuleViolation;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.servlet.ModelAndView;

/** Handlers that fail or take their time, for trials of what surrounds handlers. */
@Controller
class TrialController {

    private final Map<String, AtomicInteger> runs = new ConcurrentHashMap<>();

    int runsOf(String trial) {
        return count(trial).get();
    }

    private AtomicInteger count(String trial) {
        return runs.computeIfAbsent(trial, name -> new AtomicInteger());
    }

    /** Fails with 409 where the answer is {@code wrong}. */
    @PostMapping("/test/forms/{trial}")
    ModelAndView send(@PathVariable String trial, @RequestParam(required = false) @Nullable String answer)
            throws InterruptedException {
        int run = count(trial).incrementAndGet();
        Thread.sleep(300);
        if ("wrong".equals(answer) || ("wrong at first".equals(answer) && run == 1)) {
            throw new DomainRuleViolation("staffAccount.withoutRole");
        }
        return Forms.to("/help?run=" + run, "saved");
    }

    @GetMapping("/test/errors/{kind}")
    @ResponseBody
    String fail(@PathVariable String kind) {
        throw switch (kind) {
            case "rule" -> new DomainRuleViolation("ledger.reversalExceedsEntry", 1_234_000L);
            case "bad" -> new BadRequest("execution.unknownYear", "2031", "2019");
            case "missing" -> new NotFound();
            case "overtaken" -> new OptimisticLockingFailureException("secret row");
            case "denied" -> new AccessDeniedException("secret rule");
            case "large" -> new MaxUploadSizeExceededException(1);
            case "constraint" -> new ConstraintViolationException("secret constraint", Set.of());
            default -> new IllegalStateException("secret words");
        };
    }

    @GetMapping("/test/numbers/{number}")
    @ResponseBody
    String number(@PathVariable long number, @RequestParam String needed) {
        return number + needed;
    }

    @GetMapping("/test/trimmed")
    @ResponseBody
    String trimmed(@RequestParam(required = false) @Nullable String word) {
        return word == null ? "null" : "[" + word + "]";
    }

    @PostMapping(path = "/test/bodies", consumes = "application/json", produces = "application/json")
    @ResponseBody
    Map<String, String> body(@RequestBody Map<String, String> body) {
        return body;
    }
}
