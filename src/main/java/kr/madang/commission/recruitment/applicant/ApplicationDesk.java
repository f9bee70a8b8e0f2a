package kr.madang.commission.recruitment.applicant;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import kr.madang.domain.commission.recruitment.CallApplication;
import kr.madang.domain.commission.recruitment.CallApplications;
import kr.madang.domain.commission.recruitment.PublicCall;
import kr.madang.domain.commission.recruitment.PublicCalls;
import kr.madang.domain.shared.DomainRuleViolation;
import kr.madang.platform.security.Signing;
import kr.madang.platform.web.NotFound;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes applications in, one by one or as a list, corrects and withdraws them. */
@Service
@Transactional
class ApplicationDesk {

    private final PublicCalls calls;
    private final CallApplications applications;
    private final Register register;
    private final ApplicantViews views;

    ApplicationDesk(PublicCalls calls, CallApplications applications, Register register, ApplicantViews views) {
        this.calls = calls;
        this.applications = applications;
        this.register = register;
        this.views = views;
    }

    /** Who has applied so far, and who signs. */
    @Service
    record Register(JdbcClient jdbc, Signing signing) {

        /** The number of the application the same person has made to the call, 0 for none. */
        int numberOf(long callId, String person, long butId) {
            return jdbc.sql("""
                            select coalesce(min(number), 0) from call_application
                            where call_id = :call and id <> :but and state = 'RECEIVED' and erased_at is null
                              and regexp_replace(name || '/' || phone, '[\\s.-]', '', 'g') = :person
                            """)
                    .param("call", callId)
                    .param("but", butId)
                    .param("person", person)
                    .query(Integer.class)
                    .single();
        }
    }

    public long receive(long callId, ApplicationForm form) {
        PublicCall call = calls.hold(callId).orElseThrow(NotFound::new);
        call.mustTakeApplicationsOf(form.day());
        refuseSecond(callId, form, 0);
        CallApplication received = take(call, form);
        views.done("APPLICATION_RECEIVED", callId, List.of(received.number()));
        return received.id();
    }

    /** All of them or none. */
    public void receiveAll(long callId, List<ApplicationForm> forms) {
        PublicCall call = calls.hold(callId).orElseThrow(NotFound::new);
        List<Integer> numbers = new ArrayList<>();
        for (ApplicationForm form : forms) {
            refuseSecond(callId, form, 0);
            numbers.add(take(call, form).number());
        }
        views.done("APPLICATIONS_IMPORTED", callId, numbers);
    }

    public void correct(long callId, long id, ApplicationForm form) {
        PublicCall call = calls.hold(callId).orElseThrow(NotFound::new);
        CallApplication application = find(callId, id, form.seenVersion());
        refuseSecond(callId, form, id);
        application.correct(call, form.day(), form.applicant());
        applications.saveAndFlush(application);
        views.done("APPLICATION_CORRECTED", callId, List.of(application.number()));
    }

    public void withdraw(long callId, long id, int seenVersion) {
        PublicCall call = calls.hold(callId).orElseThrow(NotFound::new);
        CallApplication application = find(callId, id, seenVersion);
        application.withdraw(call);
        applications.saveAndFlush(application);
        views.done("APPLICATION_WITHDRAWN", callId, List.of(application.number()));
    }

    /** The day of the form a new application begins with: today within the intake, else its last day. */
    static LocalDate suggestedDay(LocalDate today, LocalDate first, LocalDate last) {
        return today.isBefore(first) || today.isAfter(last) ? last : today;
    }

    private CallApplication take(PublicCall call, ApplicationForm form) {
        int number = applications.nextNumber(call.id());
        return applications.saveAndFlush(CallApplication.receive(
                call, number, form.day(), form.applicant(), register.signing().now()));
    }

    private void refuseSecond(long callId, ApplicationForm form, long butId) {
        int number = register.numberOf(callId, form.person(), butId);
        if (number > 0) {
            throw new DomainRuleViolation("callApplication.twice", number);
        }
    }

    private CallApplication find(long callId, long id, int seenVersion) {
        CallApplication application = applications.findByIdAndCallId(id, callId).orElseThrow(NotFound::new);
        if (application.version() != seenVersion) {
            throw new ObjectOptimisticLockingFailureException(CallApplication.class, id);
        }
        return application;
    }
}
