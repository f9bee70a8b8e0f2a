package kr.madang.commission.recruitment.applicant;

import java.util.List;
import kr.madang.commission.recruitment.CallQuery;
import kr.madang.commission.recruitment.CallWords;
import kr.madang.domain.commission.recruitment.Applicant.Qualification;
import kr.madang.domain.commission.recruitment.CallStep;
import kr.madang.domain.shared.DomainRuleViolation;
import kr.madang.platform.time.BusinessClock;
import kr.madang.platform.web.NotFound;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Puts together the page and the form of an application. */
@Component
class ApplicationPages {

    private final ApplicantViews views;
    private final ApplicantQuery applicants;
    private final ApplicationFiles files;
    private final Surroundings surroundings;

    ApplicationPages(
            ApplicantViews views, ApplicantQuery applicants, ApplicationFiles files, Surroundings surroundings) {
        this.views = views;
        this.applicants = applicants;
        this.files = files;
        this.surroundings = surroundings;
    }

    /** The call, the words and the day. */
    @Component
    record Surroundings(CallQuery calls, CallWords words, BusinessClock clock) {

        CallStep intake(long callId) {
            return calls.steps(callId).get(0);
        }
    }

    ModelAndView page(long callId, long id) {
        CallQuery.Detail call = views.callOf(callId);
        ApplicantQuery.Row row = applicants.find(callId, id).orElseThrow(NotFound::new);
        views.seen(call, "applicantView.application", List.of(row.number()));
        return new ModelAndView("commission/recruitment/applicant/application")
                .addObject("call", call)
                .addObject("row", row)
                .addObject("files", files.of(id));
    }

    ModelAndView refused(long callId, long id, DomainRuleViolation refused) {
        ModelAndView page = page(callId, id).addObject("refused", refused);
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    /** The form of an application as it stands. */
    ApplicationForm form(long callId, long id) {
        CallQuery.Detail call = views.callOf(callId);
        ApplicantQuery.Row row = applicants
                .find(callId, id)
                .filter(found -> found.applicant() != null)
                .orElseThrow(NotFound::new);
        views.seen(call, "applicantView.application", List.of(row.number()));
        return ApplicationForm.of(row);
    }

    ApplicationForm blank(long callId) {
        views.callOf(callId);
        CallStep intake = surroundings.intake(callId);
        return ApplicationForm.blank(
                ApplicationDesk.suggestedDay(surroundings.clock().today(), intake.firstDay(), intake.lastDay()));
    }

    /** What the form shows besides its fields. */
    ModelAndView around(ModelAndView form, long callId) {
        return form.addObject("call", views.callOf(callId))
                .addObject("intake", surroundings.intake(callId))
                .addObject(
                        "qualifications",
                        surroundings.words().choices("applicantQualification.", Qualification.values()));
    }
}
