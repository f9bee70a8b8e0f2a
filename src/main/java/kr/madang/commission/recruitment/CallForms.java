package kr.madang.commission.recruitment;

import kr.madang.domain.commission.recruitment.CallStep;
import kr.madang.domain.commission.recruitment.TieRule;
import kr.madang.platform.time.BusinessClock;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** What the form of a call offers to choose from. */
@Component
class CallForms {

    private final SeatChoices seats;
    private final CallWords words;
    private final BusinessClock clock;

    CallForms(SeatChoices seats, CallWords words, BusinessClock clock) {
        this.seats = seats;
        this.words = words;
        this.clock = clock;
    }

    ModelAndView choices(ModelAndView page) {
        return page.addObject("seatCategories", seats.on(clock.today()))
                .addObject("tieRules", words.choices("tieRule.", TieRule.values()))
                .addObject("kinds", CallStep.Kind.values())
                .addObject("precisions", words.choices("datePrecision.", CallStep.Precision.values()));
    }
}
