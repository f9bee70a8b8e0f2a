package kr.madang.budget.transfer;

import kr.madang.domain.shared.DomainRuleViolation;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.ModelAndView;

/** The page of a request, as it is or with the reason why something could not be done. */
final class TransferPages {

    private TransferPages() {}

    static ModelAndView of(TransferView view) {
        return new ModelAndView("budget/transfer/transfer").addObject("view", view);
    }

    static ModelAndView refused(TransferView view, DomainRuleViolation refused, DecisionForm typed) {
        ModelAndView page = of(view).addObject("refused", refused).addObject("typed", typed);
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }
}
