package kr.madang.commission.pay;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import kr.madang.commission.BodyChoices;
import kr.madang.domain.body.BodyKind;
import kr.madang.domain.body.PayClass;
import kr.madang.domain.commission.pay.MeasuredBy;
import kr.madang.platform.time.BusinessClock;
import kr.madang.platform.web.Choice;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What the form of a rule lets choose. */
@Component
class PayChoices {

    private final BodyChoices bodies;
    private final MessageSource messages;
    private final BusinessClock clock;

    PayChoices(BodyChoices bodies, MessageSource messages, BusinessClock clock) {
        this.bodies = bodies;
        this.messages = messages;
        this.clock = clock;
    }

    LocalDate today() {
        return clock.today();
    }

    /** Kinds of bodies, then the bodies themselves. */
    List<Choice> scopes() {
        List<Choice> scopes = new ArrayList<>(choices("payRule.kind.", BodyKind.values()));
        scopes.addAll(bodies.bodies(clock.today()));
        return scopes;
    }

    List<Choice> measures() {
        return choices("measuredBy.", MeasuredBy.values());
    }

    /** Who may be left out. */
    List<Choice> unpaid() {
        return choices("noPay.", PayClass.CITY_OFFICIAL, PayClass.COUNCIL_MEMBER);
    }

    private List<Choice> choices(String prefix, Enum<?>... values) {
        return Arrays.stream(values)
                .map(value -> new Choice(value.name(), messages.getMessage(prefix + value.name(), null, Locale.KOREAN)))
                .toList();
    }
}
