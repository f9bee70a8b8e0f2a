package kr.madang.commission.pay;

import kr.madang.platform.web.ConditionText;
import org.jspecify.annotations.Nullable;

/** The conditions of the list of payment lists as they stand in the address. */
public record PayConditions(
        @Nullable String body,
        @Nullable String year,
        @Nullable String state) {

    @Nullable
    Long wantedBody() {
        return ConditionText.id(body);
    }

    @Nullable
    Integer wantedYear() {
        return year == null ? null : ConditionText.year(year);
    }

    @Nullable
    String wantedState() {
        PayStanding wanted = ConditionText.oneOf(PayStanding.values(), state);
        return wanted == null ? null : wanted.name();
    }
}
