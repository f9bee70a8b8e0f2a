package kr.madang.domain.body;

/** What makes somebody fit for a non-standing seat (위원 자격). */
public enum QualificationKind {
    /** Official of grade 4 or above. */
    OFFICIAL_GRADE_4,
    /** Associate professor or above. */
    ASSOCIATE_PROFESSOR,
    LAWYER,
    ACCOUNTANT,
    /** Work in a civil organisation. */
    CIVIL_ORGANISATION
}
