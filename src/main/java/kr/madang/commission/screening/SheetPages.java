package kr.madang.commission.screening;

import kr.madang.commission.recruitment.applicant.ApplicantViews;
import kr.madang.domain.shared.DomainRuleViolation;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Puts together the pages of a sheet, and writes down that its applicants were seen. */
@Component
class SheetPages {

    private final SheetQuery query;
    private final ApplicantViews views;

    SheetPages(SheetQuery query, ApplicantViews views) {
        this.query = query;
        this.views = views;
    }

    ModelAndView grid(StageGate.At at, TypedScores typed, int part) {
        return page("commission/screening/sheet", at, typed, part);
    }

    ModelAndView confirmation(StageGate.At at) {
        return page("commission/screening/confirmation", at, TypedScores.NOTHING, 1);
    }

    /** The grid as it was typed, and why it was not taken. */
    ModelAndView refused(StageGate.At at, TypedScores typed, int part, @Nullable DomainRuleViolation refused) {
        ModelAndView page = grid(at, typed, part).addObject("refused", refused);
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private ModelAndView page(String view, StageGate.At at, TypedScores typed, int part) {
        SheetQuery.Sheet sheet = query.sheet(at);
        views.seen(
                at.call(),
                "applicantView.sheet",
                sheet.applicants().stream().map(SheetQuery.Applicant::number).toList());
        return new ModelAndView(view).addObject("view", SheetView.of(at, sheet, typed, part));
    }
}
