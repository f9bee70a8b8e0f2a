package kr.madang.commission.recruitment.applicant;

import kr.madang.domain.commission.recruitment.Applicant.Qualification;
import kr.madang.domain.commission.recruitment.CallApplication.State;
import kr.madang.platform.web.ConditionText;
import org.jspecify.annotations.Nullable;

/**
 * The conditions of the list as they stand in the address.
 *
 * @param q part of a name, a number of an application
 */
public record ApplicantConditions(
        @Nullable String state,
        @Nullable String qualification,
        @Nullable String q) {

    static final ApplicantConditions NONE = new ApplicantConditions(null, null, null);

    @Nullable
    String wantedState() {
        State wanted = ConditionText.oneOf(State.values(), state);
        return wanted == null ? null : wanted.name();
    }

    @Nullable
    String wantedQualification() {
        Qualification wanted = ConditionText.oneOf(Qualification.values(), qualification);
        return wanted == null ? null : wanted.name();
    }

    /** The pattern of the search, in which signs of patterns mean themselves. */
    @Nullable
    String pattern() {
        return ConditionText.containing(q);
    }
}
