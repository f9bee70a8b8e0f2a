package kr.madang.commission.recruitment.applicant;

import java.util.Collection;
import java.util.stream.Collectors;
import kr.madang.commission.recruitment.CallAccess;
import kr.madang.commission.recruitment.CallQuery;
import kr.madang.commission.recruitment.CallWords;
import kr.madang.platform.audit.AuditLog;
import kr.madang.platform.web.NotFound;
import org.springframework.stereotype.Component;

/** The one door to the people behind a call's numbers: asks who comes and writes down what was seen. */
@Component
public class ApplicantViews {

    private final CallQuery calls;
    private final CallAccess access;
    private final CallWords words;
    private final AuditLog audit;

    ApplicantViews(CallQuery calls, CallAccess access, CallWords words, AuditLog audit) {
        this.calls = calls;
        this.access = access;
        this.words = words;
        this.audit = audit;
    }

    /** The call, if the person may see who applied to it. */
    public CallQuery.Detail callOf(long callId) {
        CallQuery.Detail call = calls.find(callId).orElseThrow(NotFound::new);
        access.mustSeeApplicantsOf(callId);
        return call;
    }

    /**
     * Writes down that applicants were seen; their numbers are written, never their names.
     *
     * @param what key of the words for where they were seen
     */
    public void seen(CallQuery.Detail call, String what, Collection<Integer> numbers) {
        audit.record(
                "APPLICANT_VIEWED",
                words.say("applicant.auditSubject", String.valueOf(call.id()), joined(numbers)),
                words.say(what));
    }

    /** Writes down what was done with an application. */
    void done(String action, long callId, Collection<Integer> numbers) {
        audit.record(action, words.say("applicant.auditSubject", String.valueOf(callId), joined(numbers)), null);
    }

    static String joined(Collection<Integer> numbers) {
        return numbers.isEmpty() ? "-" : numbers.stream().map(String::valueOf).collect(Collectors.joining(","));
    }
}
