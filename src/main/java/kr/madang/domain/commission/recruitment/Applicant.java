package kr.madang.domain.commission.recruitment;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import kr.madang.domain.shared.PersonalData;
import org.jspecify.annotations.Nullable;

/**
 * What an applicant says (응모자); all of it is erased on the day the call names.
 *
 * @param years in the qualifying career
 * @param statement why the applicant wants to be a member (지원 동기)
 */
@Embeddable
public record Applicant(
        @PersonalData String name,
        @PersonalData String phone,
        @PersonalData @Nullable String email,
        @PersonalData @Enumerated(EnumType.STRING) Qualification qualification,
        @PersonalData Integer years,
        @PersonalData @Nullable String career,
        @PersonalData @Nullable String statement) {

    /** The career that qualifies. */
    public enum Qualification {
        OFFICIAL_GRADE_4,
        ASSOCIATE_PROFESSOR,
        LAWYER,
        ACCOUNTANT,
        CIVIL_ORGANISATION,
        NONE
    }
}
