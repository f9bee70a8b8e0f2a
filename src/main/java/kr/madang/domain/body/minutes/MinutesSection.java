package kr.madang.domain.body.minutes;

/** The nine contents that minutes must have (공공기록물법 시행령 제18조), in the order in which they are printed. */
public enum MinutesSection {
    NAME,
    CONVENER,
    TIME_AND_PLACE,
    ATTENDANCE,
    PROCEEDINGS,
    AGENDA,
    REMARKS,
    DECISIONS,
    VOTES
}
