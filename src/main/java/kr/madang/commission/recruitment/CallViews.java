package kr.madang.commission.recruitment;

import kr.madang.commission.recruitment.CallQuery.Detail;
import kr.madang.domain.shared.DomainRuleViolation;
import kr.madang.platform.web.NotFound;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Puts together the page of a call, as it is or with the reason why something could not be done. */
@Component
class CallViews {

    private final CallQuery query;
    private final CallAccess access;

    CallViews(CallQuery query, CallAccess access) {
        this.query = query;
        this.access = access;
    }

    ModelAndView page(long id) {
        return new ModelAndView("commission/recruitment/call").addObject("view", view(id));
    }

    ModelAndView refused(long id, DomainRuleViolation refused, CallStepForm typed) {
        ModelAndView page = page(id).addObject("refused", refused).addObject("typed", typed);
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    CallView view(long id) {
        Detail detail = query.find(id).orElseThrow(NotFound::new);
        boolean screens = access.mayScreen() && access.screens(id);
        return new CallView(
                detail,
                query.steps(id),
                query.criteria(id),
                query.events(id),
                query.counts(id),
                query.erasures(id),
                screens || access.keeps(),
                screens);
    }
}
